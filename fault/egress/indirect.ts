import { type Bar, figuresOf } from '../bar.ts'
import { type Case, REBOUND, traps } from './cases.ts'
import { turningName } from './names.ts'
import { type Sink, connectGiven, givenSinks, redirectSinks, renderedSinks, tokenSinks } from './sinks.ts'
import { type World, faultsIn, some, tryAll, unreached } from './world.ts'

const TIMES = 10
const TURNING_FROM = '93.184.216.35'

/** D2: the same addresses by redirects, and behind names that lead elsewhere the next time. */
export async function* indirect(world: World): AsyncIterable<Bar> {
  const { client, internet, every, mustBreak } = world
  const { atLeast, exactly, toBeRead } = figuresOf('D2', mustBreak ? 'no-address-check' : undefined)
  const id = await connectGiven(client)
  const sinks = redirectSinks(id)
  const redirected = await tryAll(some(traps, every), sinks, world)
  const byRedirect = internet.trapped.length
  const before = internet.reached.length
  const rebound = await tryAll(some(rebinding(), every), reboundSinks(id), world)
  const byName = internet.trapped.length - byRedirect
  const found = [...new Set(internet.trapped)].join('\n')
  if (mustBreak) {
    yield atLeast(byRedirect, 'connections to forbidden addresses by redirects', 1)
    return yield atLeast(byName, 'connections to forbidden addresses by names that turn', 1)
  }
  yield toBeRead(sinks.length, 'ways to be redirected')
  yield atLeast(redirected.length, 'redirects', 400)
  yield exactly(byRedirect, 'connections to forbidden addresses by redirects', 0, found)
  yield toBeRead(rebound.length, 'calls of names that turn')
  const atPublic = internet.reached.slice(before).filter((address) => address === TURNING_FROM)
  yield atLeast(atPublic.length, 'of them at the public address', 1)
  yield exactly(byName, 'connections to forbidden addresses by names that turn', 0, found)
  const faults = faultsIn([...redirected, ...rebound])
  yield exactly(faults.length, 'answers of status 500', 0, faults.join('\n'))
  const downloads = sinks.filter(({ name }) => name.startsWith('download'))
  const closed = await unreached(downloads, world)
  yield exactly(closed.length, 'ways of following that do not reach a public address', 0, closed.join('\n'))
}

/** Names that are public in one answer and not in the next, each asked several times. */
const rebinding = (): Case[] =>
  REBOUND.flatMap((address, index) => {
    const name = [
      turningName(3 * index, TURNING_FROM, address),
      turningName(3 * index + 1, address, TURNING_FROM),
      turningName(3 * index + 2, TURNING_FROM, TURNING_FROM, address),
    ]
    return name.flatMap((one) => Array.from({ length: TIMES }, () => ({ url: `https://${one}`, says: 'turns' })))
  })

const reboundSinks = (id: string): Sink[] => [
  ...renderedSinks,
  tokenSinks[0]!,
  ...givenSinks(id).filter(({ name }) => ["job's monitor", "upload's place"].includes(name)),
  ...redirectSinks(id).slice(0, 2),
]
