/**
 * `pending`: made, not completed. `active`: usable. `outcome_unknown`: a refresh may or may not have happened.
 * `needs_reauth`: the provider no longer accepts it. `revoked`: ended on purpose.
 */
export const CONNECTION_STATUSES = ['pending', 'active', 'outcome_unknown', 'needs_reauth', 'revoked'] as const
export type ConnectionStatus = (typeof CONNECTION_STATUSES)[number]

/** One user's access to one provider. */
export interface Connection {
  readonly id: string
  readonly applicationId: string
  readonly userId: string
  readonly connector: string
  readonly connectorVersion: string
  readonly authType: string
  /** What the caller named it, or else the identity's label. */
  readonly name: string
  readonly status: ConnectionStatus
  readonly statusReason?: string
  /** The connector's inputs. */
  readonly inputs: Readonly<Record<string, string>>
  /** The account's id at the provider, once the identity endpoint has told it. */
  readonly accountId?: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Whose connections are meant: an application's, or only those of one of its users. Part of every query. */
export interface Scope {
  readonly applicationId: string
  readonly userId?: string
  /** Of those only these. */
  readonly connectionIds?: readonly string[]
}

/** One user's connections, or some of them. */
export type UserScope = Scope & { readonly userId: string }

/** Whether a connection is in a scope: the same judgement as that of the queries, of what is in memory. */
export const isWithin = (
  { applicationId, userId, connectionIds }: Scope,
  connection: Pick<Connection, 'id' | 'applicationId' | 'userId'>,
): boolean =>
  connection.applicationId === applicationId &&
  (userId === undefined || connection.userId === userId) &&
  (connectionIds === undefined || connectionIds.includes(connection.id))
