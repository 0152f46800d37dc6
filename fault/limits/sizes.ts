import { gzipSync } from 'node:zlib'
import { LIMITS } from '../../src/runtime/limits.ts'
import type { ProxyPlatform } from '../../test/proxy/setup.ts'
import type { TestAnswer } from '../../test/setup/test-client.ts'
import type { LimitCase } from './limit-case.ts'
import { sayRaw } from './raw.ts'

const ENVELOPE = { accept: 'application/vnd.connector.envelope+json' }
const JSON_TYPE = { 'content-type': 'application/json' }
const CONNECTOR_FILE_BYTES = 1024 * 1024

/** The limits of size, at their own figures. */
export const sizeCases = (under: ProxyPlatform): LimitCase[] => {
  const passed = `/v1/connections/${under.connection}/proxy/x`
  const called = `/v1/connections/${under.connection}/call/emails.list`

  const posted = async (path: string, text: string, bytes: number): Promise<string> =>
    said(await under.send(path, { method: 'POST', body: text.padEnd(bytes), headers: JSON_TYPE }))
  const answered = async (body: Buffer, encoding?: string): Promise<string> => {
    under.provider.answer = (_incoming, response) => {
      response.writeHead(200, { ...(encoding !== undefined && { 'content-encoding': encoding }) }).end(body)
    }
    return said(await under.send(passed, { headers: ENVELOPE }))
  }
  const called200 = (bytes: number): Promise<string> => {
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(200, JSON_TYPE).end('{"object":"list","has_more":false,"data":[]}')
    return posted(called, '{"params":{}}', bytes)
  }
  /** Node counts the target, and names and values without what stands between them. */
  const headed = async (bytes: number): Promise<string> => {
    under.provider.answer = (_incoming, response) => void response.end('ok')
    const headers = { host: 'x', authorization: `Bearer ${under.apiKey}`, connection: 'close', 'x-fill': '' }
    const counted = passed.length + Object.entries(headers).join('').replaceAll(',', '').length
    const lines = Object.entries({ ...headers, 'x-fill': 'a'.repeat(bytes - counted) }).map((pair) => pair.join(': '))
    return (await sayRaw(under.url, [[`GET ${passed} HTTP/1.1`, ...lines, '', ''].join('\r\n')])).outcome
  }
  const { headerBytes, bodyBytes } = LIMITS
  const tooLarge = ['200', '502 provider_answer_too_large'] as const
  return [
    {
      limit: 'headers of 16 KiB',
      within: () => headed(headerBytes - 1),
      beyond: () => headed(headerBytes),
      ends: ['200', '431 headers_too_large'],
    },
    {
      limit: 'a call of 10 MiB',
      within: () => called200(bodyBytes),
      beyond: () => called200(bodyBytes + 1),
      ends: ['200', '413 body_too_large'],
    },
    {
      limit: 'another request of 10 MiB',
      within: () => posted('/v1/connections', '{"connector":"resend","user_id":"u","access_token":"t"}', bodyBytes),
      beyond: () => posted('/v1/connections', '{"connector":"resend","user_id":"u","access_token":"t"}', bodyBytes + 1),
      ends: ['201', '413 body_too_large'],
    },
    {
      limit: 'a connector of 1 MiB by REST',
      within: () => yamlPosted(under, CONNECTOR_FILE_BYTES),
      beyond: () => yamlPosted(under, CONNECTOR_FILE_BYTES + 1),
      ends: ['200', '413 body_too_large'],
    },
    {
      limit: 'an answer of 10 MiB that is gathered',
      within: () => answered(Buffer.alloc(bodyBytes, 'a')),
      beyond: () => answered(Buffer.alloc(bodyBytes + 1, 'a')),
      ends: tooLarge,
    },
    {
      limit: 'an answer that unpacks to 10 MiB',
      within: () => answered(gzipSync(Buffer.alloc(bodyBytes, 'a')), 'gzip'),
      beyond: () => answered(gzipSync(Buffer.alloc(bodyBytes + 1, 'a')), 'gzip'),
      ends: tooLarge,
    },
  ]
}

const yamlPosted = async (under: ProxyPlatform, bytes: number): Promise<string> =>
  said(
    await under.send('/v1/connectors/validate', {
      method: 'POST',
      body: 'format: 1\n#'.padEnd(bytes, 'x'),
      headers: { 'content-type': 'application/yaml' },
    }),
  )

/** How an answer ended, in a word or two. */
export const said = ({ status, json }: TestAnswer): string =>
  typeof json?.code === 'string' ? `${status} ${json.code}` : String(status)
