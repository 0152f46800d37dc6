import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { packageFolder } from '../src/runtime/package.ts'
import { type Bar, figuresOf } from './bar.ts'

/** Those among the Debian packages that are not on this machine. */
export const missingPackages = (packages: readonly string[]): string[] => {
  const script = join(packageFolder(), 'scripts/system-packages.sh')
  const missing = execFileSync(script, ['--missing', 'fault'], { encoding: 'utf8' }).split(/\s+/)
  return packages.filter((name) => missing.includes(name))
}

/** Says that a bar was not run, and why. In CI nothing may be left out. */
export const notRun = (bar: string, on: string, missing: readonly string[]): Bar => ({
  ...figuresOf(bar, on).toBeRead(0, `runs: ${missing.join(', ')} not installed`),
  holds: process.env.CI === undefined,
})
