import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApiKey } from '../api/api-key.ts'
import type { Application, ApplicationStore } from '../api/application-store.ts'
import { LOOPBACK } from '../api/return-url.ts'
import type { AuditStore } from '../audit/audit-store.ts'
import { operatorEntry } from '../audit/operator.ts'
import type { Clock } from '../runtime/clock.ts'
import { newId } from '../runtime/ids.ts'
import { type Settings, isLoopback } from '../runtime/settings.ts'
import { SettingsError } from '../runtime/settings-error.ts'

/** What the CLI needs to reach the platform. */
export interface Access {
  readonly url: string
  readonly apiKey: string
  readonly file: string
}

interface FirstAccessOptions {
  readonly applications: ApplicationStore
  readonly audit: Pick<AuditStore, 'append'>
  readonly clock: Clock
  readonly directory: string
  readonly url: string
  /** Whether the data directory is the database's only home, so that who can read it may have a key. */
  readonly isOwnDatabase: boolean
}

/**
 * Makes the first application with a key, and keeps `cli.json`, which only its owner can read. A lost file is made anew
 * for the embedded database alone: whoever can write there owns the data anyway.
 */
export const firstAccess = async ({
  applications,
  audit,
  clock,
  directory,
  url,
  isOwnDatabase,
}: FirstAccessOptions): Promise<Access | undefined> => {
  const file = join(directory, 'cli.json')
  const existing = await applications.first()
  const known = readAccess(file)
  if (known !== undefined && existing !== undefined) {
    const access = { ...known, url }
    // Written at each start: commands speak to the platform that was started last.
    writeAccess(access)
    return access
  }
  if (existing !== undefined && !isOwnDatabase) return undefined
  const application = existing ?? (await firstApplication(applications, clock))
  const { key, secret } = await createApiKey(application.id, 'cli', { applications, clock })
  const target = { type: 'api_key', id: key.id } as const
  await audit.append([operatorEntry(application.id, { action: 'api_key.created', target }, clock)])
  const access = { url, apiKey: secret.reveal(), file }
  writeAccess(access)
  return access
}

/** Nobody may be able to reach a platform that nobody can administer. Throws `SettingsError` where that is so. */
export const judgeAccess = async (
  { HOST, DATABASE_URL }: Pick<Settings, 'HOST' | 'DATABASE_URL'>,
  directory: string,
  applications: ApplicationStore,
): Promise<void> => {
  if (isLoopback(HOST) || (await applications.first()) === undefined || (await applications.hasKey())) return
  // The embedded database's first access is made anew where it is lost.
  if (DATABASE_URL === undefined && readAccess(join(directory, 'cli.json')) === undefined) return
  throw new SettingsError(
    `HOST: to listen on ${HOST} somebody must have an API key, and nobody has. Make one with: connector keys create NAME --direct`,
  )
}

/** The application that was made first, or is made now. It may send browsers back to this machine. */
export const firstApplication = async (applications: ApplicationStore, clock: Clock): Promise<Application> => {
  const existing = await applications.first()
  if (existing !== undefined) return existing
  const application: Application = { id: newId('app'), name: 'default', returnUrls: [LOOPBACK], createdAt: clock.now() }
  await applications.insert(application)
  return application
}

/** Reads a `cli.json`; undefined where there is none that can be read. */
export const readAccess = (file: string): Access | undefined => {
  try {
    const { url, api_key: apiKey } = JSON.parse(readFileSync(file, 'utf8')) as { url: string; api_key: string }
    return { url, apiKey, file }
  } catch {
    return undefined
  }
}

const writeAccess = ({ url, apiKey, file }: Access): void => {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify({ url, api_key: apiKey }, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}
