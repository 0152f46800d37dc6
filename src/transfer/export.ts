import type { Connection } from '../connections/connection.ts'
import { openCredential } from '../connections/stored-credential.ts'
import type { Vault } from '../vault/vault.ts'
import { type Exported, lineOf, readLine } from './record.ts'
import { type ReadLines, unlock, writeSealed } from './sealed-file.ts'
import type { TransferStore, Wanted } from './transfer-store.ts'

const PAGE = 200

interface Needs {
  readonly store: TransferStore
  readonly vault: Vault
  /** Told after each connection how many there were. */
  readonly onProgress: (count: number) => void
}

/** What was exported, and where it is. */
export interface Export {
  readonly path: string
  readonly passphrase: string
  readonly count: number
}

/** Writes connections with their credentials to a sealed file. They stay in force here. */
export const exportConnections = async (
  wanted: Wanted,
  { path, passphrase }: Pick<Export, 'path' | 'passphrase'>,
  needs: Needs,
): Promise<Export> => {
  const count = await writeSealed(path, passphrase, exportedLines(wanted, needs))
  return { path, passphrase, count }
}

async function* exportedLines(wanted: Wanted, { store, vault, onProgress }: Needs): AsyncGenerator<string> {
  let count = 0
  for (let after = ''; ; ) {
    const page = await store.page(wanted, after, PAGE)
    for (const { connection, credential } of page) {
      // What was handed over already is in force elsewhere.
      if (connection.statusReason === 'handed_over') continue
      yield lineOf({
        connection: connection satisfies Connection,
        generation: credential?.generation ?? 0,
        ...(credential !== undefined && { credential: openCredential(credential, connection, vault) }),
      })
      onProgress(++count)
    }
    if (page.length < PAGE) return
    after = page.at(-1)!.connection.id
  }
}

/**
 * Ends here what an export holds, without revoking it at the provider: from now on the file's credentials are the only
 * ones. What was refreshed since it was written stays in force here, and is taken out of the file. Gives how many were
 * handed over, and which stayed.
 */
export const handOver = async (
  { path, passphrase }: Export,
  { store, onProgress }: Pick<Needs, 'store' | 'onProgress'>,
  now: Date,
): Promise<{ handedOver: number; stayed: string[] }> => {
  const readLines = await unlock(path, passphrase)
  const stayed: string[] = []
  let handedOver = 0
  for await (const { connection, credential, generation } of exportedIn(readLines, now)) {
    if (credential === undefined) continue
    if (await store.handOver(connection.id, generation)) onProgress(++handedOver)
    else stayed.push(connection.id)
  }
  if (stayed.length > 0) await writeSealed(path, passphrase, without(stayed, readLines, now))
  return { handedOver, stayed }
}

/** What an export holds. Reads it once to its end beforehand, so that nothing of a damaged file is used. */
export async function* exportedIn(readLines: ReadLines, now: Date): AsyncGenerator<Exported> {
  for await (const line of readLines()) readLine(line, now)
  for await (const line of readLines()) yield readLine(line, now)
}

async function* without(ids: readonly string[], readLines: ReadLines, now: Date): AsyncGenerator<string> {
  const left = new Set(ids)
  for await (const line of readLines()) if (!left.has(readLine(line, now).connection.id)) yield line
}
