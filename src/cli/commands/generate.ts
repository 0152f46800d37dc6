import { resolve } from 'node:path'
import type { Connector } from '../../definition/connector.ts'
import { type Finding, hasErrors, renderFinding } from '../../definition/finding.ts'
import type { Generated } from '../../codegen/generate.ts'
import type { Language } from '../../codegen/targets/index.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { shippedConnectors } from '../../runtime/package.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { parseFile } from '../connector-files.ts'
import { CliFailure, usageFailure } from '../failure.ts'
import { bad, bold, good } from '../output.ts'
import { transforms } from '../../transform/index.ts'

interface Options {
  readonly all?: boolean
  readonly lang?: string
  readonly out: string
  readonly check?: boolean
  readonly force?: boolean
}

type Platform = typeof import('../platform.ts')

export const addGenerate: AddCommand = (program) => {
  program
    .command('generate')
    .description('write typed clients: a package for each connector and language')
    .argument('[connector...]', 'names of the catalogue, or connector.yaml files')
    .option('--all', 'every connector of the catalogue')
    .option('--lang <languages>', 'python, go, typescript; several with commas (default: all of them)')
    .requiredOption('--out <folder>', 'where packages go, as <language>/<connector>')
    .option('--check', 'write nothing; list what differs and exit with 1')
    .option('--force', 'render unchanged connectors too, and replace files that were edited')
    .action(async (names: string[], options: Options, command) => {
      const platform = await import('../platform.ts')
      const languages = languagesOf(options.lang, platform)
      const connectors = await connectorsOf(names, options.all === true, platform)
      const done = await generateAll(connectors, languages, options, platform)
      outputOf(command).result(done, () => done.map((one) => describe(one, options)).join('\n'))
      if (options.check === true && done.some(isDifferent)) process.exitCode = 1
    })
}

const languagesOf = (text: string | undefined, { isLanguage, languages }: Platform): readonly Language[] => {
  if (text === undefined) return languages
  const named = text.split(',').map((name) => {
    if (!isLanguage(name)) throw usageFailure(`There is no language "${name}".`, `Languages: ${languages.join(', ')}.`)
    return name
  })
  return [...new Set(named)]
}

const connectorsOf = async (names: readonly string[], all: boolean, platform: Platform): Promise<Connector[]> => {
  if (all === names.length > 0) throw usageFailure('Name the connectors, or say --all.')
  const files = names.filter(isFile)
  const fromFiles = await Promise.all(files.map((file) => connectorOfFile(file)))
  return files.length === names.length && !all
    ? fromFiles
    : [...fromFiles, ...(await connectorsOfCatalogue(names, all, platform))]
}

const isFile = (name: string): boolean => /[/\\]|\.ya?ml$/.test(name)

const connectorsOfCatalogue = async (
  names: readonly string[],
  all: boolean,
  { authTypes, createLog, createParser, loadCatalogue, readSettings }: Platform,
): Promise<Connector[]> => {
  const folder = readSettings(process.env).CONNECTORS_DIR ?? shippedConnectors()
  const catalogue = await loadCatalogue(folder, createParser(authTypes, transforms), createLog('silent'))
  catalogue.stop()
  const { registry } = catalogue
  try {
    const wanted = all ? registry.list().map(({ name }) => name) : names.filter((name) => !isFile(name))
    return wanted.map((name) => registry.find(name))
  } catch (error) {
    if (error instanceof PlatformError) throw usageFailure(error.message, `Connectors are looked for in ${folder}.`)
    throw error
  }
}

const connectorOfFile = async (file: string): Promise<Connector> => {
  const { connector, findings } = await parseFile(file)
  if (connector !== undefined && !hasErrors(findings)) return connector
  throw usageFailure(findings.map((finding: Finding) => renderFinding(file, finding)).join('\n'))
}

/** Two languages side by side, a thread each; connectors of one language one after the other. */
const generateAll = async (
  connectors: readonly Connector[],
  languages: readonly Language[],
  { out, check = false, force = false }: Options,
  { CodegenError, LANGUAGES_AT_ONCE, createRenderers, generate }: Platform,
): Promise<Generated[]> => {
  const renderers = createRenderers()
  const inOne = async (language: Language): Promise<Generated[]> => {
    const done: Generated[] = []
    for (const connector of connectors)
      done.push(await generate(connector, language, { out: resolve(out), check, force }, renderers))
    return done
  }
  try {
    return (await settleAll(languages, LANGUAGES_AT_ONCE, inOne)).flat()
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error
    if (error.kind === 'blocked')
      throw new CliFailure(error.message, {
        exitCode: 3,
        next: 'Move such files away. --force replaces generated files that were edited.',
      })
    throw new CliFailure(error.message, { exitCode: error.kind === 'path' ? 3 : 1 })
  } finally {
    await renderers.close()
  }
}

/** Does something with each item, so many at a time, and throws the first failure only when nothing is under way any more. */
const settleAll = async <Item, Done>(
  items: readonly Item[],
  atOnce: number,
  run: (item: Item) => Promise<Done>,
): Promise<Done[]> => {
  const results: PromiseSettledResult<Done>[] = []
  const queue = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) [results[index]] = await Promise.allSettled([run(item)])
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

const isDifferent = ({ written, removed }: Generated): boolean => written.length + removed.length > 0

const describe = (one: Generated, { check, out }: Options): string => {
  const { folder, files, written, missing, removed } = one
  if (!isDifferent(one)) return `${good('✓')} ${bold(folder)}: ${files} files, nothing changed`
  if (check !== true)
    return `${good('✓')} ${bold(folder)}: ${written.length} of ${files} files written, ${removed.length} removed`
  const lines = [
    ...written.map((path) => `${missing.includes(path) ? 'missing' : 'differs'}  ${path}`),
    ...removed.map((path) => `stale    ${path}`),
  ]
  return [
    `${bad('✗')} ${bold(folder)} in ${out} is not what would be generated:`,
    ...lines.map((line) => `  ${line}`),
  ].join('\n')
}
