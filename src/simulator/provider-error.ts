import { isDeepStrictEqual } from 'node:util'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { readPath, writePath } from '../definition/json-path.ts'
import type { ErrorRule, Example } from '../definition/schema.ts'
import type { Refusal, Reply } from './reply.ts'
import { jsonReply, textReply } from './reply.ts'

/** A refusal as this provider would say it: in the shape of its examples, and where its error rules read. */
export const providerError = (connector: Connector, endpoint: Endpoint | undefined, refusal: Refusal): Reply => {
  const { message, headers } = refusal
  const phrase = phraseOf(connector, refusal.status)
  const status = phrase?.status[0] ?? refusal.status
  const shape = shapeOf(connector, endpoint, status, phrase)
  if (shape?.text !== undefined) return textReply(status, message, headers)
  const rule = phrase ?? ruleFor(connector, status)
  const start = phrase?.path === undefined ? shape?.json : writePath(shape?.json, phrase.path, phrase.equals)
  return jsonReply(status, bodyOf(rule, start, { status, code: refusal.code, message, says: refusal.says }), headers)
}

/** The rule for a failure that this provider says by another status, such as a rate limit by 403, or anything by 200. */
const phraseOf = ({ errors }: Connector, status: number): ErrorRule | undefined => {
  if (errors.some((rule) => rule.status.includes(status))) return undefined
  const isOwn = status < 500 && status !== 429
  return (
    errors.find((rule) => rule.as === status) ??
    errors.find((rule) => isOwn && rule.as === undefined && rule.status.some((known) => known < 400))
  )
}

const ruleFor = ({ errors }: Connector, status: number): ErrorRule | undefined =>
  errors.find((known) => known.status.includes(status) && known.path === undefined) ??
  errors.find((known) => known.status.includes(status))

const bodyOf = (
  rule: ErrorRule | undefined,
  shape: unknown,
  { status, code, message, says }: Pick<Refusal, 'status' | 'code' | 'message' | 'says'>,
): unknown => {
  // What the rule is told by must stay, where that is the code itself.
  const isTold = rule?.path !== undefined && readPath(shape, rule.path) === rule.equals
  const codePath = isTold && isDeepStrictEqual(rule.code, rule.path) ? undefined : rule?.code
  const filled = [
    [rule?.message, message] as const,
    [codePath, typeof readAt(shape, codePath) === 'number' ? status : code] as const,
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
  phrase: ErrorRule | undefined,
): Example['response'] | undefined => {
  const examples = [...(endpoint?.examples ?? []), ...[...connector.endpoints.values()].flatMap((any) => any.examples)]
  const isMeant = (response: Example['response']): boolean =>
    phrase?.path === undefined
      ? !meansMore(connector, response)
      : readPath(response.json, phrase.path) === phrase.equals
  return examples.map(({ response }) => response).find((response) => response.status === status && isMeant(response))
}

/** Whether an answer says something special, such as a rate limit, that a mere refusal must not say. */
const meansMore = ({ errors }: Connector, { status, json }: Example['response']): boolean =>
  errors.some(
    ({ status: ofStatus, path, equals }) =>
      ofStatus.includes(status) && path !== undefined && readPath(json, path) === equals,
  )
