import type { RequestListener, ServerResponse } from 'node:http'
import type { Connector } from '../../src/definition/connector.ts'
import type { Limits } from '../../src/runtime/limits.ts'
import { type ProxyPlatform, bodyOf, open } from '../../test/proxy/setup.ts'
import type { LimitCase } from './limit-case.ts'
import { sayRaw } from './raw.ts'
import { said } from './sizes.ts'

/** Durations that a run can wait for. */
export const SHORT: Partial<Limits> = {
  headersMs: 1_500,
  bodyIdleMs: 1_500,
  connectMs: 1_500,
  exchangeMs: 2_000,
  waitingMs: 1_500,
}
const TIMEOUT_MS = 1_500
const IDLE_MS_MAX = 3_600_000
const DRIP_MS = 100
const ENVELOPE = { accept: 'application/vnd.connector.envelope+json' }

/** A provider with a time-out that a run can wait for, a host at which nobody completes a handshake, and an endpoint with a patience of its own. */
export const impatient =
  (silentPort: number) =>
  (connector: Connector): Connector => {
    if (connector.name !== 'resend') return connector
    const silent = { ...connector.defaultHost, name: 'silent', url: `https://127.0.0.1:${silentPort}` }
    const list = connector.endpoints.get('emails.list')!
    return {
      ...connector,
      defaults: { ...connector.defaults, timeoutMs: TIMEOUT_MS },
      hosts: new Map([...connector.hosts, ['silent', silent]]),
      endpoints: new Map([...connector.endpoints, ['emails.list', { ...list, idleMs: IDLE_MS_MAX }]]),
    }
  }

/** The limits of time. Whoever keeps to one is done at once, and whoever does not never is: how long the machine takes is no matter. */
export const timeCases = (under: ProxyPlatform): LimitCase[] => {
  const path = `/v1/connections/${under.connection}/proxy/x`
  const authorization = `Authorization: Bearer ${under.apiKey}`

  const answering = (answer: RequestListener): void => {
    under.provider.answer = answer
  }
  const streamed = async (answer: RequestListener): Promise<string> => {
    answering(answer)
    return (await bodyOf(await open(under, path))).end
  }
  const gathered = async (answer: RequestListener, headers: Record<string, string> = ENVELOPE): Promise<string> => {
    answering(answer)
    return said(await under.send(path, { headers }))
  }
  const headed = async (...lines: string[]): Promise<string> => {
    answering((_incoming, response) => void response.end('ok'))
    return (await sayRaw(under.url, [`GET ${path} HTTP/1.1\r\nHost: x\r\n${authorization}\r\n${lines.join('\r\n')}`]))
      .outcome
  }
  const bodied = async (...pieces: string[]): Promise<string> => {
    answering((incoming, response) => void incoming.resume().once('end', () => response.end('ok')))
    const head = `PUT ${path} HTTP/1.1\r\nHost: x\r\n${authorization}\r\nContent-Length: 2\r\n\r\n`
    return (await sayRaw(under.url, [head, ...pieces])).outcome
  }
  const named = async (answer: RequestListener): Promise<string> => {
    answering(answer)
    const call = `/v1/connections/${under.connection}/call/emails.list`
    return (await bodyOf(await open(under, call, { method: 'POST', headers: { 'content-length': '0' } }))).end
  }
  return [
    {
      limit: 'headers within 10 s',
      within: () => headed('', ''),
      beyond: () => headed('X-Late: '),
      ends: ['200', '408 invalid_request'],
    },
    {
      limit: 'a streamed request body, silent for 30 s',
      within: () => bodied('a', 'b'),
      beyond: () => bodied('a'),
      ends: ['200', 'closed'],
    },
    {
      limit: 'a streamed answer, silent for 30 s',
      within: () => streamed((_incoming, response) => void response.end('ab')),
      beyond: () => streamed((_incoming, response) => void response.write('a')),
      ends: ['whole', 'broken'],
    },
    {
      limit: 'silence: an event stream is exempt, and what only looks like one is not',
      within: () => streamed(pausing('text/event-stream; charset=utf-8')),
      beyond: () => streamed(pausing('application/event-stream')),
      ends: ['whole', 'broken'],
    },
    {
      limit: "silence: the endpoint's own, by idle_ms",
      within: () => named(pausing('application/octet-stream')),
      beyond: () => streamed(pausing('application/octet-stream')),
      ends: ['whole', 'broken'],
    },
    {
      limit: 'a provider that is connected to within 10 s',
      within: () => gathered((_incoming, response) => void response.end('ok'), {}),
      beyond: () => gathered(() => {}, { 'connector-host': 'silent' }),
      ends: ['200', '504 provider_timed_out'],
    },
    {
      limit: "a provider's headers within timeout_ms",
      within: () => gathered((_incoming, response) => void response.end('ok'), {}),
      beyond: () => gathered(() => {}, {}),
      ends: ['200', '504 provider_timed_out'],
    },
    {
      limit: 'an exchange that is gathered, 300 s in all',
      within: () => gathered((_incoming, response) => void response.end('ok')),
      beyond: () => gathered((_incoming, response) => drip(response)),
      ends: ['200', '504 provider_timed_out'],
    },
    {
      limit: 'an answer that is gathered, silent for 30 s',
      within: () => gathered((_incoming, response) => void response.end('ok')),
      beyond: () => gathered((_incoming, response) => void response.write('a')),
      ends: ['200', '504 provider_timed_out'],
    },
  ]
}

/** Begins, is silent for longer than is allowed, and goes on. */
const pausing =
  (contentType: string): RequestListener =>
  (_incoming, response) => {
    response.writeHead(200, { 'content-type': contentType }).write('a')
    setTimeout(() => response.end('b'), 2 * SHORT.bodyIdleMs!)
  }

/** Never silent, and never done. */
const drip = (response: ServerResponse): void => {
  const timer = setInterval(() => response.write('a'), DRIP_MS)
  response.once('close', () => clearInterval(timer))
}
