// A program: sends as many paths as its argument says by each way through a platform that lets all of them pass, and prints
// how many led out, by way. It runs with `--import test/sabotage/no-path-check.ts`.
import { travelPaths } from './travelled.ts'
import { WAYS } from './ways.ts'

const count = Number(process.argv[2])
const out: Record<string, number> = {}
for (const way of WAYS) out[way] = (await travelPaths(count, [way])).out.length
process.stdout.write(JSON.stringify(out))
process.exit()
