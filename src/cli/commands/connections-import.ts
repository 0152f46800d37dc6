import type { Command } from 'commander'
import { shippedConnectors } from '../../runtime/package.ts'
import { systemClock } from '../../runtime/clock.ts'
import { transforms } from '../../transform/index.ts'
import type { Imported } from '../../transfer/import.ts'
import { contextOf, outputOf } from '../command.ts'
import { usageFailure } from '../failure.ts'
import { bad, table } from '../output.ts'
import { readPassphrase } from '../passphrase.ts'
import { importPlain } from '../plain-import.ts'
import { applicationOf, createProgress, openTransfer } from '../transfer.ts'

interface ImportOptions {
  readonly plain?: boolean
  readonly replace?: boolean
  readonly dryRun?: boolean
  readonly application?: string
  readonly passphraseFile?: string
  readonly sandbox?: boolean
}

/** Adds `connections import`, of sealed files and of plain ones. */
export const addImport = (connections: Command): void => {
  connections
    .command('import')
    .description('take over what "export" wrote, or plain credentials from elsewhere')
    .argument('<file>')
    .option('--plain', 'a line of JSON for each connection, as POST /v1/connections takes it; by REST')
    .option('--replace', 'replace connections that are here under the same id, instead of leaving them')
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--application <id>', 'into this application, unless the first')
    .option('--passphrase-file <file>', 'what it is sealed with, unless CONNECTOR_EXPORT_PASSPHRASE or asked for')
    .option('--sandbox', "the sandbox's own database")
    .action((file: string, options: ImportOptions, command: Command) =>
      options.plain === true ? plain(file, options, command) : sealed(file, options, command),
    )
}

const plain = async (file: string, options: ImportOptions, command: Command): Promise<void> => {
  if (options.replace === true || options.application !== undefined)
    throw usageFailure('--plain takes neither --replace nor --application: the API key says which application it is.')
  const { client, output } = contextOf(command)
  const counts = await importPlain(file, client, options.dryRun === true, createProgress('taken over'))
  output.result(counts, () =>
    [
      `imported  ${counts.imported}${options.dryRun === true ? ' would be (nothing was sent)' : ''}`,
      `skipped   ${counts.skipped} that ${file}.imported has already`,
      ...counts.failed.map(({ line, says }) => `${bad('failed')}    line ${line}: ${says}`),
    ].join('\n'),
  )
  if (counts.failed.length > 0) process.exitCode = 1
}

const sealed = async (file: string, options: ImportOptions, command: Command): Promise<void> => {
  const passphrase = await readPassphrase(options.passphraseFile, { isNew: false })
  const platform = await import('../platform.ts')
  const { transfer: store, applications, audit, vault, close } = await openTransfer(options.sandbox === true)
  const folder = process.env.CONNECTORS_DIR || shippedConnectors()
  const parse = platform.createParser(platform.authTypes, transforms, platform.parentsIn(folder))
  const catalogue = await platform.loadCatalogue(folder, parse, platform.createLog('warn'))
  const progress = createProgress('imported')
  try {
    const wanted = {
      applicationId: await applicationOf(applications, options.application),
      replaces: options.replace === true,
      isDryRun: options.dryRun === true,
    }
    const needs = { store, vault, registry: catalogue.registry, clock: systemClock, random: Math.random }
    const done: Imported[] = []
    for await (const one of platform.importConnections({ path: file, passphrase }, wanted, needs)) {
      done.push(one)
      progress(done.length)
    }
    const count = done.filter(({ outcome }) => outcome === 'imported' || outcome === 'replaced').length
    if (count > 0 && !wanted.isDryRun)
      await audit.append([
        platform.operatorEntry(wanted.applicationId, { action: 'connections.imported', count }, systemClock),
      ])
    report(done, wanted.isDryRun, command)
  } finally {
    catalogue.stop()
    await close()
  }
}

const OUTCOMES = ['imported', 'replaced', 'skipped', 'failed'] as const

const report = (done: readonly Imported[], isDryRun: boolean, command: Command): void => {
  const counts = Object.fromEntries(
    OUTCOMES.map((each) => [each, done.filter(({ outcome }) => outcome === each).length]),
  )
  const special = done.filter(({ newId, reason }) => newId !== undefined || reason !== undefined)
  const rows = special.map(({ id, outcome, newId = '', reason = '' }) => [id, outcome, newId || reason])
  outputOf(command).result(
    {
      ...counts,
      dry_run: isDryRun,
      special: special.map(({ id, outcome, newId, reason }) => ({
        id,
        outcome,
        new_id: newId ?? null,
        reason: reason ?? null,
      })),
    },
    () =>
      [
        OUTCOMES.map((each) => `${each} ${counts[each]}`).join(', ') + (isDryRun ? ' (nothing was written)' : ''),
        ...(rows.length > 0 ? [table(['ID', 'OUTCOME', 'NEW ID OR REASON'], rows)] : []),
      ].join('\n'),
  )
  if (counts.failed! > 0) process.exitCode = 1
}
