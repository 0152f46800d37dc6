import type { Bar, Suite } from './bar.ts'

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

/** Runs the suites that `ONLY` names, or all. Prints a JSON object a figure; the exit code is 1 if one does not hold. */
export const runSuites = async (suites: Readonly<Record<string, Suite>>): Promise<void> => {
  const wanted = process.env.ONLY?.split(',').map((name) => name.trim()) ?? Object.keys(suites)
  const unknown = wanted.filter((name) => !Object.hasOwn(suites, name))
  if (unknown.length > 0) {
    process.stderr.write(`There is no ${unknown.join(', ')}: ${Object.keys(suites).join(', ')}.\n`)
    process.exit(2)
  }
  for (const name of wanted) for await (const bar of suites[name]!()) print(bar)
  // Left to itself Node was seen to spin in its own cleaning up, for an hour, after the last figure.
  process.exit()
}
