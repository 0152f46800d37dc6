import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectorFile, parse } from '../definition/testing.ts'
import { type EndpointCall, buildRequest } from './build.ts'

const { connector } = parse(
  connectorFile({
    endpoints: `  upload:
    summary: Upload
    request: POST /upload
    params:
      title: { in: part, type: string }
      tags: { in: part, type: array }
      meta: { in: part, type: object }
      id: { in: query, type: string }
    body: { multipart: { file: data, filename: '{{ param.id }}.bin' }, required: false }
  fields:
    summary: Fields
    request: POST /fields
    params: { title: { in: part, type: string, required: true }, count: { in: part, type: integer } }
    body: { multipart: {} }
  related:
    summary: Related
    request: POST /related
    params: { metadata: { in: part, type: object } }
    body: { related: true }
  typed: { summary: Typed, request: POST /typed, body: { related: true, content_type: message/rfc822 } }`,
  }),
)

interface Built {
  readonly type: string
  readonly length: string | undefined
  readonly body: string
  readonly boundary: string
}

const build = async (name: string, call: Partial<EndpointCall>): Promise<Built> => {
  const request = buildRequest(connector!, connector!.endpoints.get(name)!, { params: {}, ...call }, {})
  const header = (wanted: string) => {
    const at = request.headers.indexOf(wanted)
    return at === -1 ? undefined : request.headers[at + 1]
  }
  const chunks: Buffer[] = []
  const source = request.body instanceof Readable ? request.body : [Buffer.from(request.body ?? '')]
  for await (const chunk of source) chunks.push(Buffer.from(chunk as Buffer))
  const type = header('content-type')!
  return {
    type,
    length: header('content-length'),
    body: Buffer.concat(chunks).toString('utf8'),
    boundary: /boundary=(.+)$/.exec(type)![1]!,
  }
}
const stream = (text: string, more = {}): NonNullable<EndpointCall['stream']> => ({
  source: Readable.from([Buffer.from(text)]),
  ...more,
})

describe('multipart/form-data', () => {
  test('is a part for each parameter, then the bytes', async () => {
    const { type, body, boundary } = await build('upload', {
      params: { title: 'Lünch', tags: ['a', 'b'], meta: { x: 1 }, id: '7' },
      stream: stream('bytes', { contentType: 'image/png' }),
    })
    expect(type).toBe(`multipart/form-data; boundary=${boundary}`)
    expect(body.replaceAll(boundary, 'B')).toBe(
      [
        '--B\r\nContent-Disposition: form-data; name="title"\r\n\r\nLünch',
        '--B\r\nContent-Disposition: form-data; name="tags"\r\n\r\na',
        '--B\r\nContent-Disposition: form-data; name="tags"\r\n\r\nb',
        '--B\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n{"x":1}',
        '--B\r\nContent-Disposition: form-data; name="data"; filename="7.bin"\r\nContent-Type: image/png\r\n\r\nbytes',
        '--B--\r\n',
      ].join('\r\n'),
    )
  })

  test('says its whole length where the caller says that of the bytes, and none otherwise', async () => {
    const { length, body } = await build('upload', {
      params: { title: 'ä' },
      stream: stream('bytes', { contentLength: '5' }),
    })
    expect(length).toBe(String(Buffer.byteLength(body)))
    expect((await build('upload', { stream: stream('bytes') })).length).toBeUndefined()
  })

  test('is made of parameters alone where there is no file, and takes no body then', async () => {
    const { body, boundary } = await build('fields', { params: { title: 'a', count: 2 } })
    expect(body.replaceAll(boundary, 'B')).toBe(
      '--B\r\nContent-Disposition: form-data; name="title"\r\n\r\na\r\n--B\r\nContent-Disposition: form-data; name="count"\r\n\r\n2\r\n--B--\r\n',
    )
    await expect(build('fields', { params: { title: 'a' }, body: 'x' })).rejects.toThrow('takes no body')
  })

  test('has a boundary that nobody can know before', async () => {
    const boundaries = await Promise.all(
      Array.from({ length: 20 }, async () => (await build('fields', { params: { title: 'a' } })).boundary),
    )
    expect(new Set(boundaries).size).toBe(20)
    expect(boundaries[0]!.length).toBeLessThanOrEqual(70)
  })

  test('holds no header that a file name or a content type brings along', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('"', '\r', '\n', '\0', ';', ' ', 'ä', 'x', '%', '\\') }),
        async (text) => {
          const { body, boundary } = await build('upload', {
            params: { id: `${text}\r\nX-Evil: 1\r\n\r\n` },
            stream: stream('', { contentType: `text/x${text}\r\nX-Evil: 1` }),
          })
          const [head] = body.split(`--${boundary}`).slice(1)
          const lines = head!
            .split('\r\n\r\n')[0]!
            .split(/[\r\n]+/)
            .filter((line) => line !== '')
          expect(lines).toHaveLength(2)
          expect(lines[0]).toMatch(/^Content-Disposition: form-data; name="data"; filename="[^"]*"$/)
          expect(lines[1]).toBe('Content-Type: application/octet-stream')
        },
      ),
      { numRuns: 200 },
    )
  })

  test('breaks off where the bytes do', async () => {
    const source = Readable.from(
      (function* () {
        yield Buffer.from('half')
        throw new Error('gone')
      })(),
    )
    await expect(build('upload', { stream: { source } })).rejects.toThrow('gone')
  })
})

describe('multipart/related', () => {
  test('is JSON, then the bytes', async () => {
    const { type, body, boundary } = await build('related', {
      params: { metadata: { name: 'ä.txt' } },
      stream: stream('bytes', { contentType: 'text/plain; charset=utf-8', contentLength: '5' }),
    })
    expect(type).toBe(`multipart/related; boundary=${boundary}`)
    expect(body.replaceAll(boundary, 'B')).toBe(
      '--B\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{"name":"ä.txt"}\r\n--B\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nbytes\r\n--B--\r\n',
    )
  })

  test('has the type that the connector says, and an empty object where nothing is said', async () => {
    const { body, length } = await build('typed', {
      stream: stream('x', { contentType: 'text/plain', contentLength: '1' }),
    })
    expect(body).toContain('\r\n\r\n{}\r\n')
    expect(body).toContain('Content-Type: message/rfc822\r\n\r\nx\r\n')
    expect(length).toBe(String(Buffer.byteLength(body)))
  })
})
