import { type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connector } from '../definition/connector.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Log } from '../runtime/log.ts'
import { answerAuth } from './authorization-server.ts'
import { createCodes } from './codes.ts'
import { type Control, answerControl, createControl } from './control.ts'
import { createCounts } from './counts.ts'
import { deliver } from './deliveries.ts'
import { createDevices } from './devices.ts'
import { createElsewhere } from './elsewhere.ts'
import { type Effects, type Fault, createFaults, readFaultHeader } from './faults.ts'
import { type Given, answerGiven } from './given.ts'
import { createGrants } from './grants.ts'
import { createIdempotency } from './idempotency.ts'
import { createJobs } from './jobs.ts'
import { createLimits } from './limits.ts'
import { createOAuth1Tokens } from './oauth1-tokens.ts'
import { answerCall } from './provider.ts'
import { createMemory } from './state/memory.ts'
import { createSpool } from './state/spool.ts'
import { connectorAddress } from './relocate.ts'
import { Cut, Refusal, type Reply, jsonReply } from './reply.ts'
import { type Uploaded, createUploads } from './uploads.ts'
import { type Answer, type Arrival, arrivalOf, headerOf, send } from './wire.ts'

export interface SimulatorSettings {
  /** A connector as its file says; asked at each request, so that reloads are seen. */
  readonly find: (name: string) => Connector | undefined
  readonly clock: Clock
  readonly log: Log
  readonly host?: string
  readonly port?: number
  readonly elsewherePort?: number
  /** Keeps grants beyond the process. */
  readonly stateFile?: string
  readonly faults?: readonly Fault[]
  /** Told of content that a provider has taken in, in one piece or in many. */
  readonly onUploaded?: (uploaded: Uploaded) => void
  /** The secret of every OAuth client and every access key here, where requests are signed with it. */
  readonly secret?: string
  /** The secret of webhooks that have one of their own. */
  readonly webhookSecret?: string
  /** Below which address events are awaited, such as `http://127.0.0.1:3210/webhooks`. */
  readonly deliverTo?: string
}

/** The secret unless another is given: also that of the OAuth clients of a sandbox. */
export const SANDBOX_SECRET = 'sandbox-secret'

/** What their webhooks are signed with, unless it is the secret of the OAuth client. */
export const SANDBOX_WEBHOOK_SECRET = 'sandbox-webhook-secret-0123456789abcdef'

/** Providers that are played from their connectors. */
export interface Simulator {
  /** Where they are, such as `http://127.0.0.1:41234`. */
  readonly origin: string
  /** The other hosts to which they send their clients on. */
  readonly elsewhere: string
  readonly control: Control
  stop(): Promise<void>
}

