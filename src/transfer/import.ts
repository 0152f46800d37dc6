import { createHash } from 'node:crypto'
import type { Connection } from '../connections/connection.ts'
import { storedCredential } from '../connections/refresh/seal.ts'
import type { Connector } from '../definition/connector.ts'
import type { Registry } from '../registry/registry.ts'
import type { Clock } from '../runtime/clock.ts'
import { forOwner } from '../vault/for-owner.ts'
import type { Vault } from '../vault/vault.ts'
import { exportedIn } from './export.ts'
import type { Exported } from './record.ts'
import { unlock } from './sealed-file.ts'
import type { Seal, TransferStore } from './transfer-store.ts'

/** What became of one connection of an export. */
export interface Imported {
  readonly id: string
  readonly outcome: 'imported' | 'replaced' | 'skipped' | 'failed'
  /** Its id here, where its own is somebody else's. */
  readonly newId?: string
  readonly reason?: string
}

export interface ImportOptions {
  readonly applicationId: string
  /** What is here under the same id is replaced instead of left as it is. */
  readonly replaces: boolean
  /** Everything is done but the writing. */
  readonly isDryRun: boolean
}

interface Needs {
  readonly store: TransferStore
  readonly registry: Registry
  readonly vault: Vault
  readonly clock: Clock
  readonly random: () => number
}

/**
 * Takes over the connections of a sealed file, each as a whole or not at all. One that is here already is left as it
 * is, so that an import that broke off is continued by running it again.
 */
export async function* importConnections(
  { path, passphrase }: { readonly path: string; readonly passphrase: string },
  options: ImportOptions,
  needs: Needs,
): AsyncGenerator<Imported> {
  const readLines = await unlock(path, passphrase)
  for await (const exported of exportedIn(readLines, needs.clock.now())) {
    const { id } = exported.connection
    try {
      yield await importOne(exported, options, needs)
    } catch (error) {
      yield { id, outcome: 'failed', reason: (error as Error).message }
    }
  }
}

const importOne = async (exported: Exported, options: ImportOptions, needs: Needs): Promise<Imported> => {
  const { id } = exported.connection
  const { applicationId, replaces } = options
  const owner = await needs.store.ownerOf(id)
  if (owner === undefined) return insert(exported, id, options, needs)
  if (owner.applicationId !== applicationId) return underNewId(exported, options, needs)
  if (!replaces) return { id, outcome: 'skipped' }
  const isTheirs = owner.userId === exported.connection.userId
  const { connection, seal } = prepared(exported, id, options, needs)
  if (isTheirs && (options.isDryRun || (await needs.store.replace(connection, seal))))
    return { id, outcome: 'replaced' }
  const reason = isTheirs ? 'meanwhile it was removed here' : 'here it belongs to another user'
  return { id, outcome: 'failed', reason }
}

const underNewId = async (exported: Exported, options: ImportOptions, needs: Needs): Promise<Imported> => {
  const { id } = exported.connection
  const newId = otherIdOf(id, options.applicationId)
  if ((await needs.store.ownerOf(newId)) !== undefined) return { id, newId, outcome: 'skipped' }
  return { ...(await insert(exported, newId, options, needs)), newId }
}

const insert = async (exported: Exported, at: string, options: ImportOptions, needs: Needs): Promise<Imported> => {
  const { id } = exported.connection
  const { connection, seal } = prepared(exported, at, options, needs)
  const isNew = options.isDryRun || (await needs.store.insert(connection, seal))
  return { id, outcome: isNew ? 'imported' : 'skipped' }
}

/** Seals the credential for its new place. Throws where the connector is not here, or authenticates otherwise. */
const prepared = (
  { connection: given, credential }: Exported,
  id: string,
  { applicationId }: ImportOptions,
  { registry, ...deps }: Needs,
): { connection: Connection; seal: Seal } => {
  const connector = connectorOf(given, registry)
  const connection = { ...given, id, applicationId, connectorVersion: connector.version }
  const seal: Seal = forOwner(
    connection,
    deps.vault,
    (vault) => (generation) =>
      credential && storedCredential(credential, connection, generation, connector, { ...deps, vault }),
  )
  // Whatever is wrong with it is found before anything is written, and also where nothing is to be.
  seal.seal(seal.newKey())(1)
  return { connection, seal }
}

/** Of the version that the connection has, or else of the newest here. */
const connectorOf = ({ connector, connectorVersion }: Exported['connection'], registry: Registry): Connector => {
  const { versions } = registry.entry(connector)
  const isHere = versions.some(({ version }) => version === connectorVersion)
  return isHere ? registry.find(connector, connectorVersion) : registry.find(connector)
}

const ID_DIGITS = 25

/** The same one each time, so that running an import again finds what it has made. */
const otherIdOf = (id: string, applicationId: string): string => {
  const digest = createHash('sha256').update(`${applicationId} ${id}`).digest('hex')
  return `con_${BigInt(`0x${digest}`).toString(36).padStart(ID_DIGITS, '0').slice(-ID_DIGITS)}`
}
