import { pino } from 'pino'
import { systemClock } from './clock.ts'
import { gathered } from './gathered.ts'

type Fields = Readonly<Record<string, unknown>>

/** The platform's log: one JSON object a line. Secrets reach it only as `Secret`, which masks itself. */
export interface Log {
  debug(fields: Fields, message: string): void
  info(fields: Fields, message: string): void
  warn(fields: Fields, message: string): void
  error(fields: Fields, message: string): void
  /** Writes a line of level info whose members are JSON already: every call writes one. */
  infoJson(members: string): void
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * Makes a log that writes to standard error, so that a command's own output stays clean. Lines of level info wait there
 * for others, a tenth of a second at most; what is worse is written at once.
 */
export const createLog = (level: LogLevel, destination: { write(line: string): void } = standardError()): Log => {
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    destination,
  )
  const writesInfo = log.isLevelEnabled('info')
  const time = timeText()
  return {
    debug: (fields, message) => log.debug(fields, message),
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
    infoJson: (members) => {
      if (writesInfo) destination.write(`{"level":"info","time":"${time()}",${members}}\n`)
    },
  }
}

/** The time as text, which is made once for all lines of a millisecond. */
const timeText = (): (() => string) => {
  let last = NaN
  let text = ''
  return () => {
    const now = systemClock.now()
    if (now.getTime() !== last) {
      last = now.getTime()
      text = now.toISOString()
    }
    return text
  }
}

let stderr: { write(line: string): void } | undefined

/** One for all logs of the process, so that their lines keep their order. */
const standardError = (): { write(line: string): void } => (stderr ??= gathered(process.stderr))

/** What of an error is logged: its name, code, message, stack and causes; never its other members. */
const describeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as { code?: unknown }
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    message: error.message,
    stack: error.stack,
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  }
}
