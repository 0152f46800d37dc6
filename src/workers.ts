import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Site } from './platform.ts'
import type { Log } from './runtime/log.ts'

/** Where a worker finds what its supervisor has started. */
const VARIABLE = 'CONNECTOR_SITE'
const RESTART_AFTER_MS = 1_000

/** What a worker is told that has a successor. */
const RETIRE = 'retire'

/** Resolves when the supervisor has a successor for this worker. */
export const askedToRetire = (): Promise<void> =>
  new Promise((resolve) => {
    process.on('message', (said) => {
      if (said === RETIRE) resolve()
    })
  })

/** What the supervisor has started for this process; undefined where it is no worker. */
export const siteOfWorker = (environment: Readonly<Record<string, string | undefined>>): Site | undefined =>
  cluster.isWorker ? (JSON.parse(environment[VARIABLE]!) as Site) : undefined

/** The processes that take requests on behalf of one. */
export interface Workers {
  /** Ends all of them; each lets its calls end first. */
  stop(): Promise<void>
}

/**
 * Starts processes that run the same command as this one and share its port: connections go to them in turn. One that
 * ends by itself is replaced. SIGHUP replaces all, one after the other: the next one takes requests before the old one
 * stops. Resolves when all of them take requests. Throws where one cannot.
 */
export const startWorkers = async ({
  count,
  site,
  log,
}: {
  readonly count: number
  readonly site: Site
  readonly log: Log
}): Promise<Workers> => {
  /** Those that are to go on: a worker that ends and is none of them was asked to. */
  const wanted = new Set<Worker>()
  /** When each takes requests. */
  const ready = new WeakMap<Worker, Promise<void>>()
  let isStopping = false

  const start = async (): Promise<Worker> => {
    const worker = cluster.fork({ [VARIABLE]: JSON.stringify(site) })
    const listens = listening(worker, site.port)
    wanted.add(worker)
    ready.set(worker, listens)
    try {
      await listens
    } catch (error) {
      wanted.delete(worker)
      throw error
    }
    worker.once('exit', (code, signal) => {
      if (!wanted.delete(worker)) return
      log.error({ pid: worker.process.pid, code, signal }, 'a worker ended, and another one takes its place')
      void replace()
    })
    return worker
  }

  const replace = async (): Promise<void> => {
    for (;;) {
      await sleep(RESTART_AFTER_MS, undefined, { ref: false })
      // Somebody else may have been faster: whoever replaces all of them.
      if (isStopping || wanted.size >= count) return
      try {
        await start()
      } catch (err) {
        log.error({ err }, 'a worker could not be started')
      }
    }
  }

  /** Those that have a successor, and wait for their callers to let go of them. */
  const retiring = new Set<Worker>()
  const retire = async (worker: Worker): Promise<void> => {
    wanted.delete(worker)
    retiring.add(worker)
    const ended = exited(worker)
    // One that cannot be told any more is ending anyway.
    worker.send(RETIRE, () => {})
    await ended
    retiring.delete(worker)
  }

  const end = async (worker: Worker): Promise<void> => {
    wanted.delete(worker)
    const ended = exited(worker)
    worker.process.kill('SIGTERM')
    await ended
  }

  let restarting: Promise<void> | undefined
  const restart = async (): Promise<void> => {
    const all = Array.from(wanted)
    for (const old of all) {
      // Before it takes requests it does not hear that it has a successor.
      await ready.get(old)?.catch(() => {})
      if (isStopping) return
      // It ended by itself meanwhile, and is replaced already.
      if (!wanted.has(old)) continue
      await start()
      await retire(old)
    }
    log.info({ workers: wanted.size }, 'all workers were replaced')
  }
  const onHangUp = (): void => {
    restarting ??= restart()
      .catch((err: unknown) => {
        log.error({ err }, 'the workers were not all replaced')
        void replace()
      })
      .finally(() => {
        restarting = undefined
      })
  }

  const stop = async (): Promise<void> => {
    isStopping = true
    process.off('SIGHUP', onHangUp)
    await Promise.all(Array.from([...wanted, ...retiring], end))
    await restarting
  }
  try {
    await Promise.all(Array.from({ length: count }, start))
  } catch (error) {
    await stop()
    throw error
  }
  process.on('SIGHUP', onHangUp)
  return { stop }
}

/** Resolves when it takes requests at the port. Throws where it ends before. */
const listening = (worker: Worker, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.on('listening', (address) => {
      if (address.port === port) resolve()
    })
    worker.once('exit', (code) => reject(new Error(`A worker ended with ${code} before it took requests.`)))
  })

const exited = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    if (worker.isDead()) resolve()
    else worker.once('exit', () => resolve())
  })
