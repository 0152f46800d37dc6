import type { LiveConnection } from '../../connections/live-connection.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import type { ProxyDependencies } from '../dependencies.ts'
import type { Call } from '../proxy.ts'
import { deliver, patienceOf } from './deliver.ts'
import type { openSession } from './open-session.ts'
import type { Piece, Pieces } from './pieces.ts'
import type { Session } from './session.ts'

interface Under {
  readonly live: LiveConnection
  readonly call: Pick<Call, 'signal'>
  readonly deps: ProxyDependencies
  /** Under which the caller can take it up again. */
  readonly id: string | undefined
  /** Opens another session in the place of one that was lost before anything was let go of. */
  readonly reopen: (() => ReturnType<typeof openSession>) | undefined
}

/** Sends piece after piece, and gives the provider's answer to the last one, or to the one that it refused. */
export const transfer = async (
  pieces: Pieces,
  first: Piece | undefined,
  opened: Session,
  under: Under,
): Promise<ProviderResponse> => {
  const { call, deps, live, id, reopen } = under
  const patience = patienceOf(id, call.signal)
  let session = opened
  const again = async (piece: Piece, error: unknown): Promise<ProviderResponse | 'taken'> => {
    // A last piece may have made the file before the session was gone: made twice is worse than said to be unknown.
    if (!isLost(error) || reopen === undefined || piece.from > 0 || piece.isLast) throw error
    const other = await reopen()
    if ('refusal' in other) return other.refusal
    session = other
    return deliver(piece, session, deps, patience)
  }
  try {
    for (let piece = first ?? (await pieces.next()); ; piece = await pieces.next()) {
      const sent = piece
      const answer = await deliver(sent, session, deps, patience).catch((error: unknown) => again(sent, error))
      if (answer !== 'taken') return await ended(answer, session, under)
    }
  } catch (error) {
    if (id === undefined) forget(session, deps)
    else if (isLost(error)) await deps.uploads.remove(live.connection.id, id)
    throw error
  }
}

const isLost = (error: unknown): boolean => error instanceof PlatformError && error.code === 'upload_lost'

/** What becomes of an upload that the provider has answered. */
export const ended = async (
  answer: ProviderResponse,
  session: Session,
  { id, live, deps }: Pick<Under, 'id' | 'live' | 'deps'>,
): Promise<ProviderResponse> => {
  if (answer.status < 300 && id !== undefined) await deps.uploads.remove(live.connection.id, id)
  if (answer.status >= 300 && id === undefined) forget(session, deps)
  return answer
}

/** Nobody waits for it, and where it fails the provider forgets by itself. */
export const forget = (session: Session, { log }: ProxyDependencies): void =>
  void session.abandon().catch((err: unknown) => log.debug({ err }, 'an upload was not abandoned at the provider'))
