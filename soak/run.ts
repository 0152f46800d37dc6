// `make soak`: what takes hours. ONLY=G2,calls,stream,A1,A2,E4,mutation names some; one JSON object a figure, exit code 1 if one does not hold.
import type { Suite } from '../fault/bar.ts'
import { fuzzed } from '../fault/fuzz.ts'
import { killed } from '../fault/kill.ts'
import { refreshOnce } from '../fault/refresh-once.ts'
import { runSuites } from '../fault/run-suites.ts'
import { callsEndured } from './calls.ts'
import { endured } from './endure.ts'
import { mutated } from './mutation.ts'
import { largeBodies } from './stream.ts'

const suites: Readonly<Record<string, Suite>> = {
  G2: endured,
  calls: callsEndured,
  stream: largeBodies,
  A1: () => refreshOnce(1_000),
  A2: () => killed(Number(process.env.KILLS ?? 1_000)),
  E4: () => fuzzed(Number(process.env.REQUESTS ?? 100_000)),
  mutation: mutated,
}

await runSuites(suites)
