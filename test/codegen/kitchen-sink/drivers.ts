import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from '../../../src/codegen/generate.ts'
import { createRenderers } from '../../../src/codegen/renderers.ts'
import type { Language } from '../../../src/codegen/targets/index.ts'
import { packageFolder } from '../../../src/runtime/package.ts'
import { linkRuntime } from '../gates.ts'
import { KITCHEN_SINK, connectorOf } from './world.ts'

const SDKS = join(packageFolder(), 'sdks')
const PYTHON = join(packageFolder(), '.cache/sdk/python/bin/python')

/** How a driver is started that finds the generated package and its runtime. */
interface Stage {
  readonly command: string
  readonly args: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

interface Driver {
  readonly language: Language
  /** Prepares a folder below which the package is generated. */
  readonly stage: (folder: string, generated: string) => Stage
}

const pythonStage =
  (program: string): Driver['stage'] =>
  (_folder, generated) => ({
    command: PYTHON,
    args: ['-W', 'error', join(SDKS, 'python/kitchen_sink', program)],
    environment: { PYTHONPATH: `${join(SDKS, 'python/src')}:${generated}` },
  })

/** The programs that carry out the scenario. */
export const drivers = {
  typescript: {
    language: 'typescript',
    stage: (folder, generated) => {
      linkRuntime(folder)
      symlinkSync(generated, join(folder, 'node_modules/@connector-platform/kitchen-sink'))
      copyFileSync(join(SDKS, 'typescript/kitchen-sink/driver.ts'), join(folder, 'driver.mts'))
      return { command: process.execPath, args: ['--expose-gc', join(folder, 'driver.mts')] }
    },
  },
  python: { language: 'python', stage: pythonStage('driver.py') },
  'python async': { language: 'python', stage: pythonStage('async_driver.py') },
  go: {
    language: 'go',
    stage: (folder, generated) => {
      const driver = join(SDKS, 'go/kitchensink')
      writeFileSync(
        join(folder, 'go.work'),
        `go 1.23\n\nuse (\n\t${[join(SDKS, 'go'), driver, generated].join('\n\t')}\n)\n`,
      )
      return {
        command: 'go',
        args: ['run', 'github.com/connector-platform/connector-platform/sdks/go/kitchensink'],
        environment: { GOFLAGS: '-mod=readonly', GOPROXY: 'off', GOTOOLCHAIN: 'local' },
      }
    },
  },
} as const satisfies Record<string, Driver>

export type DriverName = keyof typeof drivers

/** Generates the kitchen sink in a driver's language and runs the driver. Gives all that it wrote. */
export const runDriver = async (
  name: DriverName,
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> => {
  const { language, stage: prepare } = drivers[name]
  const folder = mkdtempSync(join(tmpdir(), `cp-driver-${language}-`))
  const renderers = createRenderers()
  try {
    const done = await generate(connectorOf(KITCHEN_SINK), language, { out: folder }, renderers)
    const stage: Stage = prepare(folder, join(folder, done.folder))
    const child = spawn(stage.command, stage.args, {
      cwd: folder,
      env: { ...process.env, ...environment, ...stage.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return await ended(child)
  } finally {
    await renderers.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const ended = (child: ChildProcess): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    let output = ''
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
