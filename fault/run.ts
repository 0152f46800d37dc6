import { codegenFault } from './codegen.ts'
import type { Bar } from './bar.ts'

/** `make fault`: what takes too long for `make test`. `ONLY=codegen` names some; one line a bar, exit code 1 if one does not hold. */
const suites: Readonly<Record<string, () => AsyncIterable<Bar>>> = { codegen: codegenFault }

const wanted = process.env.ONLY?.split(',') ?? Object.keys(suites)
const unknown = wanted.filter((name) => !Object.hasOwn(suites, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')}: ${Object.keys(suites).join(', ')}.\n`)
  process.exit(2)
}

for (const name of wanted) {
  for await (const { says, holds, figure, findings } of suites[name]!()) {
    process.stdout.write(`${holds ? 'holds ' : 'BROKEN'}  ${name}: ${says}: ${figure}\n`)
    if (holds) continue
    process.exitCode = 1
    if (findings) process.stdout.write(`${findings.slice(0, 8000)}\n`)
  }
}
