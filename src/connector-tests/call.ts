import { Readable } from 'node:stream'
import { templateInputs } from '../connections/live-connection.ts'
import type { Connector } from '../definition/connector.ts'
import type { ConnectorTest, ExpectedResult } from '../definition/test-file.ts'
import { EVERYTHING } from '../permissions/grant.ts'
import { createProxy } from '../proxy/proxy.ts'
import { ENVELOPE_CONTENT_TYPE, type Envelope } from '../proxy/envelope.ts'
import { findEndpoint } from '../registry/registry.ts'
import { parseJson } from '../runtime/json.ts'
import { madeUpBytes } from '../simulator/bytes.ts'
import { SCOPE, insertConnection } from './connection.ts'
import type { Answered, Asked, Front } from './front.ts'
import type { Acted, Outcome } from './outcome.ts'
import type { World } from './world.ts'

type StatedCall = NonNullable<ConnectorTest['call']>

/** Calls an endpoint through the proxy, and again with the cursor it gave for each further result that is expected. */
export const performCall = async (
  call: StatedCall,
  pages: number,
  connector: Connector,
  inputs: Readonly<Record<string, string>>,
  { deps }: World,
  front: Front,
): Promise<Acted> => {
  const { id } = await insertConnection(connector, { ...call, inputs: call.inputs ?? inputs }, deps)
  const proxy = createProxy(deps)
  const outcomes: Outcome[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page++) {
    const answer = await front.ask(askedOf(call, connector, cursor), (served) =>
      proxy.call(
        { ...served, scope: SCOPE, grant: EVERYTHING, connectionId: id, moreHeaders: [], facts: { attempts: 0 } },
        call.endpoint,
      ),
    )
    const { outcome, next } = outcomeOf(answer)
    outcomes.push(outcome)
    if (next === null) break
    cursor = next
  }
  return { outcomes, madeUp: templateInputs(connector, {}) }
}

const askedOf = (call: StatedCall, connector: Connector, cursor: string | undefined): Asked => {
  const headers = { ...call.headers, ...(!call.streamed && { accept: ENVELOPE_CONTENT_TYPE }) }
  const source = bytesOf(call, connector)
  if (source === undefined || cursor !== undefined) {
    const { params, body } = call
    const json = {
      params,
      ...(source === undefined && body !== undefined && { body }),
      ...(cursor !== undefined && { cursor }),
    }
    return { headers: { ...headers, 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(json)) }
  }
  return {
    headers: {
      ...headers,
      'content-type': call.contentType ?? 'application/octet-stream',
      'content-length': String(source.length),
      'connector-params': asciiJson(call.params),
    },
    body: Readable.from(source.read(0, source.length)),
  }
}

const bytesOf = (call: StatedCall, connector: Connector) => {
  if (call.bytes !== undefined) return madeUpBytes(call.bytes)
  if (call.base64 !== undefined) return runOf(Buffer.from(call.base64, 'base64'))
  const wanted = findEndpoint(connector, call.endpoint).body
  const takesBytes = wanted?.binary !== undefined || wanted?.text !== undefined
  return takesBytes && typeof call.body === 'string' ? runOf(Buffer.from(call.body)) : undefined
}

const runOf = (bytes: Buffer) => ({ length: bytes.length, read: (): Iterable<Uint8Array> => [bytes] })

const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const outcomeOf = ({ status, headers, body }: Answered): { outcome: Outcome; next: string | null } => {
  const type = headers['content-type'] ?? ''
  if (type.startsWith('application/problem+json'))
    return { outcome: { status, problem: parseJson(body.toString()) as Record<string, unknown> }, next: null }
  if (!type.startsWith(ENVELOPE_CONTENT_TYPE)) return { outcome: { status, headers, body }, next: null }
  const envelope = parseJson(body.toString()) as Envelope & { captured?: Record<string, unknown> }
  const outcome = {
    status: envelope.status,
    headers: envelope.headers,
    body: bodyOf(envelope),
    next: envelope.next !== null,
    ...(envelope.captured !== undefined && { captured: envelope.captured }),
  }
  return { outcome, next: envelope.next }
}

const bodyOf = ({ encoding, body }: Envelope): Buffer => {
  if (encoding === 'json') return Buffer.from(JSON.stringify(body))
  return Buffer.from(body as string, encoding === 'base64' ? 'base64' : 'utf8')
}

/** What a test expects, a result for each page. */
export const expectedResults = ({ gives }: Pick<ConnectorTest, 'gives'>): readonly ExpectedResult[] =>
  Array.isArray(gives) ? (gives as readonly ExpectedResult[]) : [gives as ExpectedResult]
