import {
  APIError,
  Client,
  type ClientOptions,
  ConnectorError,
  JobNotDone,
  ReconnectRequired,
  decodeBase64,
} from '@connector-platform/client'
import { KitchenSink, type Shape } from '@connector-platform/kitchen-sink'

/** The steps of `scenario.ts` in TypeScript. */

declare const process: { readonly env: Record<string, string>; memoryUsage(): { heapUsed: number; external: number } }

const {
  CONNECTOR_URL: url,
  CONNECTION: connection,
  USER_ID: user,
  ENDED_CONNECTION: ended,
  SIMULATOR,
  CLOSED,
} = process.env as Record<string, string>
const client = new Client()
const kitchen = new KitchenSink(client, { connection: connection! })
const { things, files, notes } = kitchen

const post = async (address: string, body: object): Promise<void> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  await answer.text()
}

const step = async (name: string, run: () => Promise<unknown>): Promise<void> => {
  await post(`${url}/-/step`, { step: name })
  await post(`${url}/-/got`, { step: name, got: await run() })
}

/** A step that must fail, and what is known of its error. */
const fails = (name: string, run: () => PromiseLike<unknown>, ...members: readonly Member[]): Promise<void> =>
  step(name, () => failureOf(run, members))

type Member = 'status' | 'code' | 'message' | 'hasRequestId' | 'body' | 'connection'

const failureOf = async (run: () => PromiseLike<unknown>, members: readonly Member[]): Promise<unknown> => {
  try {
    return { unexpected: await run() }
  } catch (error) {
    if (!(error instanceof ConnectorError)) return { foreign: String(error) }
    const known: Record<Member, unknown> = {
      status: error instanceof APIError && error.status,
      code: error instanceof APIError && error.code,
      message: error.message,
      hasRequestId: error.requestId !== null,
      body: error instanceof APIError && error.body,
      connection: error instanceof ReconnectRequired && error.connectionId === ended,
    }
    return { kind: error.name, ...Object.fromEntries(members.map((member) => [member, known[member]])) }
  }
}

const gather = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const gathered: Item[] = []
  for await (const item of items) gathered.push(item)
  return gathered
}
const idsOf = async (items: AsyncIterable<{ id?: string }>): Promise<unknown> =>
  (await gather(items)).map(({ id }) => id)
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const other = (options: ClientOptions): KitchenSink => new KitchenSink(new Client(options), { connection: connection! })

const MEBIBYTE = 1024 * 1024
declare const gc: () => void
/** Whether a piece of work holds at most 16 MiB more than was held before; what only waits for the collector is not held. */
const inLittleMemory = async <Result>(work: () => Promise<Result>): Promise<[Result, boolean]> => {
  const held = (): number => {
    // Twice: the first frees array buffers beside the program, and the dead ones would still count.
    gc()
    gc()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = held()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, held())
  }, 20)
  const result = await work()
  clearInterval(timer)
  return [result, most - before <= 16 * MEBIBYTE]
}

await step('root method', async () => (await kitchen.ping()).account)
await step('by user', async () => (await new KitchenSink(client, { user: user! }).ping()).account)

await step('all items', () => idsOf(things.list({}, { pageSize: 3 })))
await step('page by page', async () => {
  const page = await things.list({}, { pageSize: 2 })
  const next = await page.nextPage()
  return [page.items.map(({ id }) => id), page.hasNext, next.items.map(({ id }) => id)]
})
await step('max items inside a page', () => idsOf(things.list({}, { pageSize: 3, maxItems: 4 })))
await step('no items', () => idsOf(things.list({ color: '1' })))
await step('continued by another endpoint', () => idsOf(things.walk()))
const shapeText = (shape: Shape): unknown => {
  switch (shape.kind) {
    case 'circle':
      return `circle ${shape.radius}`
    case 'square':
      return `square ${shape.side}`
    case 'group':
      return ['group', ...shape.members.map(shapeText)]
    default:
      return 'unknown'
  }
}
await step('paged by address', async () => (await gather(kitchen.class.async.list({}, { pageSize: 1 }))).map(shapeText))
await step('a page without end', async () => {
  let count = 0
  const error = await failureOf(async () => {
    for await (const _ of things.list({ tags: ['loop'] })) count++
  }, [])
  return [count, error]
})

