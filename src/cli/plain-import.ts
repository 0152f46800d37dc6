import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { isObject, parseJson } from '../runtime/json.ts'
import { readText } from './connector-files.ts'
import { CliFailure, usageFailure } from './failure.ts'
import type { RestClient } from './rest-client.ts'
import type { Connection } from './wire.ts'

/** What became of the lines of a plain file. */
export interface PlainCounts {
  readonly imported: number
  readonly skipped: number
  readonly failed: { readonly line: number; readonly says: string }[]
}

interface Line {
  readonly number: number
  readonly hash: string
  readonly value: unknown
}

interface Answer {
  readonly items: {
    readonly index: number
    readonly connection: Connection | null
    readonly problem: { readonly title: string; readonly detail?: string; readonly code: string } | null
  }[]
}

const BATCH = 100

/**
 * Takes over a file of plain credentials by REST. What was taken over is written beside the file, as `FILE.imported`,
 * so that running it again goes on where it broke off; it says which line became which connection, and holds no secret.
 */
export const importPlain = async (
  file: string,
  client: RestClient,
  isDryRun: boolean,
  onProgress: (count: number) => void,
): Promise<PlainCounts> => {
  const log = `${file}.imported`
  const known = importedBefore(log)
  const lines = await linesOf(file)
  const fresh = lines.filter(({ hash }) => !known.has(hash))
  const failed: PlainCounts['failed'] = []
  let imported = 0
  if (isDryRun) return { imported: fresh.length, skipped: lines.length - fresh.length, failed }
  for (let at = 0; at < fresh.length; at += BATCH) {
    const batch = fresh.slice(at, at + BATCH)
    const { items } = await send(batch, client)
    for (const { index, connection, problem } of items) {
      const { number, hash } = batch[index]!
      if (connection === null)
        failed.push({ line: number, says: `${problem?.detail ?? problem?.title} [${problem?.code}]` })
      else {
        appendFileSync(log, `${JSON.stringify({ line: number, sha256: hash, id: connection.id })}\n`, { mode: 0o600 })
        imported += 1
      }
    }
    onProgress(imported)
  }
  return { imported, skipped: lines.length - fresh.length, failed }
}

const send = async (batch: readonly Line[], client: RestClient): Promise<Answer> => {
  try {
    return await client.json<Answer>('/v1/connections/import', {
      method: 'POST',
      json: { connections: batch.map(({ value }) => value) },
    })
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error
    const numbers = `lines ${batch[0]!.number} to ${batch.at(-1)!.number}`
    throw new CliFailure(`${numbers}, of which nothing was taken over: ${error.message}`, {
      facts: error.facts,
      next: error.next ?? 'Those before are. Mend the file and run it again: it goes on from there.',
    })
  }
}

const linesOf = async (file: string): Promise<Line[]> =>
  (await readText(file)).split('\n').flatMap((text, index): Line[] => {
    if (text.trim() === '') return []
    const value = parseJson(text)
    if (!isObject(value)) throw usageFailure(`${file}: line ${index + 1} is no JSON object.`)
    return [{ number: index + 1, hash: createHash('sha256').update(text.trim()).digest('hex'), value }]
  })

const importedBefore = (log: string): ReadonlySet<string> => {
  if (!existsSync(log)) return new Set()
  const entries = readFileSync(log, 'utf8')
    .split('\n')
    .map((text) => parseJson(text))
  return new Set(entries.flatMap((entry) => (isObject(entry) ? [String(entry.sha256)] : [])))
}
