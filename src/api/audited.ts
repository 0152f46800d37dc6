import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Action } from '../audit/actions.ts'
import type { AuditEntry } from '../audit/audit-entry.ts'
import type { ErrorCode } from '../errors/catalogue.ts'
import { newId } from '../runtime/ids.ts'
import { type Subject, type Subjects, isProblem } from './audit-subjects.ts'
import { type CallerDependencies, findPresented } from './caller.ts'
import { addressOf } from './caller-address.ts'
import type { Dependencies } from './dependencies.ts'

/** What the audit log says of a route's requests: what was done, and to what. Or why it says nothing. */
export type Audited = { readonly action: Action; readonly subjects: Subjects } | { readonly none: string }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that can change something has this. */
    audit?: Audited
  }
}

/** Why calls have no entry. */
export const CALLING = 'What is called at a provider is usage.'

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses routes that can change something and do not say what the audit log gets of it. */
export const requireAudit = (server: FastifyInstance): void => {
  server.addHook('onRoute', ({ method, url, config }: RouteOptions) => {
    if ([method].flat().every((one) => SAFE.has(one)) || config?.audit !== undefined) return
    throw new Error(`The route ${String(method)} ${url} declares no "audit" in its config, and no reason for none.`)
  })
}

type Needs = CallerDependencies & Pick<Dependencies, 'audit' | 'trustedProxies'>
type Actor = Pick<AuditEntry, 'applicationId' | 'actor'>

/**
 * Takes down what requests do, as their routes declare, and who was refused. An answer that says that something was done
 * waits for its entry. What a caller got wrong changed nothing and can be much: it is counted together, and not waited for.
 */
export const followAudit = (server: FastifyInstance, deps: Needs): void => {
  server.addHook('preSerialization', async (request, _reply, answer: unknown) => {
    if (isProblem(answer) && isRefusal(answer)) {
      // Nobody waits for it: how long a refusal takes must not tell which keys there are.
      void noteRefusal(request, answer.code, deps).catch(() => undefined)
      return answer
    }
    const { audit } = request.routeOptions.config
    if (audit === undefined || 'none' in audit || request.caller === undefined) return answer
    const actor = actorOf(request)
    const outcome = isProblem(answer) ? answer.code : 'ok'
    const entries = subjectsOf(request, actor.applicationId, answer).map((subject) =>
      entryOf(request, actor, { action: audit.action, outcome, ...subject }, deps),
    )
    if (isProblem(answer) && answer.status < 500) for (const entry of entries) deps.audit.note(entry)
    else await deps.audit.record(entries)
    return answer
  })
}

/** That a user has not allowed enough is no refusal of who calls. */
const isRefusal = ({ status, code }: { readonly status: number; readonly code: string }): boolean =>
  (status === 401 || status === 403) && code !== 'scope_missing'

const actorOf = ({ caller }: FastifyRequest): Actor => ({
  applicationId: caller.applicationId,
  actor: caller.tokenId ?? caller.keyId,
})

/** Refusals of keys that are known; of others it is not known whose log they would be in. */
const noteRefusal = async (request: FastifyRequest, code: ErrorCode, deps: Needs): Promise<void> => {
  const actor = request.caller === undefined ? await presented(request, deps) : actorOf(request)
  if (actor === undefined) return
  const [subject] = subjectsOf(request, actor.applicationId, undefined)
  deps.audit.note(entryOf(request, actor, { action: 'access.refused', outcome: code, ...subject }, deps))
}

const presented = async ({ headers }: FastifyRequest, deps: Needs): Promise<Actor | undefined> => {
  const found = await findPresented(headers.authorization, deps)
  return found && { applicationId: found.applicationId, actor: found.id }
}

const subjectsOf = (request: FastifyRequest, applicationId: string, answer: unknown): readonly Subject[] => {
  const { params, body, routeOptions } = request
  const { audit } = routeOptions.config
  return audit === undefined || 'none' in audit ? [] : audit.subjects({ params, body, answer, applicationId })
}

const entryOf = (
  request: FastifyRequest,
  actor: Actor,
  said: Pick<AuditEntry, 'action' | 'outcome'> & Subject,
  { clock, trustedProxies }: Needs,
): AuditEntry => {
  const address = addressOf(request.raw, trustedProxies)
  return {
    id: newId('aud'),
    at: clock.now(),
    ...actor,
    ...said,
    requestId: request.id,
    ...(address !== undefined && { address }),
    count: 1,
  }
}
