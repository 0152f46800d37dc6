import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { call, connectorFrom, refresh, signIn, simulate } from './testing.ts'

const connector = connectorFrom(`
format: 1
name: one
version: 1.0.0
display_name: One
description: A test.
hosts: { api: https://api.example.com }
auth:
  - type: oauth2
    authorization_url: https://example.com/authorize
    token_url: https://example.com/token
    refresh: { needed: false, rotates: true }
endpoints:
  me.get: { summary: Me, request: GET /me, response: { json: true } }
`)

let directory: string
let stateFile: string
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'simulator-'))
  stateFile = path.join(directory, 'deep', 'state.json')
})
afterEach(() => rm(directory, { recursive: true }))

test('grants made before a restart are honoured after it, and spent tokens stay spent', async () => {
  const before = await simulate([connector], { stateFile })
  const first = await signIn(before, connector)
  const second = (await refresh(before, connector, first.refresh_token)).json
  await before.stop()

  const after = await simulate([connector], { stateFile })
  expect((await call(after, connector, 'me.get', { token: second.access_token })).status).toBe(200)
  expect((await refresh(after, connector, second.refresh_token)).status).toBe(200)
  expect((await refresh(after, connector, first.refresh_token)).json.error).toBe('invalid_grant')
  expect((await call(after, connector, 'me.get', { token: second.access_token })).status).toBe(401)
  await after.stop()
})

test('a grant is on disk before its token is on the wire', async () => {
  const before = await simulate([connector], { stateFile })
  const { access_token } = await signIn(before, connector)
  // Not stopped, as if it had been killed.
  const after = await simulate([connector], { stateFile })
  expect((await call(after, connector, 'me.get', { token: access_token })).status).toBe(200)
  await Promise.all([before.stop(), after.stop()])
})

test('the file is its owner’s alone, holds no token, and nothing is left beside it', async () => {
  const simulator = await simulate([connector], { stateFile })
  await Promise.all(Array.from({ length: 20 }, () => signIn(simulator, connector)))
  const text = await readFile(stateFile, 'utf8')
  expect(JSON.parse(text).grants).toHaveLength(20)
  expect(text).not.toContain('sim_')
  expect((await stat(stateFile)).mode & 0o777).toBe(0o600)
  expect(await readdir(path.dirname(stateFile))).toEqual(['state.json'])
  await simulator.stop()
})

test('a file that cannot be read as one is begun anew', async () => {
  stateFile = path.join(directory, 'state.json')
  await writeFile(stateFile, '{"version":1,"grants":[{"id":1}]}')
  const simulator = await simulate([connector], { stateFile })
  const { access_token } = await signIn(simulator, connector)
  expect((await call(simulator, connector, 'me.get', { token: access_token })).status).toBe(200)
  await simulator.stop()
})

test('without a file, nothing outlives the process', async () => {
  const before = await simulate([connector])
  const { access_token } = await signIn(before, connector)
  await before.stop()
  const after = await simulate([connector])
  expect((await call(after, connector, 'me.get', { token: access_token })).status).toBe(401)
  await after.stop()
})
