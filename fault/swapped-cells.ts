import { createLog } from '../src/runtime/log.ts'
import { openStorage } from '../src/storage/storage.ts'
import { parseKeyRing } from '../src/vault/keyring.ts'
import type { SealedCell } from '../src/vault/sealed-store.ts'
import { type Vault, createVault } from '../src/vault/vault.ts'
import { withoutPlaces } from '../test/sabotage/no-aad.ts'
import { openedCell, sealedCellsIn } from '../test/stores/sealed-cells.ts'
import { storeSealed } from '../test/stores/sealed.ts'
import { applicationRow } from '../test/stores/setup.ts'
import { type Bar, figuresOf } from './bar.ts'
import { CONNECTOR, type Platforms, clientOf, startPlatforms } from './platforms.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

/** What a round of swaps found. */
interface Swaps {
  readonly pairs: number
  /** Cells that opened in the place of another. */
  readonly opened: readonly string[]
  readonly tried: number
  /** Cells that a platform used in the place of another. */
  readonly served: readonly string[]
}

/** C2: every sealed cell is put in the place of every other, across tables, columns, rows, users, applications and generations. */
export async function* swappedCells(): AsyncIterable<Bar> {
  const { exactly, atLeast } = figuresOf('C2')
  const { pairs, opened, tried, served } = await swapAll(process.env.SABOTAGE)
  yield atLeast(pairs, 'pairs of sealed cells', 1_000)
  yield exactly(opened.length, `opened of ${pairs} swapped cells`, 0, opened.join('\n'))
  yield exactly(served.length, `used by a platform of ${tried} swapped cells`, 0, served.join('\n'))
  if (process.env.SABOTAGE !== undefined) return
  const weakened = await swapAll('no-aad')
  yield figuresOf('C2', 'no-aad').atLeast(weakened.opened.length, 'swapped cells opened', 1)
  yield figuresOf('C2', 'no-aad').atLeast(weakened.served.length, 'swapped cells used by a platform', 1)
}

const swapAll = async (sabotage: string | undefined): Promise<Swaps> => {
  const platforms = await startPlatforms({ count: 1, server: oidcProvider, timing: QUIET, sabotage })
  try {
    const sound = createVault(parseKeyRing(platforms.vaultKeys))
    const vault = sabotage === 'no-aad' ? withoutPlaces(sound) : sound
    const victim = await population(platforms, vault)
    const cells = await sealedCellsIn(platforms.database.url)
    const opened = pairsOf(cells).filter(([place, { sealed }]) => openedCell({ ...place, sealed }, vault) !== undefined)
    const { tried, served } = await serveSwapped(platforms, victim, cells)
    return {
      pairs: pairsOf(cells).length,
      opened: opened.map(([one, other]) => `${nameOf(other)} as ${nameOf(one)}`),
      tried,
      served,
    }
  } finally {
    await platforms.stop()
  }
}

/** Nothing is refreshed or looked after that was not asked for. */
const QUIET = { aheadEvery: 3_600_000, sweepEvery: 3_600_000 }

interface Victim {
  readonly connectionId: string
  readonly eventId: string
}

/** One user twice, another user, another application, and a later generation; gives the first of them. */
const population = async ({ database }: Platforms, vault: Vault): Promise<Victim> => {
  const storage = await openStorage({ databaseUrl: database.url, directory: '', log: createLog('warn') })
  const [first] = await database.query<{ id: string }>('SELECT id FROM applications')
  const other = applicationRow()
  await storage.applications.insert(other)
  const kind = { connector: CONNECTOR, connectorVersion: '1.0.0', authType: 'oauth2' }
  const victim = await storeSealed(storage, vault, first!.id, { ...kind, userId: 'mara' })
  await storeSealed(storage, vault, first!.id, { ...kind, userId: 'mara' })
  await storeSealed(storage, vault, first!.id, { ...kind, userId: 'jonas' })
  await storeSealed(storage, vault, other.id, { ...kind, userId: 'mara' })
  await storeSealed(storage, vault, first!.id, { ...kind, userId: 'mara' }, 2)
  await storage.close()
  return { connectionId: victim.connection.id, eventId: victim.eventId }
}

/** Each two cells, both ways, and each cell of a connection under the generations beside its own. */
const pairsOf = (cells: readonly SealedCell[]): [place: SealedCell, cell: SealedCell][] => [
  ...cells.flatMap((place) =>
    cells.filter((cell) => cell !== place).map((cell): [SealedCell, SealedCell] => [place, cell]),
  ),
  ...cells.flatMap((cell) =>
    [-1, 1].map((step): [SealedCell, SealedCell] => [
      { ...cell, place: { ...cell.place, generation: cell.place.generation + step } },
      cell,
    ]),
  ),
]

const nameOf = ({ place }: SealedCell): string =>
  `${place.table}.${place.column} of ${place.row}, generation ${place.generation}`

/** Writes every other cell into those of one connection, and asks the platform for it. */
const serveSwapped = async (platforms: Platforms, victim: Victim, cells: readonly SealedCell[]) => {
  const { database } = platforms
  const client = clientOf(platforms)
  const served: string[] = []
  let tried = 0
  const swap = async (table: string, column: string, id: string, isUsed: () => Promise<boolean>): Promise<void> => {
    const where = table === 'events' ? 'id' : 'connection_id'
    const own = cells.find(({ place }) => place.table === table && place.column === column && place.row === id)!
    const put = (bytes: Buffer) => database.query(`UPDATE ${table} SET ${column} = $2 WHERE ${where} = $1`, [id, bytes])
    for (const other of cells.filter((cell) => cell !== own)) {
      await put(other.sealed)
      tried += 1
      if (await isUsed()) served.push(`${nameOf(other)} as ${nameOf(own)}`)
    }
    await put(own.sealed)
  }
  const isCalled = async (): Promise<boolean> => {
    const { json } = await client.send(`/v1/connections/${victim.connectionId}/call/notes.list`, {
      json: { params: {} },
    })
    return json?.code !== 'credential_unreadable'
  }
  const isRead = async (): Promise<boolean> => {
    const { status, json } = await client.send(`/v1/events?connection_id=${victim.connectionId}`)
    // Opened, and then no JSON.
    if (status !== 200) return true
    const event = (json.items as { id: string; payload: unknown }[]).find(({ id }) => id === victim.eventId)
    if (event === undefined) throw new Error('The event is not listed.')
    return event.payload !== null
  }
  for (const column of ['access_token', 'refresh_token', 'extra'])
    await swap('oauth_tokens', column, victim.connectionId, isCalled)
  await swap('events', 'payload', victim.eventId, isRead)
  return { tried, served }
}
