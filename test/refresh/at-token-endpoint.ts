import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { OAuth2Settings } from '../../src/auth/oauth2/settings.ts'
import { REFRESH_TIMING, type RefreshTiming } from '../../src/connections/refresh/timing.ts'
import type { Connector } from '../../src/definition/connector.ts'
import type { ProxyDependencies } from '../../src/proxy/dependencies.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { type TokenEndpoint, startTokenEndpoint } from './token-endpoint.ts'

const HOUR_MS = 3_600_000

/** A platform whose one connector refreshes at an endpoint that the test answers for, and that does nothing unasked. */
export interface AtTokenEndpoint {
  readonly platform: TestPlatform
  readonly endpoint: TokenEndpoint
  readonly parts: ProxyDependencies
  readonly journalDirectory: string
  /** Makes a connection whose token lives for another hour, with the refresh token "rt of <name>"; gives its id. */
  connect(name: string): Promise<string>
  rows(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

export const startAtTokenEndpoint = async ({
  change = (parts) => parts,
  timing = {},
}: {
  change?: (parts: ProxyDependencies) => ProxyDependencies
  timing?: Partial<RefreshTiming>
} = {}): Promise<AtTokenEndpoint> => {
  const endpoint = await startTokenEndpoint()
  const databaseUrl = await createDatabase()
  const journalDirectory = mkdtempSync(join(tmpdir(), 'cp-journal-'))
  let parts: ProxyDependencies
  const platform = await startTestPlatform({
    connectorsDirectory: join(import.meta.dirname, '../../fault/connectors'),
    databaseUrl,
    environment: { JOURNAL_DIR: journalDirectory },
    adapt: (connector) => movedTo(endpoint.url, connector),
    change: (given) => (parts = change(given)),
    timing: { ...REFRESH_TIMING, sweepEvery: HOUR_MS, aheadEvery: HOUR_MS, probeAfter: 0, ...timing },
  })
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  return {
    platform,
    endpoint,
    journalDirectory,
    get parts() {
      return parts
    },
    connect: async (name) => {
      const { json, text } = await platform.send('/v1/connections', {
        json: {
          connector: 'notebook',
          user_id: name,
          access_token: 'at-0',
          refresh_token: `rt of ${name}`,
          expires_at: new Date(Date.now() + HOUR_MS).toISOString(),
        },
      })
      if (json?.id === undefined) throw new Error(text)
      return json.id as string
    },
    rows: async (text, values = []) => (await database.query(text, values)).rows,
    stop: async () => {
      await database.end()
      await platform.close()
      await endpoint.stop()
    },
  }
}

const movedTo = (url: string, connector: Connector): Connector => {
  const host = { ...connector.defaultHost, url }
  const auth = connector.auth.map((entry) => ({
    ...(entry as OAuth2Settings),
    tokenUrl: `${url}/token`,
    revoke: { url: `${url}/revoke`, token: 'refresh_token' as const },
  }))
  return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host, auth }
}
