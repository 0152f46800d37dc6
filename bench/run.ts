// Prints one JSON object a figure: {"bar", "figure", "unit", "limit", "holds"}, or why it was "skipped". ONLY=proxy,call
// chooses; exits 1 when one does not hold.
import { benchCodegen } from './codegen.ts'
import { benchCold } from './cold.ts'
import { benchFootprint } from './footprint.ts'
import { benchCall, benchProxy } from './proxy.ts'
import type { Figure } from './figure.ts'
import { benchRegistry } from './registry.ts'
import { benchScale } from './scale.ts'
import { benchStartAndMemory } from './start.ts'
import { benchStream } from './stream.ts'
import { benchWorkers } from './workers.ts'

let measured: Promise<Figure[]> | undefined
const startAndMemory = (): Promise<Figure[]> => (measured ??= benchStartAndMemory())

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  start: async () => (await startAndMemory()).filter(({ bar }) => bar === 'start'),
  memory: async () => (await startAndMemory()).filter(({ bar }) => bar === 'memory'),
  footprint: benchFootprint,
  proxy: benchProxy,
  call: benchCall,
  stream: benchStream,
  cold: benchCold,
  codegen: benchCodegen,
  registry: benchRegistry,
  workers: benchWorkers,
  scale: benchScale,
}

const chosen = (process.env.ONLY ?? Object.keys(benches).join(',')).split(',').map((name) => name.trim())
const unknown = chosen.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join(', ')}": there are ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
for (const name of chosen) {
  for (const figure of await benches[name]!()) {
    console.log(JSON.stringify(figure))
    if (figure.holds === false) process.exitCode = 1
  }
}
