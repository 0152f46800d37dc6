import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../src/runtime/ids.ts'
import { STYLES, type UploadPlatform, sha256Of, startUploadPlatform } from './setup.ts'

const BYTES = 200 * 1024 * 1024
/** Caller, platform and provider share this process: each holds a piece, and what garbage there is. */
const GROWTH_MAX = 120 * 1024 * 1024

let under: UploadPlatform
let sha256: string
beforeAll(async () => {
  under = await startUploadPlatform()
  sha256 = sha256Of(BYTES)
  // Machinery that is loaded and buffers that are pooled once are no growth.
  await Promise.all(STYLES.map((style) => under.upload(style, { bytes: 10 * style.chunk })))
})
afterAll(() => under?.close())
afterEach(() => under.simulator.control.clearFaults())

/** By how much the memory of this process grows at most. */
const growthDuring = async (run: () => Promise<unknown>): Promise<number> => {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  await run()
  clearInterval(timer)
  return most - before
}

describe.each(STYLES)('200 MB by $name', (style) => {
  test('arrive through breaks at the provider, and are never held', { timeout: 120_000 }, async () => {
    const pieces = Math.ceil(BYTES / style.chunk)
    under.simulator.control.fault(
      { endpoint: style.piece, reset: 'mid_upload', after: Math.floor(pieces / 2) },
      { endpoint: style.piece, reset: 'answer_lost', after: Math.floor(pieces / 3) },
    )
    const growth = await growthDuring(async () => {
      const answer = await under.upload(style, { bytes: BYTES })
      expect(answer.status, answer.text).toBeLessThan(202)
    })
    expect(under.lastUploaded()).toMatchObject({ bytes: BYTES, sha256 })
    expect(growth).toBeLessThan(GROWTH_MAX)
  })

  test('arrive though their caller breaks off in the middle', { timeout: 120_000 }, async () => {
    const headers = { 'connector-upload-id': newId('mine') }
    const address = `/v1/connections/${under.connections[style.connector]}/uploads/${headers['connector-upload-id']}`
    const growth = await growthDuring(async () => {
      const breaksAt = BYTES / 2 + 12_345
      await under.upload(style, { bytes: BYTES, breaksAt }, { headers }).catch(() => undefined)
      const from = Math.floor(breaksAt / style.chunk) * style.chunk
      await expect.poll(async () => (await under.send(address)).json.offset, { timeout: 30_000 }).toBe(from)
      const rest = { headers: { ...headers, 'connector-upload-offset': String(from) } }
      const answer = await under.upload(style, { bytes: BYTES, from }, rest)
      expect(answer.status, answer.text).toBeLessThan(202)
    })
    expect(under.lastUploaded()).toMatchObject({ bytes: BYTES, sha256 })
    expect(growth).toBeLessThan(GROWTH_MAX)
  })
})

test('six uploads at once take no more than their pieces', { timeout: 120_000 }, async () => {
  const bytes = BYTES / 4
  const growth = await growthDuring(async () => {
    const answers = await Promise.all([...STYLES, ...STYLES].map((style) => under.upload(style, { bytes })))
    for (const answer of answers) expect(answer.status, answer.text).toBeLessThan(202)
  })
  expect(growth).toBeLessThan(GROWTH_MAX)
})
