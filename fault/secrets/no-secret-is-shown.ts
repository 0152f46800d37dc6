import { type Bar, figuresOf } from '../bar.ts'
import { DISGUISE_NAMES } from './disguises.ts'
import { SECRET_CLASSES } from './ledger.ts'
import { sinks } from './sinks.ts'
import { tellStory } from './story.ts'
import { startWorld } from './world.ts'

interface Searched {
  readonly sink: string
  readonly bytes: number
  readonly found: readonly string[]
}

interface Search {
  readonly met: Readonly<Record<string, number>>
  readonly searched: readonly Searched[]
  readonly answers: number
}

/** C1: a whole story is told to a platform, and no secret of it is anywhere where somebody else could read it. */
export async function* noSecretIsShown(): AsyncIterable<Bar> {
  const { atLeast } = figuresOf('C1')
  const { met, searched, answers } = await search(process.env.SABOTAGE)
  const counts = Object.values(met)
  yield atLeast(
    counts.filter((count) => count > 0).length,
    'classes of secrets met',
    SECRET_CLASSES.length,
    JSON.stringify(met),
  )
  yield atLeast(answers, 'answers and pages', 150)
  const looks = `${counts.reduce((sum, count) => sum + count, 0)} secrets, ${DISGUISE_NAMES.length} disguises`
  for (const { sink, bytes, found } of searched) {
    const figures = figuresOf('C1', sink)
    yield figures.atLeast(bytes, 'bytes searched', 1)
    yield figures.exactly(found.length, `finds (${looks})`, 0, found.join('\n'))
  }
  if (process.env.SABOTAGE !== undefined) return
  const weakened = await search('no-redaction')
  const finds = weakened.searched.reduce((sum, { found }) => sum + found.length, 0)
  yield figuresOf('C1', 'no-redaction').atLeast(finds, 'finds', 1)
}

const search = async (sabotage: string | undefined): Promise<Search> => {
  const world = await startWorld(sabotage)
  try {
    await tellStory(world)
    await world.end()
    const searched: Searched[] = []
    for (const { name, read } of sinks) {
      let bytes = 0
      const found = new Set<string>()
      for (const [piece, content] of await read(world)) {
        bytes += content.length
        for (const what of world.ledger.findIn(content)) found.add(`${name}, ${piece}: ${what}`)
      }
      searched.push({ sink: name, bytes, found: [...found] })
    }
    return { met: world.ledger.met(), searched, answers: world.said.length }
  } finally {
    await world.stop()
  }
}
