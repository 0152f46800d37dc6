import { type Bar, figuresOf } from '../bar.ts'
import { controls, traps } from './cases.ts'
import { connectGiven, givenSinks, renderedSinks, tokenSinks } from './sinks.ts'
import { type World, faultsIn, some, tryAll, unreached } from './world.ts'

const OWN_SOCKET = 'https://93.184.216.40:3210'

/** D1: addresses that may not be called, given straight to every sink. */
export async function* direct(world: World): AsyncIterable<Bar> {
  const { client, internet, every, mustBreak } = world
  const { atLeast, exactly, toBeRead } = figuresOf('D1', mustBreak ? 'no-address-check' : undefined)
  const sinks = [...renderedSinks, ...tokenSinks, ...givenSinks(await connectGiven(client))]
  const tried = some(traps, every)
  const trials = await tryAll(tried, sinks, world)
  const found = [...new Set(internet.trapped)].join('\n')
  if (mustBreak) return yield atLeast(internet.trapped.length, 'connections to forbidden addresses', 1)

  yield atLeast(tried.length, 'URLs', 400)
  yield toBeRead(sinks.length, 'ways into a request')
  yield toBeRead(trials.length, 'trials')
  yield exactly(internet.trapped.length, 'connections to forbidden addresses', 0, found)
  const faults = faultsIn(trials)
  yield exactly(faults.length, 'answers of status 500', 0, faults.join('\n'))

  const own = await renderedSinks[0]!.run(OWN_SOCKET, client)
  const isRefused = (own.at(-1)!.json as { code?: string }).code === 'address_forbidden'
  yield exactly(isRefused ? 0 : 1, "calls of the platform's own socket at a public address", 0, own.at(-1)!.text)

  const closed = await unreached(sinks, world)
  yield exactly(closed.length, 'ways that do not reach a public address', 0, closed.join('\n'))
  const reached = await tryAll(controls, [renderedSinks[0]!], world)
  const blocked = reached.filter(({ answers }) => answers.at(-1)!.status !== 200)
  const words = blocked.map(({ url, says, answers }) => `${url} (${says}): ${answers.at(-1)!.text}`)
  yield exactly(blocked.length, `blocked of ${controls.length} public addresses`, 0, words.join('\n'))
  yield exactly(internet.trapped.length, 'connections to forbidden addresses in the end', 0, found)
}
