import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type UploadPlatform, startUploadPlatform } from './setup.ts'

let under: UploadPlatform
beforeAll(async () => {
  under = await startUploadPlatform()
})
afterAll(() => under?.close())
afterEach(() => {
  under.simulator.control.clearFaults()
  under.pauses()
})

const ENVELOPE = 'application/vnd.connector.envelope+json'

const copy = (headers: Record<string, string> = {}, cursor?: string) =>
  under.call(
    under.connections.graphic!,
    'item.copy',
    { id: 'i1' },
    { headers, ...(cursor !== undefined && { cursor }) },
  )

const remove = (headers: Record<string, string> = {}, cursor?: string) =>
  under.call(
    under.connections.boxy!,
    'files.delete_batch',
    { entries: [{ path: '/a' }] },
    { headers, ...(cursor !== undefined && { cursor }) },
  )

describe('a job whose address the provider gives', () => {
  test('is waited for as long as the caller prefers, and its end is the answer', async () => {
    const answer = await copy({ prefer: 'respond-async, wait=10' })
    expect(answer).toMatchObject({ status: 200, json: { status: 'completed' } })
    expect(answer.headers['preference-applied']).toBe('wait=10')
    expect(answer.headers['connector-operation']).toBeUndefined()
    expect(under.pauses()).toEqual([100, 100, 100])
    expect(under.simulator.control.state().leaked_credentials).toBe(0)
  })

  test('is begun only, where nobody prefers to wait; the answer says how to look after it', async () => {
    const begun = await copy()
    expect(begun).toMatchObject({ status: 202, text: '' })
    expect(under.pauses()).toEqual([])
    const operation = begun.headers['connector-operation']!
    const looked = await copy({}, operation)
    expect(looked).toMatchObject({ status: 202, json: { status: 'in_progress' } })
    expect(looked.headers['connector-operation']).toBeDefined()
    const ended = await copy({ prefer: 'wait=5' }, looked.headers['connector-operation']!)
    expect(ended).toMatchObject({ status: 200, json: { status: 'completed' } })
    expect(await copy({}, operation)).toMatchObject({ status: 200, json: { status: 'completed' } })
  })

  test('that is not over in time is answered with what was said last', async () => {
    under.simulator.control.fault({ endpoint: 'item.copy', jobLooks: 1_000 })
    const answer = await copy({ prefer: 'wait=1', accept: ENVELOPE })
    expect(answer.json).toMatchObject({ status: 202, body: { status: 'in_progress' }, operation: expect.any(String) })
    expect(answer.headers['preference-applied']).toBe('wait=1')
    expect(under.pauses().length).toBeGreaterThan(5)
  })

  test('that failed is an error, and stays one', async () => {
    under.simulator.control.fault({ endpoint: 'item.copy', job: 'failed' })
    const begun = await copy()
    const operation = begun.headers['connector-operation']!
    for (const headers of [{ prefer: 'wait=10' }, {} as Record<string, string>])
      expect(await copy(headers, operation)).toMatchObject({
        status: 502,
        json: { code: 'job_failed', source: 'provider' },
      })
  })

  test('of which the provider cannot tell for a while is asked again when it says', async () => {
    under.simulator.control.fault({ endpoint: 'job', status: 503, retryAfter: 4, after: 1 })
    expect(await copy({ prefer: 'wait=20' })).toMatchObject({ status: 200, json: { status: 'completed' } })
    expect(under.pauses()).toEqual([100, 100, 4000, 100])
  })

  test('is not waited for where the provider wants us to come back later than the caller waits', async () => {
    under.simulator.control.fault({ endpoint: 'job', status: 429, retryAfter: 60 })
    const answer = await copy({ prefer: 'wait=20' })
    expect(answer.status).toBe(202)
    expect(answer.headers['connector-operation']).toBeDefined()
    expect(under.pauses()).toEqual([100])
  })

  test('serves the connection and the endpoint that began it, and nobody else', async () => {
    const operation = (await copy()).headers['connector-operation']!
    const other = await under.connect('graphic', 'user-2')
    for (const answer of [
      await under.call(other.id, 'item.copy', { id: 'i1' }, { cursor: operation }),
      await remove({}, operation),
      await copy({}, `${operation.slice(0, -3)}abc`),
    ])
      expect(answer).toMatchObject({ status: 400, json: { code: 'invalid_request' } })
  })
})

describe('a job of which an endpoint tells', () => {
  test('is waited for, and what that endpoint says at the end is the answer', async () => {
    const answer = await remove({ prefer: 'wait=10', accept: ENVELOPE })
    expect(answer.json).toMatchObject({
      status: 200,
      body: { '.tag': 'complete', entries: [{ '.tag': 'success' }] },
      operation: null,
    })
  })

  test('is begun only, where nobody prefers to wait', async () => {
    const begun = await remove({ accept: ENVELOPE })
    expect(begun.json).toMatchObject({ status: 200, body: { '.tag': 'async_job_id' }, operation: expect.any(String) })
    const looked = await remove({ accept: ENVELOPE }, begun.json.operation as string)
    expect(looked.json).toMatchObject({ body: { '.tag': 'in_progress' }, operation: expect.any(String) })
  })

  test('that failed is an error with the words of the provider', async () => {
    under.simulator.control.fault({ endpoint: 'files.delete_batch', job: 'failed' })
    expect(await remove({ prefer: 'wait=10' })).toMatchObject({
      status: 502,
      json: { code: 'job_failed', provider_message: 'too_many_write_operations/' },
    })
  })
})