await step('parameters', async () => {
  const params = { color: 'dark blue', tags: ['a', 'b'], created_after: '2026-01-02T03:04:05Z', on: '2026-01-02' }
  await things.list(params, { pageSize: 1 })
  return 'done'
})
await step('awkward parameters', async () => {
  await kitchen.class.async.list({
    $select: ['a'],
    '@odata.kind': 'k',
    '+1': 1,
    '-1': 2,
    '2fa': true,
    '???': 'q',
    id: '1',
    _id: '2',
    Id: '3',
    ID: '4',
    self: 's',
    from: 'f',
    type: 't',
    func: 'u',
    range: 'r',
    ctx: 'c',
    opts: 'o',
    params: 'p',
    body: 'b',
    options: 'x',
    signal: 'g',
    timeout: 5,
    page_size: 6,
    max_items: 7,
    constructor: 'n',
    then: 'h',
    String: 'S',
    nil: 'l',
    None: 'N',
    better: 'e',
  })
  return 'done'
})

await step('every type', async () => {
  const it = await things.get({ thing_id: 't1' })
  return [
    it.id,
    it.color,
    it.small,
    it.ratio,
    it.is_open,
    Date.parse(it.created_at!),
    it.day,
    text(decodeBase64(it.picture!)),
    text(decodeBase64(it.token!)),
    it.note === null,
    !('secret' in it),
    it.labels?.kind,
    it.parent?.name,
    it.anything,
  ]
})
await step('raw answer', async () => {
  const { response } = await things.get({ thing_id: 'digits' }).withResponse()
  return [response.status, response.requestId !== null, response.text?.includes('9007199254740993')]
})
await step('what came later survives', async () => {
  const strange = await things.get({ thing_id: 'strange' })
  await things.create({ body: { ...strange, name: 'Changed' } })
  return [strange.color, (strange as { brand_new?: unknown }).brand_new, strange.shape?.kind]
})
await step('absent, null and empty', async () => {
  await things.create({ body: { name: 'N' } })
  await things.create({ body: { name: 'N', note: null } })
  await things.create({ body: { name: 'N', note: '' } })
  return 'done'
})
await step(
  'parameters in the body',
  async () => (await things.update({ thing_id: 't1', note: '', settings: { theme: 'dark', class: 'c' } })).id,
)
await step('form', () => things.import({ body: { class: 'a', from: 'b' } }))

await step('download', async () => {
  const file = await files.download({ path: 'hello.txt' })
  return [text(await file.bytes()), file.contentType?.split(';')[0]]
})
await step('captured', async () => {
  const file = await files.download({ path: 'hello.txt' })
  await file.cancel()
  const { metadata, kind } = file.captured
  return [metadata?.path, metadata?.size, kind]
})
const sizeOf = async (path: string): Promise<number> => {
  let bytes = 0
  for await (const chunk of (await files.download({ path })).body) bytes += chunk.length
  return bytes
}
await step('download of nothing', () => sizeOf('empty.bin'))
await step('download of a byte', () => sizeOf('one.bin'))
await step('large download', () => inLittleMemory(() => sizeOf('large.bin')))
await step(
  'upload',
  async () =>
    (await files.upload({ path: 'Grüße/hello.txt', overwrite: true, body: new TextEncoder().encode('hello') })).path,
)
await step('upload of nothing', async () => {
  await files.upload({ path: 'a', body: new Uint8Array() })
  return 'done'
})
async function* bytes(size: number, piece: number): AsyncGenerator<Uint8Array> {
  const zeros = new Uint8Array(piece)
  for (let sent = 0; sent < size; sent += piece) yield zeros
}
await step('upload of a byte', async () => {
  await files.upload({
    path: 'a',
    body: (async function* () {
      yield new TextEncoder().encode('x')
    })(),
  })
  return 'done'
})
await step(
  'large upload',
  async () => (await inLittleMemory(() => files.upload({ path: 'a', body: bytes(104_857_600, 65_536) })))[1],
)
await step('text', async () => {
  const note = await notes.get({ id: 'n1' })
  await notes.put({ id: 'n1', body: 'Grüße' })
  return note
})
await step('work is waited for', async () => {
  const { status, new_id } = await things.copy({ thing_id: 't1', wait: true })
  return [status, new_id]
})
const names = ['One', 'Two']
await step('work of which an endpoint tells', async () => (await things.purge({ names }, { wait: 5 })).deleted)
await step('work is taken up again', async () => {
  try {
    return await things.purge({ names }, { wait: null })
  } catch (error) {
    if (!(error instanceof JobNotDone)) throw error
    const { operation, name: kind } = error
    return [{ kind }, (await things.purge({ names }, { operation })).deleted]
  }
})
await step('nothing comes back', async () =>
  (await things.delete({ thing_id: 't1' })) === undefined ? 'done' : 'something',
)

