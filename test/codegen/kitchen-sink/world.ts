import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { authTypes } from '../../../src/auth/index.ts'
import type { Connector } from '../../../src/definition/connector.ts'
import { createParser } from '../../../src/definition/parse.ts'
import { packageFolder } from '../../../src/runtime/package.ts'
import { freePort, startTestPlatform } from '../../setup/platform.ts'
import { answers } from './answers.ts'
import { type Recorder, startRecorder } from './recorder.ts'
import { transforms } from '../../../src/transform/index.ts'

/** The definition that generated clients of every language are tried on. */
export const KITCHEN_SINK = join(packageFolder(), 'test/codegen/kitchen-sink/connector.yaml')

/** The connector of a file. Throws where it is not valid. */
export const connectorOf = (file: string): Connector => {
  const { connector, findings } = createParser(authTypes, transforms)(readFileSync(file, 'utf8'))
  if (connector === undefined) throw new Error(`${file}: ${findings[0]?.says}`)
  return connector
}

/** A platform with the kitchen sink and its simulated provider, a recorder before it, and connections to use. */
export interface World {
  readonly recorder: Recorder
  /** What a driver finds in its environment. */
  readonly environment: Readonly<Record<string, string>>
  stop(): Promise<void>
}

const USER = 'user-42'

export const startWorld = async (): Promise<World> => {
  const connectors = mkdtempSync(join(tmpdir(), 'cp-kitchen-sink-'))
  cpSync(KITCHEN_SINK, join(connectors, 'kitchen-sink/connector.yaml'))
  const under = await startTestPlatform({ connectorsDirectory: connectors })
  const ended = await under.connect('kitchen-sink', 'user-ended')
  await under.simulator.control.revoke()
  await under.send(`/v1/connections/${ended.id}/refresh`, { method: 'POST' })
  const connection = await under.connect('kitchen-sink', USER)
  const recorder = await startRecorder(under.url, answers)
  return {
    recorder,
    environment: {
      CONNECTOR_URL: recorder.url,
      CONNECTOR_API_KEY: under.apiKey,
      CONNECTION: connection.id,
      USER_ID: USER,
      ENDED_CONNECTION: ended.id,
      SIMULATOR: under.simulator.origin,
      CLOSED: `http://127.0.0.1:${await freePort()}`,
    },
    stop: async () => {
      await recorder.stop()
      await under.close()
      rmSync(connectors, { recursive: true, force: true })
    },
  }
}
