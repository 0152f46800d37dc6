import type { Connector, Endpoint } from '../definition/connector.ts'
import { readPath, writePath } from '../definition/json-path.ts'
import type { ErrorRule, Example } from '../definition/schema.ts'
import { type Refusal, type Reply, jsonReply, textReply } from './reply.ts'

/** A refusal as this provider would say it: in the shape of its examples, and where its error rules read. */
export const providerError = (connector: Connector, endpoint: Endpoint | undefined, refusal: Refusal): Reply => {
  const { status, message, headers } = refusal
  const shape = shapeOf(connector, endpoint, status)
  if (shape?.text !== undefined) return textReply(status, message, headers)
  return jsonReply(status, bodyOf(connector, shape?.json, refusal), headers)
}

const bodyOf = ({ errors }: Connector, shape: unknown, { status, code, message, says }: Refusal): unknown => {
  const rule =
    errors.find((known) => known.status.includes(status) && known.path === undefined) ??
    errors.find((known) => known.status.includes(status))
  const filled = [
    [rule?.message, message] as const,
    [rule?.code, typeof readAt(shape, rule?.code) === 'number' ? status : code] as const,
  ].reduce<unknown>((body, [path, value]) => (path === undefined ? body : writePath(body, path, value)), shape)
  return says.reduce<unknown>(
    (body, [path, value]) => writePath(body, path, value),
    filled ?? { error: { code, message } },
  )
}

const readAt = (shape: unknown, path: ErrorRule['code']): unknown =>
  path === undefined ? undefined : readPath(shape, path)

/** The answer of an example that fails with this status, the endpoint's own first. */
const shapeOf = (
  connector: Connector,
  endpoint: Endpoint | undefined,
  status: number,
): Example['response'] | undefined => {
  const examples = [...(endpoint?.examples ?? []), ...[...connector.endpoints.values()].flatMap((any) => any.examples)]
  return examples
    .map(({ response }) => response)
    .find((response) => response.status === status && !meansMore(connector, response))
}

/** Whether an answer says something special, such as a rate limit, that a mere refusal must not say. */
const meansMore = ({ errors }: Connector, { status, json }: Example['response']): boolean =>
  errors.some(
    ({ status: ofStatus, path, equals }) =>
      ofStatus.includes(status) && path !== undefined && readPath(json, path) === equals,
  )
