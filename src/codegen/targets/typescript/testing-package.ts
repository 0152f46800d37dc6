import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packageFolder } from '../../../runtime/package.ts'

const TSC = join(packageFolder(), 'node_modules/typescript/bin/tsc')
const RUNTIME = join(packageFolder(), 'sdks/typescript')
const STRICT = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false']
const TARGET = ['--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022', '--types', '']

/** A folder in which generated packages are installed beside the runtime, as users have them. */
export const createInstallation = () => {
  const folder = mkdtempSync(join(tmpdir(), 'cp-typescript-'))
  const modules = join(folder, 'node_modules/@connector-platform')
  const run = (program: string, ...options: string[]): string => {
    try {
      return execFileSync(process.execPath, [program, ...options], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string }
      return stdout + stderr
    }
  }
  const write = (files: ReadonlyMap<string, string>, below: string): void => {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(below, path)), { recursive: true })
      writeFileSync(join(below, path), text)
    }
  }
  mkdirSync(join(modules, 'client'), { recursive: true })
  cpSync(join(RUNTIME, 'package.json'), join(modules, 'client/package.json'))
  const built = run(TSC, '-p', RUNTIME, '--outDir', join(modules, 'client/dist'))
  if (built !== '') throw new Error(built)
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  return {
    install: (name: string, files: ReadonlyMap<string, string>): void => write(files, join(modules, name)),
    /** What the strict compiler says to a program; nothing if all is well. */
    compile: (program: string): string => {
      write(new Map([['program.ts', program]]), folder)
      return run(TSC, '--noEmit', ...STRICT, ...TARGET, 'program.ts')
    },
    /** What a JavaScript program prints. */
    print: (program: string): string => {
      write(new Map([['program.js', program]]), folder)
      return run('program.js')
    },
    remove: (): void => rmSync(folder, { recursive: true }),
  }
}
