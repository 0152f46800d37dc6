import { CliFailure } from './failure.ts'

const MS_OF: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** When something ends: at a time, or so long after `now`, in minutes, hours or days. */
export const endOf = (text: string, now: Date): Date => {
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? []
  const asTime = /^\d{4}-\d{2}-\d{2}/.test(text) ? new Date(text) : new Date(Number.NaN)
  const end = unit === undefined ? asTime : new Date(now.getTime() + Number(count) * MS_OF[unit]!)
  if (!Number.isNaN(end.getTime())) return end
  throw new CliFailure(`"${text}" is no time.`, { next: 'Write 90m, 12h or 30d, or a time such as 2027-01-31T12:00Z.' })
}

/** How many seconds a lifetime such as `15m` has. */
export const secondsOf = (text: string, now: Date): number =>
  Math.round((endOf(text, now).getTime() - now.getTime()) / 1000)
