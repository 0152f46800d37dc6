#!/usr/bin/env -S MALLOC_TOP_PAD_=524288 MALLOC_TRIM_THRESHOLD_=8388608 node --min-semi-space-size=16 --max-semi-space-size=16
import { Command, CommanderError } from 'commander'
import { EmbeddedPostgresError } from '../storage/embedded/embedded-postgres-error.ts'
import { StorageError } from '../storage/storage-error.ts'
import { SettingsError } from '../runtime/settings-error.ts'
import { packageVersion } from '../runtime/package.ts'
import { commands } from './commands/index.ts'
import { CliFailure } from './failure.ts'

const program = new Command('connector')
  .description(
    'Connects the users of an application to their accounts elsewhere, and calls those APIs on their behalf.',
  )
  .version(packageVersion())
  .option('--json', 'write results as JSON')
  .showHelpAfterError('(see --help)')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })

for (const add of commands) add(program)

/** Runs one command line; what it gives is the exit code: 0 done, 1 failed, 2 written wrongly. */
const run = async (): Promise<number> => {
  try {
    await program.parseAsync()
    return Number(process.exitCode ?? 0)
  } catch (error) {
    return explain(error)
  }
}

const explain = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const say = (text: string): void => void process.stderr.write(`${text}\n`)
  if (error instanceof CliFailure) {
    const { message, next, facts, exitCode } = error
    if (process.argv.includes('--json')) say(JSON.stringify({ error: message, ...facts, next }))
    else say([`error: ${message}`, ...(next === undefined ? [] : [`       ${next}`])].join('\n'))
    return exitCode
  }
  if (error instanceof SettingsError || error instanceof StorageError || error instanceof EmbeddedPostgresError) {
    for (const line of error.message.split('\n')) say(`error: ${line}`)
    return 1
  }
  const { code, message } = error as NodeJS.ErrnoException
  say(`error: ${message ?? String(error)}${code === undefined ? '' : ` (${code})`}`)
  if (process.env.LOG_LEVEL === 'debug') say(String((error as Error).stack))
  return 1
}

process.exitCode = await run()
