// Prints how many bytes grow old though all of them are garbage, by code that has made a burst of what lived long before.
// With "alone" as in a process that serves.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { collectAlone } from './garbage.ts'

if (process.argv[2] === 'alone') collectAlone()
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void
const oldBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')!.space_used_size

// V8 judges each place by itself, and not each in every run.
const places = [
  (at: number): object => ({ at, list: [at], inner: { at } }),
  (at: number): object => ({ at, one: [at], two: [at] }),
  (at: number): object => ({ at, inner: { at, list: [at] } }),
  (at: number): object => ({ at, one: { at }, two: { at } }),
]
const burst = Array.from({ length: 600_000 }, (_, at) => places[at % places.length]!(at))
// After two of them all of the burst is old.
for (let times = 0; times < 2; times++) collect({ type: 'minor' })
let [before, grown] = [oldBytes(), 0]
for (let at = 0; at < 1_000_000; at++) {
  places[at % places.length]!(at)
  if (at % 5000 > 0) continue
  const now = oldBytes()
  grown += Math.max(0, now - before)
  before = now
}
process.stdout.write(String(burst.length > 0 && grown))
