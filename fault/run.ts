// `make fault`: what takes too long for `make test`. ONLY=A1,A10 names some; one JSON object a figure, exit code 1 if one does not hold.
// SABOTAGE=no-lease takes a defence away, so that the bars that rest on it must break.
import type { Bar, Suite } from './bar.ts'
import { codegenFault } from './codegen.ts'
import { databaseAway } from './database-away.ts'
import { foreignServers } from './foreign-servers.ts'
import { killed } from './kill.ts'
import { paused } from './pause.ts'
import { refreshThroughPooler, refreshWithWrongClocks } from './refresh-circumstances.ts'
import { refreshOnce } from './refresh-once.ts'
import { window } from './window.ts'

const suites: Readonly<Record<string, Suite>> = {
  codegen: codegenFault,
  A1: refreshOnce,
  A2: () => killed(),
  A3: databaseAway,
  A6: refreshWithWrongClocks,
  A7: refreshThroughPooler,
  A8: paused,
  A9: window,
  A10: foreignServers,
}

const FINDINGS_CHARACTERS_MAX = 8_000

let printed = ''
const print = ({ findings = '', ...figure }: Bar): void => {
  process.stdout.write(`${JSON.stringify(figure)}\n`)
  if (figure.holds) return
  process.exitCode = 1
  // Figures of one run share what was found.
  if (findings === '' || findings === printed) return
  printed = findings
  process.stderr.write(`${findings.slice(0, FINDINGS_CHARACTERS_MAX)}\n`)
}

const wanted = process.env.ONLY?.split(',').map((name) => name.trim()) ?? Object.keys(suites)
const unknown = wanted.filter((name) => !Object.hasOwn(suites, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')}: ${Object.keys(suites).join(', ')}.\n`)
  process.exit(2)
}
for (const name of wanted) for await (const bar of suites[name]!()) print(bar)
