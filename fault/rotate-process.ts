import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { packageFolder } from '../src/runtime/package.ts'
import type { Platforms } from './platforms.ts'

/** What `connector vault rotate --json` said, and how it ended; no code where a signal ended it. */
export interface RotateRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts `connector vault rotate` on the database of the platforms, as an operator would beside them. */
export const startRotation = (
  { database, folder }: Platforms,
  vaultKeys: string,
): { kill(): void; readonly ended: Promise<RotateRun> } => {
  const cli = join(packageFolder(), 'src/cli/connector.ts')
  const child = spawn(process.execPath, [cli, 'vault', 'rotate', '--json'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.servingUrl,
      VAULT_KEYS: vaultKeys,
      DATA_DIR: join(folder, 'operator'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const ended = new Promise<RotateRun>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { kill: () => void child.kill('SIGKILL'), ended }
}
