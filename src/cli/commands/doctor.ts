import { join } from 'node:path'
import type { Command } from 'commander'
import type { Level } from '../../doctor/check.ts'
import type { Reported } from '../../doctor/examine.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { bad, dim, good } from '../output.ts'
import { createRestClient } from '../rest-client.ts'

const ASK_MS_MAX = 3_000

export const addDoctor: AddCommand = (program) => {
  program
    .command('doctor')
    .description('look at settings, database, keys, journal and network, and say what is wrong')
    .option('--sandbox', "the sandbox's own data")
    .addHelpText(
      'after',
      '\nIt changes nothing and needs no running server. Exit code 1: something does not work, or will lose something.',
    )
    .action(async ({ sandbox }: { sandbox?: boolean }, command: Command) => {
      const { createLog, dataDirectory, examine, openSite, readAccess, readSettings } = await import('../platform.ts')
      const isSandbox = sandbox === true
      const read = readSettings(process.env)
      const directory = dataDirectory(read, isSandbox)
      const access = readAccess(join(directory, 'cli.json'))
      // A platform on this machine without a PUBLIC_URL says itself where it is.
      const settings = process.env.PUBLIC_URL || access === undefined ? read : { ...read, PUBLIC_URL: access.url }
      const { site, close } = await openSite({
        settings,
        environment: process.env,
        directory,
        isSandbox,
        ask: statusOf,
        log: createLog('silent'),
      })
      try {
        const reported = await examine(site)
        outputOf(command).result(reported, () => reported.map(lineOf).join('\n'))
        if (reported.some(({ level }) => level === 'fail')) process.exitCode = 1
      } finally {
        await close()
      }
    })
}

const statusOf = async (url: string): Promise<number | undefined> => {
  const { origin, pathname } = new URL(url)
  const client = createRestClient({ url: origin, apiKey: '' })
  try {
    const { statusCode, body } = await client.raw(pathname, { signal: AbortSignal.timeout(ASK_MS_MAX) })
    await body.dump()
    return statusCode
  } catch {
    return undefined
  }
}

const MARKS: Readonly<Record<Level, string>> = { ok: good('ok  '), warn: bad('warn'), fail: bad('fail') }

const lineOf = ({ level, check, what, advice }: Reported): string =>
  `${MARKS[level]}  ${dim(`${check}:`)} ${what}${advice === undefined ? '' : ` — ${advice}`}`
