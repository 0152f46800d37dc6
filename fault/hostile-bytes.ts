import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { type Bar, figuresOf } from './bar.ts'
import { type Bomb, bombsOf } from './bombs/bombs.ts'
import { type Edge, startEdge } from './bombs/edge.ts'

const SIZES = [10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000]
/** Without the cap, larger ones would take the whole machine. */
const SIZES_UNCAPPED = [10_000_000, 100_000_000]
const GROWTH_MB_MAX = 64
const SETTLED_MS = 500
const HONEST_ROUNDS = 3
/** Of 10 MB, as the smallest bomb. */
const HONEST = Buffer.from(`{"data":[]}`.padEnd(SIZES[0]!))
const ENVELOPE = { accept: 'application/vnd.connector.envelope+json' }
const JSON_TYPE = { 'content-type': 'application/json' }

/** E3: answers that unpack to far more than they are. */
export async function* hostileBytes(): AsyncIterable<Bar> {
  yield* bombed(process.env.SABOTAGE)
  if (process.env.SABOTAGE !== undefined) return
  for await (const bar of bombed('no-body-cap', SIZES_UNCAPPED))
    if (bar.unit.startsWith('MB')) {
      const { atLeast } = figuresOf('E3', 'decompression bombs, no-body-cap')
      yield atLeast(bar.figure, bar.unit, GROWTH_MB_MAX + 1)
    }
}

async function* bombed(sabotage?: string, sizes = sabotage === undefined ? SIZES : SIZES_UNCAPPED): AsyncIterable<Bar> {
  const { exactly, atMost } = figuresOf('E3', 'decompression bombs')
  const edge = await startEdge(sabotage)
  try {
    const ways = waysThrough(edge)
    // What an honest answer takes that is as large as one may be is no growth.
    for (let round = 0; round < HONEST_ROUNDS; round++)
      for (const way of ways) await way.call(serving(edge, { encoding: 'identity', bytes: SIZES[0]!, packed: HONEST }))
    await sleep(SETTLED_MS)
    edge.forgetPeak()
    const before = edge.peakMb()
    const unanswered: string[] = []
    let calls = 0
    for (const bytes of sizes)
      for await (const bomb of bombsOf(bytes))
        for (const { name, call, ends } of ways) {
          calls += 1
          const ended = await call(serving(edge, bomb)).catch(String)
          if (!ends.includes(ended)) unanswered.push(`${name}, ${bomb.encoding}, ${bytes}: ${ended}`)
        }
    const health = await request(`${edge.url}/health/ready`)
    await health.body.dump()
    if (health.statusCode !== 200) unanswered.push(`readiness: ${health.statusCode}`)
    yield atMost(edge.peakMb() - before, `MB more of memory at most, ${calls} calls, from ${before}`, GROWTH_MB_MAX)
    yield exactly(unanswered.length, `of ${calls} calls answered otherwise than they should`, 0, unanswered.join('\n'))
  } finally {
    await edge.stop()
  }
}

interface Way {
  readonly name: string
  /** Makes a call, whose answer the provider has ready; gives the status and the code. */
  readonly call: (isReady: void) => Promise<string>
  readonly ends: readonly string[]
}

const waysThrough = ({ url, apiKey, connections }: Edge): Way[] => {
  const ask = async (path: string, headers: Record<string, string>, body?: string): Promise<string> => {
    const answer = await request(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${apiKey}`, ...headers, ...(body !== undefined && JSON_TYPE) },
      ...(body !== undefined && { body }),
    })
    if (!/json/.test(String(answer.headers['content-type']))) {
      await answer.body.dump({ limit: Number.POSITIVE_INFINITY })
      return String(answer.statusCode)
    }
    const text = Buffer.from(await answer.body.arrayBuffer())
      .toString('latin1')
      .slice(0, 2_000)
    const code = /"code":"(\w+)"/.exec(text)?.[1]
    return code === undefined ? String(answer.statusCode) : `${answer.statusCode} ${code}`
  }
  const [first] = connections.resend
  const called = (connection: string, endpoint: string, headers: Record<string, string> = {}, params = '{}') =>
    ask(`/v1/connections/${connection}/call/${endpoint}`, headers, `{"params":${params}}`)
  const gathered = ['200', '502 provider_answer_too_large', '502 provider_answer_invalid']
  return [
    { name: 'passed through', call: () => ask(`/v1/connections/${first}/proxy/x`, {}), ends: ['200'] },
    { name: 'in an envelope', call: () => ask(`/v1/connections/${first}/proxy/x`, ENVELOPE), ends: gathered },
    { name: 'changed', call: () => called(first!, 'domains.list'), ends: gathered },
    {
      name: 'a page',
      call: () => called(connections.gmail[0]!, 'users.messages.list', ENVELOPE),
      ends: gathered,
    },
    // What is too large to be looked into is passed on as it came.
    { name: 'a failure', call: () => called(first!, 'emails.list'), ends: ['422'] },
  ]
}

const serving = (edge: Edge, { encoding, packed }: Bomb): void => {
  edge.answer = (incoming, response) => {
    response
      .writeHead(statusFor(incoming.url!), { 'content-encoding': encoding, 'content-type': 'text/plain' })
      .end(packed)
  }
}

const statusFor = (target: string): number => (target.startsWith('/emails') ? 422 : 200)
