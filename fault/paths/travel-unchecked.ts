// A program: sends as many paths as its argument says through a platform that lets all of them pass, and prints what came of them.
// It runs with `--import test/sabotage/no-path-check.ts`.
import { travelPaths } from './travelled.ts'

const { out, sent } = await travelPaths(Number(process.argv[2]))
process.stdout.write(JSON.stringify({ out: out.length, sent }))
process.exit()
