import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packageFolder } from '../src/runtime/package.ts'
import { type Bar, figuresOf } from './bar.ts'
import { travelPaths } from './paths/travelled.ts'

const PATHS = Number(process.env.PATHS ?? 100_000)
const PATHS_UNCHECKED = 1_000

/** E2, the generated part: none of the paths leads out, and without the check some do. */
export async function* paths(): AsyncIterable<Bar> {
  const { exactly, atLeast, toBeRead } = figuresOf('E2')
  const { sent, arrived, out, odd, hits } = await travelPaths(PATHS)
  yield exactly(out.length, `of ${sent} generated paths led out of the host's own`, 0, out.join('\n'))
  yield exactly(hits, 'requests that reached another server', 0)
  yield exactly(odd.length, 'paths that the platform had no answer for', 0, odd.join('\n'))
  yield toBeRead(arrived, 'paths that reached the provider, below its own')
  for (const [way, count] of Object.entries(await travelUnchecked(PATHS_UNCHECKED)))
    yield atLeast(count, `of ${PATHS_UNCHECKED} generated paths led out without the check, by ${way}`, 1)
}

/** How many led out by each way. In a process of its own, whose modules are not loaded yet. */
const travelUnchecked = async (count: number): Promise<Record<string, number>> => {
  const sabotage = join(packageFolder(), 'test/sabotage/no-path-check.ts')
  const program = join(packageFolder(), 'fault/paths/travel-unchecked.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', sabotage, program, String(count)])
  return JSON.parse(stdout) as Record<string, number>
}
