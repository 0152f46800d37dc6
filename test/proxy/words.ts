import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestPlatform, type TestPlatformOptions, startTestPlatform } from '../setup/platform.ts'

export const ENVELOPE = { accept: 'application/vnd.connector.envelope+json' }

/** A whole platform whose catalogue is one connector, written by the test; the simulator plays its provider. */
export interface WordsPlatform extends TestPlatform {
  /** A connection to the connector, by API key. */
  readonly connection: string
  /** Another connection, of another user. */
  connected(user: string): Promise<string>
}

const HEAD = `format: 1
name: words
version: 1.0.0
display_name: Words
description: Every word in use.
hosts: { api: https://api.example.com/v1 }
auth: [{ type: api_key, inject: { name: X-Key } }]
`

/** Starts it. The sections say what stands beside name, host and auth. */
export const startWords = async (sections: string, options: TestPlatformOptions = {}): Promise<WordsPlatform> => {
  const directory = mkdtempSync(join(tmpdir(), 'cp-words-'))
  mkdirSync(join(directory, 'words'))
  writeFileSync(join(directory, 'words', 'connector.yaml'), HEAD + sections)
  const under = await startTestPlatform({ ...options, connectorsDirectory: directory })
  if (under.platform.connectors.invalid > 0) throw new Error(under.logged.join('\n'))
  const connected = async (user: string): Promise<string> => {
    const { json } = await under.send('/v1/connections', {
      json: { connector: 'words', user_id: user, access_token: `key-of-${user}` },
    })
    return json.id as string
  }
  const close = async (): Promise<void> => {
    await under.close()
    rmSync(directory, { recursive: true, force: true })
  }
  return { ...under, connected, connection: await connected('user-1'), close }
}
