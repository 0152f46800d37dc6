import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { STYLES, type UploadPlatform, sha256Of, startUploadPlatform } from './setup.ts'

let under: UploadPlatform
beforeAll(async () => {
  under = await startUploadPlatform()
})
afterAll(() => under?.close())
afterEach(() => {
  under.simulator.control.clearFaults()
  under.pauses()
})

describe.each(STYLES)('$name', (style) => {
  const { chunk } = style

  test.each<[size: string, bytes: number]>([
    ['nothing', 0],
    ['one byte', 1],
    ['what still goes in one request', 1000],
    ['one byte more than that', 1001],
    ['one piece', chunk],
    ['one piece and a byte', chunk + 1],
    ['two pieces', 2 * chunk],
  ])('%s arrives as it was sent, with a length and without', async (_size, bytes) => {
    for (const isLengthUnknown of style.connector === 'graphic' && bytes > chunk ? [false] : [false, true]) {
      const answer = await under.upload(style, { bytes, isLengthUnknown })
      expect(answer.status, answer.text).toBeLessThan(202)
      expect(answer.json).toMatchObject({ size: bytes })
      expect(under.lastUploaded()).toMatchObject({
        connector: style.connector,
        endpoint: style.endpoint,
        params: style.params,
        bytes,
        sha256: sha256Of(bytes),
      })
    }
    expect(under.simulator.control.state().leaked_credentials).toBe(0)
  })
})
