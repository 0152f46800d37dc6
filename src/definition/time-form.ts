import { z } from 'zod'

/** How providers write in a header when to come again. */
export const TIME_FORMS = ['seconds', 'milliseconds', 'unix', 'http_date'] as const
export type TimeForm = (typeof TIME_FORMS)[number]

export const timeForm = z.enum(TIME_FORMS)

/** The milliseconds from now that a header means; undefined where it cannot be read. `seconds` may be a date too, RFC 9110 section 10.2.3. */
export const readWaitMs = (text: string | undefined, form: TimeForm, now: Date): number | undefined => {
  if (text === undefined) return undefined
  const number = /^\s*\d{1,16}(\.\d{1,9})?\s*$/.test(text) ? Number(text) : undefined
  if (number === undefined) {
    const at = form === 'seconds' || form === 'http_date' ? Date.parse(httpDate(text)) : Number.NaN
    return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
  }
  if (form === 'http_date') return undefined
  if (form === 'unix') return Math.max(0, number * 1000 - now.getTime())
  return form === 'seconds' ? number * 1000 : number
}

/** RFC 9110 section 5.6.7; anything looser, `Date.parse` would guess at. */
const httpDate = (text: string): string => (/^[A-Z][a-z]{2,8}, .{18,30} GMT$/.test(text) ? text : '')

/** Writes what `readWaitMs` reads; never sooner. */
export const writeWait = (ms: number, form: TimeForm, now: Date): string => {
  if (form === 'milliseconds') return String(Math.ceil(ms))
  if (form === 'seconds') return String(Math.ceil(ms / 1000))
  const second = Math.ceil((now.getTime() + ms) / 1000)
  return form === 'unix' ? String(second) : new Date(second * 1000).toUTCString()
}
