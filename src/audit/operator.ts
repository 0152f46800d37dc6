import type { Clock } from '../runtime/clock.ts'
import { newId } from '../runtime/ids.ts'
import { type AuditEntry, OPERATOR } from './audit-entry.ts'

/** What somebody did on the database itself, past the API. */
export const operatorEntry = (
  applicationId: string,
  said: Pick<AuditEntry, 'action'> & Partial<Pick<AuditEntry, 'target' | 'userId' | 'count'>>,
  clock: Clock,
): AuditEntry => ({
  id: newId('aud'),
  at: clock.now(),
  applicationId,
  actor: OPERATOR,
  outcome: 'ok',
  count: 1,
  ...said,
})