const get = (id: string) => () => things.get({ thing_id: id })
await fails('missing at the provider', get('missing'), 'status', 'code', 'message', 'hasRequestId')
await fails('forbidden at the provider', get('hidden'), 'status', 'code')
await fails('limited at the provider', get('limited'), 'status', 'code')
await fails('the provider’s own words', get('streamed'), 'status', 'body')
await fails(
  'invalid',
  () => kitchen.call('things.update', { params: { thing_id: 't1', count: 'x' } }),
  'status',
  'code',
)
await fails('unauthorized', () => other({ apiKey: 'wrong' }).ping(), 'status', 'code')
await fails('no such connection', () => new KitchenSink(client, { connection: 'con_0' }).ping(), 'status', 'code')
await fails('must reconnect', () => new KitchenSink(client, { connection: ended! }).ping(), 'connection')
await fails('platform down', get('down'), 'status', 'code')
await fails('something in between', get('gateway'), 'status')
await fails('not JSON', get('broken'))
await fails('nobody there', () => other({ baseUrl: CLOSED!, maxRetries: 0 }).ping())
await post(`${SIMULATOR}/-/faults`, { slow_ms: 3000 })
await fails('time-out', () => kitchen.ping({}, { timeoutMs: 500, maxRetries: 0 }))

await step('read is repeated', async () => (await get('flaky')()).id)
await step('read is repeated at a date', async () => (await get('flaky-date')()).id)
await step('read is repeated after a cut', async () => (await get('cut')()).id)
await fails('repeating ends', get('always-busy'), 'status')
await fails('no patience for an hour', get('patience'), 'status')
const create = (name: string) => () => things.create({ body: { name } })
await step('a refused write is repeated under one key', async () => (await create('busy')()).id)
await fails('a cut write is not repeated', create('cut'))
await fails('an uncertain write is not repeated', create('uncertain'), 'status')
await step('own idempotency key', async () => {
  await things.create({ body: { name: 'N' } }, { idempotencyKey: 'mine' })
  return 'done'
})
await step('token expires in mid-paging', async () => {
  const ids: unknown[] = []
  let page = await things.list({}, { pageSize: 3 })
  ids.push(...page.items.map(({ id }) => id))
  await post(`${SIMULATOR}/-/expire`, {})
  while (page.hasNext) {
    page = await page.nextPage()
    ids.push(...page.items.map(({ id }) => id))
  }
  return ids
})
await post(`${SIMULATOR}/-/faults`, { slow_ms: 3000 })
await step('cancel', async () => {
  const began = Date.now()
  try {
    return await kitchen.ping({}, { signal: AbortSignal.timeout(200) })
  } catch (error) {
    return (error as Error).name === 'TimeoutError' && Date.now() - began < 1000 ? 'cancelled' : String(error)
  }
})
await step(
  'generic call',
  async () =>
    (await kitchen.call<{ name: string }>('things.get', { params: { thing_id: 't1' } }, { effect: 'read' })).name,
)
await step('proxy', async () => {
  const answer = await kitchen.proxy('GET', 'things/t1')
  return [answer.status, (JSON.parse(text(await answer.bytes())) as { name: string }).name]
})
await step('platform half', async () => {
  const { status } = await client.connections.get(connection!)
  const all = await gather(client.connections.list({ user_id: user! }, { pageSize: 1 }))
  const { version } = await client.connectors.get('kitchen-sink')
  return [status, all.some(({ id }) => id === connection), version]
})
