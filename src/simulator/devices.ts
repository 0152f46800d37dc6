import { randomInt } from 'node:crypto'
import type { Clock } from '../runtime/clock.ts'
import { newToken, sha256 } from '../runtime/ids.ts'
import { type Grant, TOKEN_PREFIX } from './grants.ts'

/** A sign-in on another device, from the code that was given out to the tokens. */
export interface DeviceEntry {
  readonly connector: string
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly userCode: string
  readonly expiresAtMs: number
  decision: 'pending' | 'denied' | { readonly account: string }
  isUsed: boolean
  /** What the first use gave, to be taken back at a second one. */
  grant?: Grant
}

/** Codes for other devices, RFC 8628: 15 minutes, one use. They do not outlive the process. */
export interface Devices {
  issue(facts: Pick<DeviceEntry, 'connector' | 'clientId' | 'scopes'>): { deviceCode: string; entry: DeviceEntry }
  find(deviceCode: string): DeviceEntry | undefined
  /** Finds a code as a person types it: in any case, with or without the dash. */
  findByUserCode(connector: string, userCode: string): DeviceEntry | undefined
  /** Says whether the client asks too often; each time that it does, the time to wait grows by five seconds. */
  isTooOften(deviceCode: string): boolean
  isFresh(entry: DeviceEntry): boolean
}

export const DEVICE_LIFETIME_SECONDS = 900
export const DEVICE_INTERVAL_SECONDS = 5
/** Of RFC 8628 section 6.1: no vowels, so that no word comes out. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'
/** A client's timer may be a little early. */
const TOLERANCE_MS = 250

interface Pace {
  intervalMs: number
  askedAtMs: number
}

export const createDevices = (clock: Clock): Devices => {
  const entries = new Map<string, DeviceEntry>()
  const paces = new Map<string, Pace>()
  const nowMs = (): number => clock.now().getTime()
  const forgetOld = (): void => {
    for (const [hash, { expiresAtMs }] of entries)
      if (expiresAtMs + DEVICE_LIFETIME_SECONDS * 1000 < nowMs()) {
        entries.delete(hash)
        paces.delete(hash)
      }
  }
  return {
    issue: (facts) => {
      forgetOld()
      const deviceCode = `${TOKEN_PREFIX}device_${newToken()}`
      const expiresAtMs = nowMs() + DEVICE_LIFETIME_SECONDS * 1000
      const entry: DeviceEntry = { ...facts, userCode: newUserCode(), expiresAtMs, decision: 'pending', isUsed: false }
      entries.set(sha256(deviceCode), entry)
      paces.set(sha256(deviceCode), { intervalMs: DEVICE_INTERVAL_SECONDS * 1000, askedAtMs: nowMs() })
      return { deviceCode, entry }
    },
    find: (deviceCode) => entries.get(sha256(deviceCode)),
    findByUserCode: (connector, userCode) =>
      [...entries.values()].find(
        (entry) =>
          entry.connector === connector && bare(entry.userCode) === bare(userCode) && nowMs() < entry.expiresAtMs,
      ),
    isTooOften: (deviceCode) => {
      const pace = paces.get(sha256(deviceCode))
      if (pace === undefined) return false
      const isEarly = nowMs() - pace.askedAtMs < pace.intervalMs - TOLERANCE_MS
      pace.askedAtMs = nowMs()
      if (isEarly) pace.intervalMs += 5000
      return isEarly
    },
    isFresh: ({ expiresAtMs }) => nowMs() < expiresAtMs,
  }
}

const newUserCode = (): string => {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

const bare = (userCode: string): string => userCode.toUpperCase().replace(/[^A-Z]/g, '')
