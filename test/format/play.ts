import type { Connector } from '../../src/definition/connector.ts'
import { parseJsonPath, readPath } from '../../src/definition/json-path.ts'
import { parseJson } from '../../src/runtime/json.ts'
import { oauth2Of } from '../../src/simulator/relocate.ts'
import type { Simulator } from '../../src/simulator/simulator.ts'
import {
  type Answered,
  type MovableClock,
  allow,
  authorizeUrl,
  call,
  exchange,
  holdsBytes,
  refresh,
  send,
  signIn,
} from '../../src/simulator/testing.ts'
import { createLog } from '../../src/runtime/log.ts'
import { startSimulator } from '../../src/simulator/simulator.ts'

/** A simulator that plays a connector. */
export interface PlayedAnswers {
  /** What it answers to the connector's own examples, and then to the calls of a script. */
  answers(connector: Connector, script: readonly ScriptedCall[]): Promise<string>
  /** What becomes of its refresh tokens as time goes on. */
  tokens(connector: Connector): Promise<string>
}

/** A call that no example shows; or a request to an address that the answer before it holds. */
export interface ScriptedCall {
  readonly endpoint: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  /** Bytes of the body, in place of it. */
  readonly bytes?: number
  /** Parameters by where the answer before it holds them. */
  readonly takes?: Readonly<Record<string, string>>
  readonly to?: { readonly url: string; readonly method: string; readonly headers: Readonly<Record<string, string>> }
}

export const playedAnswers: PlayedAnswers = {
  answers: (connector, script) =>
    withSimulator(connector, async (simulator) => (await answersOf(connector, script, simulator)).join('\n')),
  tokens: (connector) =>
    withSimulator(connector, async (simulator, clock) => JSON.stringify(await lifeOf(connector, simulator, clock))),
}

/** A simulator for this one look, whose time stands still, so that one look is as the other. */
const withSimulator = async (
  connector: Connector,
  look: (simulator: Simulator, clock: MovableClock) => Promise<string>,
): Promise<string> => {
  let aheadMs = 0
  const clock: MovableClock = {
    now: () => new Date(Date.UTC(2026, 0, 1) + aheadMs),
    monotonicMs: () => aheadMs,
    advance: (seconds) => {
      aheadMs += seconds * 1000
    },
  }
  const simulator = await startSimulator({ find: () => connector, clock, log: createLog('silent') })
  return look(simulator, clock).finally(() => simulator.stop())
}

const answersOf = async (
  connector: Connector,
  script: readonly ScriptedCall[],
  simulator: Simulator,
): Promise<string[]> => {
  const token = await tokenOf(connector, simulator)
  const examples = [...connector.endpoints.values()].flatMap((endpoint) =>
    endpoint.examples.map(({ params, body }): ScriptedCall => {
      return { endpoint: endpoint.name, params, body: holdsBytes(endpoint) ? Buffer.alloc(10, 1) : body }
    }),
  )
  const lines: string[] = []
  let before: unknown
  for (const one of [...examples, ...script].filter(({ endpoint }) => connector.endpoints.has(endpoint))) {
    const answer = await answerTo(one, before, { connector, simulator, token }).catch(String)
    lines.push(`${one.endpoint} ${typeof answer === 'string' ? answer : shown(answer)}`)
    if (typeof answer !== 'string' && answer.status < 300) before = parseJson(answer.text) ?? before
  }
  return lines
}

const answerTo = async (
  { endpoint, params, body, bytes, takes = {}, to }: ScriptedCall,
  before: unknown,
  { connector, simulator, token }: { connector: Connector; simulator: Simulator; token: string },
): Promise<Answered> => {
  const read = (path: string): unknown => readPath(before, parseJsonPath(path)!)
  const content = bytes === undefined ? body : Buffer.alloc(bytes, 1)
  if (to !== undefined) return send(String(read(to.url)), { ...to, body: content })
  const taken = Object.fromEntries(Object.entries(takes).map(([name, path]) => [name, read(path)]))
  return call(simulator, connector, endpoint, { token, params: { ...params, ...taken }, body: content })
}

/** Seconds between one use of a refresh token and the next, of which the longest is 40 days. */
const PAUSES = [0, 20, 200, 3_456_000]

/** For each refresh whether it was granted and with a new refresh token; the first token each time, then the newest. */
const lifeOf = async (connector: Connector, simulator: Simulator, clock: MovableClock): Promise<unknown> => {
  if (oauth2Of(connector)?.authorizationUrl === undefined) return 'none'
  const landed = await allow(authorizeUrl(simulator, connector)).catch(() => undefined)
  if (landed === undefined) return 'no consent'
  const first = (await exchange(simulator, connector, landed.searchParams.get('code')!)).json
  let newest = first
  const lines: unknown[] = [
    withoutIds(decodeURIComponent(landed.search).replace(simulator.origin, '')),
    withoutIds(JSON.stringify(first)),
  ]
  for (const seconds of PAUSES) {
    clock.advance(seconds)
    for (const { refresh_token: token } of [first, newest]) {
      const { status, json } = await refresh(simulator, connector, token)
      if (status === 200) newest = { ...newest, ...json }
      lines.push([status, newest.refresh_token === token])
    }
  }
  return lines
}

const tokenOf = async (connector: Connector, simulator: Simulator): Promise<string> => {
  if (oauth2Of(connector)?.authorizationUrl === undefined) return 'any-key'
  return signIn(simulator, connector).then(
    (tokens) => String(tokens.access_token),
    () => 'none',
  )
}

/** An answer but for what is made up anew each time: ids, times, and where it all stands. */
const shown = ({ status, headers, text }: Answered): string => {
  // Of the provider's own headers also what they look like: a time in seconds, or a date.
  const own = Object.entries(headers).map(([name, value]) =>
    name.startsWith('x-') ? `${name}=${String(value).replace(/\d+/g, (digits) => `#${digits.length}`)}` : name,
  )
  return `${status} ${own.toSorted().join()} ${withoutIds(text)}`
}

const withoutIds = (text: string): string =>
  text.replace(/[A-Za-z0-9_-]*[0-9][A-Za-z0-9_:.-]{9,}|[A-Za-z0-9_-]{16,}|sim\d{6}/g, '…')
