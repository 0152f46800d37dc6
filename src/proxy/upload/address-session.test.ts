import { expect, test, vi } from 'vitest'
import type { OutgoingRequest } from '../../outgoing/outgoing-request.ts'
import { settle } from '../job/job.ts'
import { answerWith } from '../testing.ts'
import { addressSession } from './address-session.ts'

const sent: OutgoingRequest[] = []
const answers = [answerWith(303, { location: 'https://api.example.com/done' }), answerWith(200), answerWith(200)]
vi.mock('../send-as.ts', () => ({
  sendAs: async (_live: unknown, _connector: unknown, request: OutgoingRequest) => {
    sent.push(request)
    return Object.assign(answers.shift()!, { abort: () => {} })
  },
}))

test('what an endpoint is signed with holds for the end of its job and the pieces of its upload too', async () => {
  const host = { name: 'api', url: 'https://api.example.com', sendAuth: true, allow: [] }
  const wait = { everyMs: 1, sendAuth: true, state: ['state'], done: [], failed: [] }
  const endpoint = { name: 'x', host: 'api', auth: 'none', timeoutMs: 1, wait }
  const connector = { inputs: [], hosts: new Map([['api', host]]), endpoints: new Map([['start', endpoint]]) }
  const live = { connection: { inputs: {} }, credential: {} }
  const facts = { live, connector, endpoint, params: {}, deps: {} } as never
  await settle({ url: 'https://api.example.com/job' }, 0, facts)
  const upload = { style: 'session', start: 'start', sendAuth: true, method: 'PUT', more: [] } as never
  const piece = { from: 0, bytes: Buffer.from('a'), isLast: true, total: 1 }
  await addressSession('https://api.example.com/up', upload, facts).send(piece)
  expect(sent.map(({ method, auth }) => `${method} ${auth}`)).toEqual(['GET none', 'GET none', 'PUT none'])
})

test('an upload that nobody wants any more is ended by DELETE, unless its provider knows no such thing', async () => {
  sent.length = 0
  answers.push(answerWith(204))
  const host = { name: 'api', url: 'https://api.example.com', sendAuth: true, allow: [] }
  const endpoint = { name: 'x', host: 'api', timeoutMs: 1 }
  const connector = { inputs: [], hosts: new Map([['api', host]]), endpoints: new Map([['start', endpoint]]) }
  const live = { connection: { inputs: {} }, credential: {} }
  const facts = { live, connector, endpoint, params: {}, deps: {} } as never
  for (const abandon of [false, true]) {
    const upload = { style: 'session', start: 'start', sendAuth: true, method: 'PUT', more: [], abandon } as never
    await addressSession('https://api.example.com/up', upload, facts).abandon()
  }
  expect(sent.map(({ method, url }) => `${method} ${url.href}`)).toEqual(['DELETE https://api.example.com/up'])
})
