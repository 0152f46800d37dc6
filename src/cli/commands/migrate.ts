import { type AddCommand, outputOf } from '../command.ts'

export const addMigrate: AddCommand = (program) => {
  program
    .command('migrate')
    .description('bring the tables up to date (serve does it by itself)')
    .option('--sandbox', "the sandbox's own database")
    .action(async ({ sandbox }: { sandbox?: boolean }, command) => {
      const { createLog, dataDirectory, openStorage, readSettings } = await import('../platform.ts')
      const settings = readSettings(process.env)
      const directory = dataDirectory(settings, sandbox === true)
      const { DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL: migrationUrl } = settings
      const storage = await openStorage({ databaseUrl, migrationUrl, directory, log: createLog('warn') })
      try {
        const { migrated } = storage
        outputOf(command).result({ migrated }, () =>
          migrated.length === 0 ? 'The tables are up to date.' : migrated.map((name) => `migrated ${name}`).join('\n'),
        )
      } finally {
        await storage.close()
      }
    })
}
