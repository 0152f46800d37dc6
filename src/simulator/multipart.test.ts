import { describe, expect, test } from 'vitest'
import { headerParameter, readParts } from './multipart.ts'

const read = async (text: string, chunkBytes: number): Promise<[headers: object, content: string][]> => {
  const bytes = Buffer.from(text)
  const parts: [object, string][] = []
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
  }
  await readParts(chunks(), 'B', {
    begin: (headers) => void parts.push([Object.fromEntries(headers), '']),
    write: (chunk) => {
      parts.at(-1)![1] += chunk.toString('latin1')
    },
    end: () => {},
  })
  return parts
}

describe('parts are read', () => {
  const text =
    'preamble\r\n--B\r\nA: 1\r\nB-c : d:e\r\n\r\none\r\n--Bx\r\n--B \r\n\r\n\r\n--B\r\nX: y\r\n\r\n--\r\r\n\r\n--B--\r\nepilogue'
  test.each([1, 2, 3, 5, 7, 11, 1000])('however they come: %i bytes at a time', async (chunkBytes) => {
    expect(await read(text.replace('--Bx', '-Bx'), chunkBytes)).toEqual([
      [{ a: '1', 'b-c': 'd:e' }, 'one\r\n-Bx'],
      [{}, ''],
      [{ x: 'y' }, '--\r\r\n'],
    ])
  })

  test.each([
    ['without an end', '--B\r\n\r\nx'],
    ['with a delimiter that goes on', '--B\r\n\r\nx\r\n--Bx\r\n\r\n--B--'],
    ['with a header that is none', '--B\r\nnonsense\r\n\r\nx\r\n--B--'],
    ['with endless headers', `--B\r\n${'a: b\r\n'.repeat(5000)}`],
    ['that are none', 'nothing'],
  ])('and refused %s', async (_what, text) => {
    await expect(read(text, 4096)).rejects.toThrow()
  })
})

test('names are read as browsers write them', () => {
  expect(headerParameter('form-data; name="a%22%0D%0Ab"; filename=x.txt', 'name')).toBe('a"\r\nb')
  expect(headerParameter('form-data; name="a"; filename=x.txt', 'filename')).toBe('x.txt')
  expect(headerParameter('form-data; filename="x"', 'name')).toBeUndefined()
})
