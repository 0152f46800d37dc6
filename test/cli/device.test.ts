import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sandbox, runCli, startSandbox } from '../setup/sandbox.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ CONNECTORS_DIR: join(import.meta.dirname, '../oauth/connectors') })
})
afterAll(() => sandbox?.stop())
const run = (...args: string[]) => runCli(args, sandbox.environment)

test('an account is connected by a code that the terminal shows', async () => {
  const { code, stdout, stderr } = await run('connect', 'television', '--device', '--approve', '--json')
  expect(code, stderr).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ connector: 'television', status: 'active', account_id: 'mara' })
  expect(stderr).toMatch(/enter the code [A-Z]{4}-[A-Z]{4}:\n\n {2}http:\/\/127\.0\.0\.1:\d+\/television\/-\/device\n/)
})

test('a connector without such codes says so', async () => {
  const { code, stderr } = await run('connect', 'atlassian', '--device', '--approve')
  expect([code, stderr]).toEqual([1, expect.stringContaining('cannot be connected by the flow "device"')])
})
