import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { cutPieces } from './pieces.ts'

const cut = (length: number, from: number, total: number | undefined) =>
  cutPieces(Readable.from([Buffer.alloc(length)], { objectMode: false }), {
    chunk: 8,
    from,
    total,
    bytesMax: undefined,
  })

test.each([
  ['all of which is there', 1, 16],
  ['the rest of which is shorter', 64, 8],
  ['with one byte more', 9, 8],
])('a body is never longer than the announced content: one %s', async (_what, length, from) => {
  await expect(cut(length, from, 16).next()).rejects.toMatchObject({ code: 'invalid_request' })
})

test('a body of what is left is cut to its end', async () => {
  const pieces = cut(14, 2, 16)
  expect(await pieces.next()).toMatchObject({ from: 2, isLast: false })
  expect(await pieces.next()).toMatchObject({ from: 10, isLast: true, total: 16 })
})
