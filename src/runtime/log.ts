import { pino } from 'pino'

type Fields = Readonly<Record<string, unknown>>

/** The platform's log: one JSON object a line. Secrets reach it only as `Secret`, which masks itself. */
export interface Log {
  debug(fields: Fields, message: string): void
  info(fields: Fields, message: string): void
  warn(fields: Fields, message: string): void
  error(fields: Fields, message: string): void
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Makes a log that writes to standard error, so that a command's own output stays clean. */
export const createLog = (level: LogLevel, destination: { write(line: string): void } = process.stderr): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    destination,
  )

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