/** Plays every connector's provider on one listener, and the hosts it redirects to on another. */
export const startSimulator = async (settings: SimulatorSettings): Promise<Simulator> => {
  const { find, clock, log, host = '127.0.0.1', port = 0, elsewherePort = 0, stateFile } = settings
  const counts = createCounts()
  const faults = createFaults(settings.faults)
  const grants = createGrants({ clock, stateFile })
  const codes = createCodes(clock)
  const limits = createLimits(clock)
  const idempotency = createIdempotency()
  const devices = createDevices(clock)
  const memory = createMemory({ clock })
  const signing = { clock, secret: settings.secret ?? SANDBOX_SECRET, oauth1: createOAuth1Tokens(clock) }
  const spool = createSpool()
  const uploads = createUploads(spool, settings.onUploaded)
  const jobs = createJobs()
  const deliveries = {
    find,
    clock,
    clientSecret: signing.secret,
    webhookSecret: settings.webhookSecret ?? SANDBOX_WEBHOOK_SECRET,
    deliverTo: settings.deliverTo,
  }
  const control = createControl({
    counts,
    faults,
    grants,
    memory,
    uploads,
    deliver: (asked) => deliver(asked, deliveries),
  })
  const stopping = new AbortController()
  /** Those that were called: of others, no credential can be about. */
  const played = new Map<string, Connector>()
  const addresses = { origin: '', elsewhere: '' }

  const suffer = async ({ slowMs = 0, reset }: Effects): Promise<void> => {
    if (slowMs > 0) await sleep(slowMs, undefined, { signal: stopping.signal })
    if (reset === 'before_headers') throw new Cut()
  }
  const faultsOf = (name: string, places: readonly string[], arrival: Arrival): Effects => ({
    ...faults.take(name, places),
    ...readFaultHeader(headerOf(arrival, 'simulator-fault')),
  })
  const given = (arrival: Arrival): Given => ({
    uploads,
    jobs,
    grants,
    signing,
    memory,
    suffer,
    faults: (name, ...places) => faultsOf(name, places, arrival),
  })
  const elsewhere = createElsewhere({
    address: () => addresses.elsewhere,
    connectors: () => [...played.values()],
    counts,
    clock,
    given: (arrival) => answerGiven(arrival, arrival.path, given(arrival), false),
  })
  const play = async (arrival: Arrival): Promise<Answer> => {
    if (arrival.path.startsWith('/-/')) return { reply: await answerControl(arrival, control) }
    const [, name = '', place = '', ...rest] = arrival.path.split('/')
    const connector = find(name)
    if (connector === undefined) return { reply: notFound(`There is no connector "${name}" here.`) }
    played.set(name, connector)
    const home = connectorAddress(addresses.origin, name)
    const faultsAt = (...places: string[]): Effects => faultsOf(name, places, arrival)
    if (place !== '-') {
      const path = `/${rest.join('/')}`
      const goesOn = await answerGiven(arrival, path, given(arrival), true)
      if (goesOn !== undefined) return goesOn
      const host = [...connector.hosts.keys()].find((known) => encodeURIComponent(known) === place)
      if (host === undefined) return { reply: notFound(`The connector "${name}" has no host "${place}".`) }
      const places = { home, elsewhere: addresses.elsewhere, offers: elsewhere }
      const state = { grants, signing, counts, uploads, jobs, limits, idempotency, memory, spool }
      return answerCall(arrival, host, path, { connector, ...places, ...state, faults: faultsAt, suffer })
    }
    const needs = { connector, home, codes, devices, grants, signing, counts, faults: faultsAt, suffer }
    return answerAuth(arrival, rest.join('/'), needs)
  }

  const server = listener(play, log)
  const elsewhereServer = listener(elsewhere.answer, log)
  const stop = async (): Promise<void> => {
    stopping.abort()
    await Promise.all([close(server), close(elsewhereServer)])
    spool.stop()
    await grants.saved()
  }
  try {
    addresses.origin = await listen(server, host, port)
    addresses.elsewhere = await listen(elsewhereServer, host, elsewherePort)
  } catch (error) {
    await stop()
    throw error
  }
  return { ...addresses, control, stop }
}

const listener = (play: (arrival: Arrival) => Promise<Answer>, log: Log): Server => {
  const answer = async (arrival: Arrival, response: ServerResponse): Promise<void> => {
    try {
      const { reply, effects } = await play(arrival)
      if (reply === 'lost' || effects?.reset === 'answer_lost') throw new Cut()
      await send(arrival, response, reply, effects?.reset === 'mid_body' ? 'cut_midway' : 'whole')
    } catch (error) {
      fail(error, response, log)
    }
    log.debug(
      { method: arrival.method, path: shownPath(arrival.path), status: response.statusCode },
      'simulator answered',
    )
  }
  // Uploads may take long; idle connections are kept for longer than clients keep them, so that none dies in use.
  const limits = { requestTimeout: 0, keepAliveTimeout: 60_000 }
  return createServer(limits, (message, response) => void answer(arrivalOf(message), response))
}

// Whoever knows an address of the other listener may fetch what is there.
const shownPath = (path: string): string => (path.startsWith('/signed/') ? '/signed/[secret]' : path)

const fail = (error: unknown, response: ServerResponse, log: Log): void => {
  const { code } = error as NodeJS.ErrnoException
  const isClientGone = response.destroyed || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
  const isAborted = error instanceof Error && error.name === 'AbortError'
  if (error instanceof Refusal && !response.headersSent) {
    response.writeHead(error.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error: { code: error.code, message: error.message } }))
    return
  }
  if (!(error instanceof Cut) && !isClientGone && !isAborted) log.error({ err: error }, 'simulator failed')
  response.destroy()
}

const notFound = (message: string): Reply => jsonReply(404, { error: { code: 'not_found', message } })

const listen = async (server: Server, host: string, port: number): Promise<string> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { address, family, port: bound } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
