import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DROPBOX, GRAPH, type UploadPlatform, sha256Of, startUploadPlatform, streamOf } from './setup.ts'

let under: UploadPlatform
beforeAll(async () => {
  // Less than one piece of either: one upload at a time.
  under = await startUploadPlatform(undefined, { UPLOAD_MEMORY_MB: '1' })
})
afterAll(() => under?.close())

const BYTES = 3 * GRAPH.chunk + 5
/** More than sockets hold between the caller and the platform: when so much is gone, the platform has begun. */
const BEFORE_STALLING = 14 * 1024 * 1024
const LARGE_BYTES = BEFORE_STALLING + BYTES

test('uploads wait for memory, and each arrives whole when its turn comes', async () => {
  const begun = Promise.withResolvers<void>()
  const stalled = Promise.withResolvers<void>()
  const held = Readable.from(
    (async function* () {
      let sent = 0
      for await (const part of streamOf({ bytes: LARGE_BYTES }) as AsyncIterable<Buffer>) {
        yield part
        sent += part.length
        if (sent < BEFORE_STALLING) continue
        begun.resolve()
        await stalled.promise
      }
    })(),
    { objectMode: false },
  )
  const done: string[] = []
  const first = under
    .send(`/v1/connections/${under.connections[GRAPH.connector]}/call/${GRAPH.endpoint}`, {
      method: 'POST',
      body: held,
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(LARGE_BYTES),
        'connector-params': JSON.stringify(GRAPH.params),
      },
    })
    .then((answer) => void done.push(`first ${answer.status}`))
  await begun.promise
  const others = [DROPBOX, GRAPH, DROPBOX].map(async (style) => {
    const { status } = await under.upload(style, { bytes: BYTES })
    done.push(`other ${status}`)
  })
  // Time enough for each of them, if they did not wait.
  await sleep(1500)
  expect(done).toEqual([])

  stalled.resolve()
  await Promise.all([first, ...others])
  expect(done.toSorted((one, other) => one.localeCompare(other))).toEqual([
    expect.stringMatching(/^first 20[01]$/),
    ...Array.from({ length: 3 }, () => expect.stringMatching(/^other 20[01]$/) as string),
  ])
  // Dropbox's sessions begin with a call that is empty.
  const received = under.simulator.control.uploads().filter(({ bytes }) => bytes > 0)
  expect(received.map(({ sha256 }) => sha256)).toEqual([
    sha256Of(LARGE_BYTES),
    ...Array.from({ length: 3 }, () => sha256Of(BYTES)),
  ])
})
