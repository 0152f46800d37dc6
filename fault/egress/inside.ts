// Runs within the namespace that `namespace.ts` makes, and nowhere else: the whole platform under production settings, a DNS
// of its own, and a listener at every address there is. Prints figures, a JSON object a line.
import { readlinkSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { startPlatform } from '../../src/main.ts'
import { createLog } from '../../src/runtime/log.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { sabotages } from '../../test/sabotage/index.ts'
import { createTestClient } from '../../test/setup/test-client.ts'
import type { Bar } from '../bar.ts'
import { direct } from './direct.ts'
import { startDns } from './dns.ts'
import { startInternet } from './internet.ts'
import { indirect } from './indirect.ts'
import type { InsideOptions } from './namespace.ts'
import { unbounded } from './unbounded.ts'
import type { World } from './world.ts'

const options = JSON.parse(process.env.EGRESS_BAR ?? '{}') as Partial<InsideOptions>

const isElsewhere = options.outside !== undefined && readlinkSync('/proc/self/ns/net') !== options.outside
const isAlone = Object.keys(networkInterfaces()).every((name) => name === 'lo')
if (!isElsewhere || !isAlone) {
  process.stderr.write('This runs in a network namespace of its own: make fault ONLY=D1,D2\n')
  process.exit(2)
}
const { bar, folder, databaseUrl, sabotage, every, mustBreak = false } = options as InsideOptions

const dns = await startDns()
const internet = await startInternet(folder)
const environment = {
  HOST: '0.0.0.0',
  PORT: '3210',
  PUBLIC_URL: 'http://127.0.0.1:3210',
  DATABASE_URL: databaseUrl,
  DATA_DIR: join(folder, 'data'),
  // The same for the round without the defence, which finds the database of the one before.
  VAULT_KEYS: `egress:${Buffer.alloc(32, 'k').toString('base64')}`,
  CONNECTORS_DIR: join(import.meta.dirname, 'connectors'),
  EGRESS_PORTS: '9443,3210',
  LOG_LEVEL: 'silent',
  ANYWHERE_CLIENT_ID: 'client',
  ANYWHERE_CLIENT_SECRET: 'client-secret-canary',
}
const settings = readSettings(environment)
const platform = await startPlatform({
  settings,
  environment,
  log: createLog(settings.LOG_LEVEL),
  adapt: unbounded,
  // Without the defence sockets are opened and break, which must not be tried again for minutes.
  ...(sabotage !== undefined && { change: sabotages[sabotage]!, pause: async () => {} }),
})
const world: World = {
  client: createTestClient(platform.url, platform.access!.apiKey),
  internet,
  every,
  mustBreak,
}
for await (const figure of bar === 'D1' ? direct(world) : indirect(world))
  process.stdout.write(`${JSON.stringify(figure satisfies Bar)}\n`)
await platform.close()
internet.stop()
dns.stop()
