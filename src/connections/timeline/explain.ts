import type { Connection } from '../connection.ts'
import type { ConnectionEvent } from './connection-event.ts'
import type { RefreshRecord, TimelineEntry } from './timeline-store.ts'
import { ERRORS, EVENTS, OUTCOMES, PROVIDER_CODES, STATUSES, STATUS_REASONS, type Words } from './words.ts'

/** What a connection's status means for its application; undefined of one that serves. */
export const explainStatus = ({
  id,
  status,
  statusReason,
}: Pick<Connection, 'id' | 'status' | 'statusReason'>): Words | undefined =>
  status === 'active' ? undefined : addressed(ofReason(statusReason) ?? STATUSES[status], id)

/** What an entry of a connection's timeline means. */
export const explainEntry = (entry: TimelineEntry, connectionId: string): Words =>
  addressed(entry.is === 'event' ? ofEvent(entry) : ofRefresh(entry), connectionId)

/** What happened to a connection, and why where that is known. */
const ofEvent = ({ type, reason }: Pick<ConnectionEvent, 'type' | 'reason'>): Words => {
  const event = EVENTS[type]
  const cause = ofReason(reason)
  // Of what is over, such as a deletion, the reason of the status before it is no news.
  if (cause === undefined || event.toDo === undefined) return event
  return { means: `${event.means} ${cause.means}`, ...(cause.toDo !== undefined && { toDo: cause.toDo }) }
}

const ofRefresh = ({ outcome, providerCode, errorCode }: RefreshRecord): Words => {
  const ended = OUTCOMES[outcome ?? 'open']
  const cause =
    (providerCode === undefined ? undefined : wordsFor(PROVIDER_CODES, providerCode)) ??
    (errorCode === undefined ? undefined : ERRORS[errorCode])
  const toDo = cause?.toDo ?? ended.toDo
  return {
    means: cause === undefined ? ended.means : `${ended.means} ${cause.means}`,
    ...(toDo !== undefined && { toDo }),
  }
}

const ofReason = (reason: string | undefined): Words | undefined =>
  reason === undefined ? undefined : wordsFor(STATUS_REASONS, reason)

/** A provider may call its errors what it likes, `constructor` too. */
const wordsFor = (table: Readonly<Record<string, Words>>, name: string): Words | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const addressed = ({ means, toDo }: Words, connectionId: string): Words =>
  toDo === undefined ? { means } : { means, toDo: toDo.replaceAll('{id}', connectionId) }
