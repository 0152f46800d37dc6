import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { packageFolder } from '../../src/runtime/package.ts'
import { CLI } from '../setup/sandbox.ts'

let folder: string
let child: ChildProcess
let written = ''
const file = (): string => join(folder, 'resend', 'connector.yaml')
const edit = (from: string, to: string): void => writeFileSync(file(), readFileSync(file(), 'utf8').replace(from, to))
const WAIT = { timeout: 20_000 }
const said = (text: string) => vi.waitFor(() => expect(written).toContain(text), WAIT)
/** Output and errors come by two ways, either of which may be late. */
const saidLike = (text: RegExp) => vi.waitFor(() => expect(written).toMatch(text), WAIT)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp-dev-'))
  cpSync(join(packageFolder(), 'connectors', 'resend'), join(folder, 'resend'), { recursive: true })
  child = spawn(process.execPath, [CLI, 'dev', file(), '--port', '0'], { env: { ...process.env, NO_COLOR: '1' } })
  const keep = (chunk: Buffer): void => void (written += chunk.toString())
  child.stdout!.on('data', keep)
  child.stderr!.on('data', keep)
})
afterAll(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('findings and tests are said at each save, and the simulator plays what was saved', async () => {
  await said('is played at')
  await said('20 of 20 tests hold')
  const [, origin] = /is played at (\S+)\/resend/.exec(written)!
  const status = async (path: string): Promise<number> => {
    const { statusCode, body } = await request(`${origin}/resend/api${path}`, {
      headers: { authorization: 'Bearer re_1' },
    })
    await body.dump()
    return statusCode
  }
  expect(await status('/e-mails')).toBe(404)

  written = ''
  edit('request: GET /emails\n', 'request: GET /e-mails\n')
  await said('19 of 20 tests hold')
  await saidLike(/failed {2}lists take a limit/)
  await saidLike(
    /connector\.test\.yaml:\d+:\d+: error: The request is GET https:\/\/api\.resend\.com\/e-mails\?limit=2/,
  )
  await vi.waitFor(async () => expect(await status('/e-mails')).not.toBe(404), WAIT)

  written = ''
  edit('format: 1', 'format: one')
  await said('not valid')
  await saidLike(/connector\.yaml:2:9: error: "format" must be 1\. \[wrong_value\]/)

  child.kill('SIGTERM')
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
})

test('a save in what the connector extends counts, too', async () => {
  const house = join(folder, 'house', 'connector.yaml')
  const own = 'name: room\nversion: 1.0.0\ndisplay_name: Room\ndescription: A room.\nextends: house\n'
  for (const name of ['house', 'room']) mkdirSync(join(folder, name))
  writeFileSync(house, 'format: 1\nname: house\nversion: 1.0.0\nabstract: true\nauth: [{ type: none }]\n')
  writeFileSync(
    join(folder, 'room', 'connector.yaml'),
    `format: 1\n${own}hosts: { api: https://api.example.com }\nendpoints: {}\n`,
  )
  let printed = ''
  const dev = spawn(process.execPath, [CLI, 'dev', join(folder, 'room'), '--port', '0'], {
    env: { ...process.env, NO_COLOR: '1' },
  })
  dev.stdout.on('data', (chunk: Buffer) => void (printed += chunk.toString()))
  dev.stderr.on('data', (chunk: Buffer) => void (printed += chunk.toString()))
  await vi.waitFor(() => expect(printed).toContain('is played at'), { timeout: 20_000 })
  // Only what is written once the folders are watched is seen.
  await vi.waitFor(
    () => {
      writeFileSync(house, 'format: 1\nname: house\nversion: 1.0.0\nabstract: true\nauth: [{ type: nothing }]\n')
      expect(printed).toContain('(inherited from "house", line 5)')
    },
    { timeout: 20_000, interval: 500 },
  )
  dev.kill('SIGTERM')
  expect(await new Promise((resolve) => dev.once('exit', resolve))).toBe(0)
})
