import { existsSync, rmSync } from 'node:fs'
import type { Command } from 'commander'
import { systemClock } from '../../runtime/clock.ts'
import { outputOf } from '../command.ts'
import { CliFailure, usageFailure } from '../failure.ts'
import { readPassphrase } from '../passphrase.ts'
import { applicationOf, createProgress, openTransfer } from '../transfer.ts'

interface ExportOptions {
  readonly out: string
  readonly connector?: string
  readonly user?: string
  readonly application?: string
  readonly passphraseFile?: string
  readonly handover?: boolean
  readonly sandbox?: boolean
}

/** Adds `connections export`, which works on the database: no API key can read credentials. */
export const addExport = (connections: Command): void => {
  connections
    .command('export')
    .description('write them with their credentials to a sealed file; run with the environment of the server')
    .requiredOption('--out <file>', 'where to; it must not exist')
    .option('--connector <name>', 'only to this connector')
    .option('--user <id>', 'only of this user')
    .option('--application <id>', 'of this application, unless the first')
    .option('--passphrase-file <file>', 'what to seal with, unless CONNECTOR_EXPORT_PASSPHRASE or asked for')
    .option('--handover', 'end them here once the file is written, without revoking them at the providers')
    .option('--sandbox', "the sandbox's own")
    .action(async (options: ExportOptions, command: Command) => {
      if (existsSync(options.out)) throw usageFailure(`${options.out} exists already.`, 'Choose another name.')
      const passphrase = await readPassphrase(options.passphraseFile, { isNew: true })
      const { exportConnections, handOver, operatorEntry } = await import('../platform.ts')
      const { transfer: store, applications, audit, vault, close } = await openTransfer(options.sandbox === true)
      const output = outputOf(command)
      try {
        const wanted = {
          applicationId: await applicationOf(applications, options.application),
          ...(options.connector !== undefined && { connector: options.connector }),
          ...(options.user !== undefined && { userId: options.user }),
        }
        const onProgress = createProgress('exported')
        const exported = await exportConnections(
          wanted,
          { path: options.out, passphrase },
          { store, vault, onProgress },
        )
        const { count } = exported
        const note = (action: 'connections.exported' | 'connections.handed_over', of: number) =>
          audit.append([
            operatorEntry(
              wanted.applicationId,
              { action, count: of, ...(wanted.userId !== undefined && { userId: wanted.userId }) },
              systemClock,
            ),
          ])
        await note('connections.exported', count).catch((error: unknown) => {
          // Nobody has credentials of which the log does not say so.
          rmSync(options.out, { force: true })
          throw error
        })
        if (options.handover !== true) {
          output.result(
            { exported: count, handed_over: 0, stayed: [] },
            () => `exported  ${count} connections to ${options.out}`,
          )
          return output.note(BOTH)
        }
        const { handedOver, stayed } = await handOver(
          exported,
          { store, onProgress: createProgress('handed over') },
          systemClock.now(),
        )
        await note('connections.handed_over', handedOver)
        output.result(
          { exported: count - stayed.length, handed_over: handedOver, stayed },
          () =>
            `exported  ${count - stayed.length} connections to ${options.out}\nended     ${handedOver} of them here, without a word to their providers`,
        )
        if (stayed.length > 0)
          throw new CliFailure(
            `${stayed.length} connections were refreshed meanwhile: they stay here and are not in the file.`,
            {
              next: 'Export once more, to another file, for those.',
            },
          )
      } finally {
        await close()
      }
    })
}

const BOTH = [
  'They are in force here still. Once they are imported elsewhere, two platforms hold the same refresh tokens:',
  'where a provider rotates them, the one that refreshes second ends the connection for both. Export with',
  '--handover to move them.',
].join('\n')
