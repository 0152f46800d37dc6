import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../runtime/clock.ts'
import { systemPause } from '../runtime/pause.ts'
import type { RotationProgress, RotationResult } from '../vault/rotation.ts'
import type { KeptKey } from '../vault/settle-keys.ts'
import { CliFailure } from './failure.ts'
import type { Output } from './output.ts'
import type { VaultSite } from './vault.ts'

const PROGRESS_MS = 1_000
const POLL_MS = 500
/** Somewhat longer than a process that was killed counts as living. */
const RINGS_MS_MAX = 65_000
/** Servers store what is in journals every few seconds. */
const JOURNALS_MS_MAX = 15_000
const INTERRUPTED = 130

/** Seals everything anew, says how far it is, and at the end what may be removed. */
export const rotateVault = async (site: VaultSite, output: Output): Promise<void> => {
  const { rotate, settleKeys } = await import('./platform.ts')
  const { ring, sealed: store, vault, keys } = site
  await untilAllCanOpen(site, output)
  await site.announce()
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const progress = createProgress(output)
  const result = await rotate({
    store,
    ring,
    vault,
    pause: systemPause,
    signal: stopping.signal,
    onProgress: progress.tell,
  })
  progress.end()
  process.off('SIGINT', stop).off('SIGTERM', stop)
  if (stopping.signal.aborted)
    throw new CliFailure(`Stopped after ${result.resealed} rows.`, {
      next: 'Run it again: it goes on where it was.',
      exitCode: INTERRUPTED,
      facts: { resealed: result.resealed },
    })
  const journaled = await emptiedJournals(site, output)
  const settled = await settleKeys({ ring, store: keys, counts: result.left, journaled })
  tell(result, settled, ring.sealing.id, output)
  if (settled.kept.length > 0 || lackingIn(result) > 0) process.exitCode = 1
}

/** A process without the new key could not open what is sealed with it: its calls would fail. */
const untilAllCanOpen = async ({ ring, keys }: VaultSite, output: Output): Promise<void> => {
  const startedAt = systemClock.monotonicMs()
  for (let said = ''; ; await sleep(POLL_MS)) {
    const without = (await keys.rings()).filter(({ opens }) => !opens.includes(ring.sealing.id))
    if (without.length === 0) return
    const names = without.map(({ process }) => process).join(', ')
    if (systemClock.monotonicMs() - startedAt > RINGS_MS_MAX)
      throw new CliFailure(`These processes do not have the key "${ring.sealing.id}": ${names}.`, {
        next: 'Give them the same VAULT_KEYS, start them again, and then run this again.',
      })
    if (said !== names) output.note(`waiting for processes without the key "${ring.sealing.id}" to go: ${names}`)
    said = names
  }
}

/** Waits while servers store what is in the journals of this machine. */
const emptiedJournals = async ({ ring, journaled }: VaultSite, output: Output): Promise<Map<string, number>> => {
  const startedAt = systemClock.monotonicMs()
  for (let isSaid = false; ; await sleep(POLL_MS)) {
    const records = await journaled()
    const isEmptied = [...records.keys()].every((id) => id === ring.sealing.id)
    if (isEmptied || systemClock.monotonicMs() - startedAt > JOURNALS_MS_MAX) return records
    if (!isSaid) output.note('waiting for servers to store what is in the journals of this machine')
    isSaid = true
  }
}

const createProgress = (output: Output) => {
  const startedAt = systemClock.monotonicMs()
  let saidAt = startedAt
  let last: RotationProgress | undefined
  const say = ({ resealed, total }: RotationProgress): void => {
    const seconds = Math.max((systemClock.monotonicMs() - startedAt) / 1000, 0.001)
    const perSecond = Math.round(resealed / seconds)
    const secondsLeft = perSecond === 0 ? null : Math.ceil((total - resealed) / perSecond)
    output.note(
      output.isJson
        ? JSON.stringify({ resealed, total, per_second: perSecond, seconds_left: secondsLeft })
        : `resealed ${resealed} of ${total} rows, ${perSecond} a second${secondsLeft === null ? '' : `, ${secondsLeft} s left`}`,
    )
  }
  return {
    tell: (progress: RotationProgress): void => {
      last = progress
      if (systemClock.monotonicMs() - saidAt < PROGRESS_MS) return
      saidAt = systemClock.monotonicMs()
      say(progress)
    },
    end: (): void => {
      if (last !== undefined) say(last)
    },
  }
}

interface Settled {
  readonly removable: readonly string[]
  readonly kept: readonly KeptKey[]
}

const tell = (result: RotationResult, { removable, kept }: Settled, sealing: string, output: Output): void => {
  const { resealed, unreadable } = result
  const lacking = lackingIn(result)
  output.result(
    {
      sealing_key: sealing,
      resealed,
      unreadable,
      without_owner_key: lacking,
      removable,
      kept: kept.map(({ key, values, journaled, sealedBy }) => ({
        key,
        stored: values,
        journaled,
        sealed_by: sealedBy,
      })),
    },
    () =>
      [
        `Resealed ${resealed} rows with key "${sealing}".`,
        ...removable.map((key) => `Nothing needs key "${key}" any more: take it off VAULT_KEYS.`),
        ...kept.map(keptLine),
        ...(lacking > 0 ? [`Without the key of their user: ${lacking} values. Run it again.`] : []),
        ...unreadable.map(({ table, key }) => `  does not open: ${table} ${key.join(' ')}`),
      ].join('\n'),
  )
}

/** Values that are still sealed without the key of their user. */
const lackingIn = ({ left }: RotationResult): number =>
  left.filter(({ lacksOwnerKey }) => lacksOwnerKey).reduce((sum, { count }) => sum + count, 0)

const keptLine = ({ key, values, journaled, sealedBy }: KeptKey): string => {
  const reasons = [
    ...(values > 0 ? [`${values} stored values`] : []),
    ...(journaled > 0 ? [`${journaled} records of journals on this machine (start a server, which stores them)`] : []),
    ...(sealedBy.length > 0 ? [`processes that seal with it (${sealedBy.join(', ')})`] : []),
  ]
  const name = key === '' ? 'Some values are no envelopes' : `Keep key "${key}"`
  return `${name}: ${reasons.join(', ') || 'a process took it into use just now'}.`
}
