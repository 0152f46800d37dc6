import { isObject, parseJson } from '../runtime/json.ts'
import type { Counts } from './counts.ts'
import { type Deliver, type Delivered, readDeliver } from './deliveries.ts'
import { type Fault, type Faults, readFaults } from './faults.ts'
import type { Grants } from './grants.ts'
import { isLoopbackHost } from './loopback.ts'
import type { Memory } from './state/memory.ts'
import { Refusal, type Reply, badRequest, emptyReply, jsonReply } from './reply.ts'
import type { Uploaded, Uploads } from './uploads.ts'
import { type Arrival, headerOf, mediaTypeOf, readText } from './wire.ts'

/** Drives the simulator: what goes wrong, what expires, what is taken back; and says what has happened. */
export interface Control {
  fault(...faults: readonly Fault[]): void
  clearFaults(): void
  state(): State
  /** The content that providers have taken in last, the newest at the end. */
  uploads(): readonly Uploaded[]
  /** All access tokens that are alive expire now. Gives how many. */
  expire(connector?: string): number
  /** All grants end, as if the users had removed the access at the provider. Gives how many. */
  revoke(connector?: string): Promise<number>
  /** What calls have made, changed and removed is forgotten: the examples count again. */
  forget(connector?: string): void
  /** A provider sends an event to the platform, as the connector's webhooks say. */
  deliver(asked: Deliver): Promise<Delivered>
}

/** What has happened since the start; it holds no token. */
export interface State {
  readonly connectors: Readonly<
    Record<
      string,
      {
        readonly authorizations: number
        readonly denials: number
        readonly exchanges: number
        readonly refreshes: number
        readonly reuses: number
        readonly revocations: number
        readonly live_grants: number
        readonly calls: Readonly<Record<string, number>>
      }
    >
  >
  readonly leaked_credentials: number
  readonly live_grants: number
  readonly faults: readonly Fault[]
}

interface Needs {
  readonly counts: Counts
  readonly faults: Faults
  readonly grants: Grants
  readonly memory: Memory
  readonly uploads: Uploads
  readonly deliver: Control['deliver']
}

export const createControl = ({ counts, faults, grants, memory, uploads, deliver }: Needs): Control => ({
  fault: (...added) => added.forEach((one) => faults.add(one)),
  clearFaults: () => faults.clear(),
  state: () => {
    const live = grants.live()
    const names = new Set([...counts.connectors.keys(), ...live.map(({ connector }) => connector)])
    const zero = { authorizations: 0, denials: 0, exchanges: 0, refreshes: 0, reuses: 0, revocations: 0, calls: {} }
    return {
      connectors: Object.fromEntries(
        [...names].map((name) => {
          const counted = counts.connectors.get(name) ?? zero
          const liveGrants = live.filter(({ connector }) => connector === name).length
          return [name, { ...counted, calls: { ...counted.calls }, live_grants: liveGrants }]
        }),
      ),
      leaked_credentials: counts.leakedCredentials,
      live_grants: live.length,
      faults: faults.waiting(),
    }
  },
  uploads: () => uploads.taken(),
  expire: (connector) => grants.expireAll(connector),
  revoke: async (connector) => {
    const revoked = grants.revokeAll(connector)
    await grants.saved()
    return revoked
  },
  forget: (connector) => memory.clear(connector),
  deliver,
})

/** The control API, `/-/…`: for programs on this machine, never for a page in a browser. */
export const answerControl = async (arrival: Arrival, control: Control): Promise<Reply> => {
  try {
    refuseBrowsers(arrival)
    const action = ACTIONS[`${arrival.method} ${arrival.path}`]
    if (action === undefined) throw new Refusal(404, 'not_found', 'The control API has no such address.')
    return await action(control, await readValue(arrival))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return jsonReply(error.status, { error: { code: error.code, message: error.message } })
  }
}

const ACTIONS: Readonly<Record<string, (control: Control, value: unknown) => Reply | Promise<Reply>>> = {
  'GET /-/state': (control) => jsonReply(200, control.state()),
  'GET /-/uploads': (control) =>
    jsonReply(200, {
      items: control.uploads().map((uploaded) => ({ ...uploaded, content: undefined })),
    }),
  'POST /-/faults': (control, value) => {
    const added = readFaults(value)
    control.fault(...added)
    return jsonReply(201, { added: added.length })
  },
  'DELETE /-/faults': (control) => {
    control.clearFaults()
    return emptyReply(204)
  },
  'POST /-/expire': (control, value) => jsonReply(200, { expired: control.expire(connectorIn(value)) }),
  'POST /-/forget': (control, value) => {
    control.forget(connectorIn(value))
    return emptyReply(204)
  },
  'POST /-/deliver': async (control, value) => jsonReply(200, await control.deliver(readDeliver(value))),
  'POST /-/revoke': async (control, value) => jsonReply(200, { revoked: await control.revoke(connectorIn(value)) }),
}

// A page can be made to name any host here (DNS rebinding), but cannot take its own Origin away.
const refuseBrowsers = (arrival: Arrival): void => {
  if (headerOf(arrival, 'origin') !== undefined || headerOf(arrival, 'sec-fetch-site') !== undefined)
    throw new Refusal(403, 'forbidden', 'The control API is not for browsers.')
  if (!isLoopbackHost(headerOf(arrival, 'host')))
    throw new Refusal(403, 'forbidden', 'The control API is for this machine only.')
}

const readValue = async (arrival: Arrival): Promise<unknown> => {
  const text = await readText(arrival)
  if (text === '') return {}
  if (mediaTypeOf(arrival) !== 'application/json') throw badRequest('The Content-Type must be application/json.')
  const value = parseJson(text)
  if (value === undefined) throw badRequest('The content is no JSON.')
  return value
}

const connectorIn = (value: unknown): string | undefined => {
  if (!isObject(value)) throw badRequest('The content is no JSON object.')
  const { connector } = value
  if (connector !== undefined && typeof connector !== 'string') throw badRequest('connector must be a name.')
  return connector
}
