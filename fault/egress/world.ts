import type { TestAnswer, TestClient } from '../../test/setup/test-client.ts'
import { type Case, HOME, HOME_ADDRESSES } from './cases.ts'
import type { Internet } from './internet.ts'
import type { Sink } from './sinks.ts'

/** The namespace with what runs in it. */
export interface World {
  readonly client: TestClient
  readonly internet: Internet
  /** Of the traps every so many are tried: 1 for all. */
  readonly every: number
  /** Whether something must be called that may not be, as the defence is away. */
  readonly mustBreak: boolean
}

/** An address that was tried by a way, and how the platform answered. */
export interface Trial {
  readonly sink: string
  readonly url: string
  readonly says: string
  readonly answers: readonly TestAnswer[]
}

const AT_ONCE = 16

/** Tries every address by every way, several at once. */
export const tryAll = async (cases: readonly Case[], sinks: readonly Sink[], { client }: World): Promise<Trial[]> => {
  const waiting = sinks.flatMap((sink) => cases.map((one) => ({ sink, one }))).values()
  const trials: Trial[] = []
  const work = async (): Promise<void> => {
    for (const { sink, one } of waiting)
      trials.push({ sink: sink.name, ...one, answers: await sink.run(one.url, client) })
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return trials
}

/** Every so many of a list. */
export const some = <Item>(items: readonly Item[], every: number): Item[] =>
  items.filter((_, index) => index % every === 0)

const ELSEWHERE = '1.1.1.1'

/** Tries a public address by each way in turn. Gives the ways by which nothing arrived where it should. */
export const unreached = async (sinks: readonly Sink[], { client, internet }: World): Promise<string[]> => {
  const closed: string[] = []
  for (const { name, run, staysHome = false } of sinks) {
    const before = internet.reached.length
    const answers = await run(staysHome ? `${HOME}/x` : `https://${ELSEWHERE}`, client)
    const arrived = internet.reached.slice(before)
    const { status, text } = answers.at(-1)!
    if (!arrived.some((address) => (staysHome ? HOME_ADDRESSES : [ELSEWHERE]).includes(address)))
      closed.push(`${name}: ${status} ${text}`)
  }
  return closed
}

/** Answers that say that the platform itself is at fault. */
export const faultsIn = (trials: readonly Trial[]): string[] =>
  trials.flatMap(({ sink, url, answers }) =>
    answers.filter(({ status }) => status === 500).map(({ text }) => `${sink}, ${url}: ${text}`),
  )
