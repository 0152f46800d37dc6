import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { packageFolder } from '../../src/runtime/package.ts'
import { KITCHEN_SINK } from './kitchen-sink/world.ts'

const run = promisify(execFile)

const hashes = async (seed: number, cwd: string, environment: Record<string, string>): Promise<string[]> => {
  const program = join(packageFolder(), 'test/codegen/render-hashes.ts')
  const { stdout } = await run(process.execPath, [program, KITCHEN_SINK, '5', String(seed)], {
    cwd,
    env: { PATH: process.env.PATH!, ...environment },
  })
  return stdout.trim().split('\n')
}

test('20 runs with shuffled keys, in two time zones, locales and folders, give one hash', async () => {
  const all = [
    ...(await hashes(1, packageFolder(), { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' })),
    ...(await hashes(2, tmpdir(), { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })),
    ...(await hashes(3, '/', { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' })),
    ...(await hashes(4, packageFolder(), { TZ: 'Asia/Kolkata', HOME: '/nonexistent' })),
  ]
  expect(all).toHaveLength(20)
  expect(new Set(all).size).toBe(1)
}, 120_000)
