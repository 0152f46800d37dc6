import { z } from 'zod'
import type { Credential } from '../auth/credential.ts'
import { CONNECTION_STATUSES, type Connection } from '../connections/connection.ts'
import { Secret } from '../runtime/secret.ts'
import { TransferError } from './transfer-error.ts'

const texts = z.record(z.string(), z.string())

const record = z.object({
  id: z.string().regex(/^con_[0-9a-z]{25}$/),
  user_id: z.string().min(1).max(255),
  connector: z.string(),
  connector_version: z.string(),
  auth_type: z.string(),
  name: z.string(),
  status: z.enum(CONNECTION_STATUSES).exclude(['pending']),
  status_reason: z.string().optional(),
  account_id: z.string().optional(),
  inputs: texts,
  created_at: z.iso.datetime(),
  generation: z.number().int().nonnegative(),
  credential: z
    .object({
      access_token: z.string(),
      refresh_token: z.string().optional(),
      token_type: z.string(),
      expires_at: z.iso.datetime().optional(),
      scope: z.string().optional(),
      extra: texts.optional(),
    })
    .optional(),
})

/** A connection with its credential, as a line of an export. */
export interface Exported {
  readonly connection: Omit<Connection, 'applicationId'>
  readonly credential?: Credential
  /** Of the credential, where it was exported. */
  readonly generation: number
}

export const lineOf = ({ connection, credential, generation }: Exported): string =>
  JSON.stringify({
    id: connection.id,
    user_id: connection.userId,
    connector: connection.connector,
    connector_version: connection.connectorVersion,
    auth_type: connection.authType,
    name: connection.name,
    status: connection.status,
    status_reason: connection.statusReason,
    account_id: connection.accountId,
    inputs: connection.inputs,
    created_at: connection.createdAt.toISOString(),
    generation,
    credential: credential && {
      access_token: credential.accessToken.reveal(),
      refresh_token: credential.refreshToken?.reveal(),
      token_type: credential.tokenType,
      expires_at: credential.expiresAt?.toISOString(),
      scope: credential.scope,
      extra: credential.extra,
    },
  } satisfies Record<keyof z.input<typeof record>, unknown>)

/** Reads a line of an export. Throws `TransferError` where it is none; nothing of the line is in the message. */
export const readLine = (line: string, now: Date): Exported => {
  const parsed = record.safeParse(parsedJson(line))
  if (!parsed.success)
    throw new TransferError(
      `A line is no connection: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}.`,
    )
  const { credential, status_reason, account_id, ...row } = parsed.data
  return {
    connection: {
      id: row.id,
      userId: row.user_id,
      connector: row.connector,
      connectorVersion: row.connector_version,
      authType: row.auth_type,
      name: row.name,
      status: row.status,
      inputs: row.inputs,
      createdAt: new Date(row.created_at),
      updatedAt: now,
      ...(status_reason !== undefined && { statusReason: status_reason }),
      ...(account_id !== undefined && { accountId: account_id }),
    },
    generation: row.generation,
    ...(credential !== undefined && { credential: credentialOf(credential) }),
  }
}

const credentialOf = (row: NonNullable<z.output<typeof record>['credential']>): Credential => ({
  accessToken: new Secret(row.access_token),
  tokenType: row.token_type,
  ...(row.refresh_token !== undefined && { refreshToken: new Secret(row.refresh_token) }),
  ...(row.expires_at !== undefined && { expiresAt: new Date(row.expires_at) }),
  ...(row.scope !== undefined && { scope: row.scope }),
  ...(row.extra !== undefined && { extra: row.extra }),
})

const parsedJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
