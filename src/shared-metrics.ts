import cluster, { type Worker } from 'node:cluster'
import type { Metrics } from './metrics/metrics.ts'
import { type Snapshot, countsOf, renderTogether } from './metrics/together.ts'

/** What a process is: the only one, one that takes requests on behalf of another, or the one that looks after those. */
export type Role = 'alone' | 'worker' | 'supervisor'

/** Whoever does not answer by then is shown as at the last time. */
const ANSWER_MS_MAX = 2_000

/** How all processes of one supervisor are shown as one, whichever of them is asked. */
export interface SharedMetrics {
  /** Everything that all of them have measured, in the text format of Prometheus. */
  render(): Promise<string>
  /** Hands over what was counted here, so that it goes on being counted. */
  stop(): Promise<void>
}

/** What a worker and its supervisor say to each other about metrics. */
type Message =
  | { readonly metrics: 'tell' }
  | { readonly metrics: 'told'; readonly snapshot: Snapshot }
  | { readonly metrics: 'ask'; readonly id: number }
  | { readonly metrics: 'answer'; readonly id: number; readonly text?: string }

export const shareMetrics = (own: Metrics, role: Role): SharedMetrics => {
  if (role === 'worker') return asWorker(own)
  if (role === 'supervisor') return asSupervisor(own)
  return { render: own.render, stop: async () => {} }
}

const asWorker = (own: Metrics): SharedMetrics => {
  const asked = new Map<number, PromiseWithResolvers<string>>()
  let last = 0
  // Whoever cannot tell is shown as at the last time.
  const tell = (): Promise<void> =>
    own.snapshot().then(
      (snapshot) => say({ metrics: 'told', snapshot }),
      () => {},
    )
  const onMessage = (message: unknown): void => {
    if (!isMessage(message)) return
    if (message.metrics === 'tell') void tell()
    if (message.metrics !== 'answer') return
    const { id, text } = message
    if (text === undefined) asked.get(id)?.reject(new Error('The metrics could not be gathered.'))
    else asked.get(id)?.resolve(text)
    asked.delete(id)
  }
  process.on('message', onMessage)
  // From now on it can be asked.
  void tell()
  return {
    // Without a supervisor, who always answers, a worker ends.
    render: () => {
      const id = ++last
      const answer = Promise.withResolvers<string>()
      asked.set(id, answer)
      void say({ metrics: 'ask', id })
      return answer.promise
    },
    stop: async () => {
      process.off('message', onMessage)
      await tell()
    },
  }
}

/** Resolves when it has left this process, or could not: then there is nobody to hear it. */
const say = (message: Message): Promise<void> =>
  new Promise((resolve) => void process.send!(message, undefined, undefined, () => resolve()))

const asSupervisor = (own: Metrics): SharedMetrics => {
  /** What each worker told last. */
  const told = new Map<number, Snapshot>()
  const waiting = new Map<number, () => void>()
  let ended: Snapshot = []

  const settle = (id: number): void => {
    waiting.get(id)?.()
    waiting.delete(id)
  }
  const ask = (worker: Worker): Promise<void> =>
    new Promise((resolve) => {
      const late = setTimeout(() => settle(worker.id), ANSWER_MS_MAX)
      waiting.set(worker.id, () => {
        clearTimeout(late)
        resolve()
      })
      worker.send({ metrics: 'tell' } satisfies Message, () => {})
    })
  const gather = async (): Promise<string> => {
    // One that has not said anything yet does not listen yet.
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined && told.has(worker.id))
    const [snapshot] = await Promise.all([own.snapshot(), ...workers.map((worker) => ask(worker!))])
    return renderTogether([snapshot, ended, ...told.values()])
  }
  let gathering: Promise<string> | undefined
  const render = (): Promise<string> =>
    (gathering ??= gather().finally(() => {
      gathering = undefined
    }))

  const onMessage = (worker: Worker, message: unknown): void => {
    if (!isMessage(message)) return
    if (message.metrics === 'told') {
      told.set(worker.id, message.snapshot)
      settle(worker.id)
    }
    if (message.metrics !== 'ask') return
    const { id } = message
    const answer = (text?: string): void =>
      void worker.send({ metrics: 'answer', id, ...(text !== undefined && { text }) } satisfies Message, () => {})
    // The worker must not wait for what cannot be gathered.
    render().then(answer, () => answer())
  }
  // Not its exit: what it said before may come after that.
  const onDisconnect = ({ id }: Worker): void => {
    settle(id)
    ended = countsOf([ended, told.get(id) ?? []])
    told.delete(id)
  }
  cluster.on('message', onMessage)
  cluster.on('disconnect', onDisconnect)
  return {
    render,
    stop: async () => {
      cluster.off('message', onMessage)
      cluster.off('disconnect', onDisconnect)
    },
  }
}

const isMessage = (message: unknown): message is Message =>
  typeof message === 'object' && message !== null && 'metrics' in message
