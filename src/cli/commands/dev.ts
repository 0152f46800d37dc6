import { type FSWatcher, existsSync, watch } from 'node:fs'
import type { TestRunner } from '../../connector-tests/run.ts'
import type { Connector } from '../../definition/connector.ts'
import { renderFinding } from '../../definition/finding.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import { systemClock } from '../../runtime/clock.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { connectorFile, lineageFolders, parseFile, readText, testFileOf } from '../connector-files.ts'
import { wholeNumber } from '../failure.ts'
import { lintFile } from '../lint-file.ts'
import { type Output, bad, bold, dim, good } from '../output.ts'

const SETTLE_MS = 100

export const addDev: AddCommand = (program) => {
  program
    .command('dev')
    .description('work on a connector: at each save its findings and tests, and a simulator that plays it')
    .argument('<connector>', 'a name from the catalogue, or a connector.yaml file')
    .option('--port <port>', 'the port of the simulator; the next one serves downloads that are redirected', '3211')
    .addHelpText(
      'after',
      '\nAn editor that knows YAML schemas says findings as you type: the first line of the file names the schema.',
    )
    .action(async (name: string, options: { port: string }, command) => {
      const port = wholeNumber('--port', options.port, 0, 65_534)
      await develop(connectorFile(name), port, outputOf(command))
    })
}

const develop = async (file: string, port: number, output: Output): Promise<void> => {
  const { startTestRunner } = await import('../platform.ts')
  const runner = await startTestRunner()
  let current: Connector | undefined
  const simulator = await startPlaying(() => current, port)
  const look = async (): Promise<void> => {
    current = (await judge(file, runner, output)) ?? current
    if (current === undefined) return
    output.note(dim(`${current.displayName} is played at ${simulator.origin}/${current.name}. Stop: Ctrl-C.`))
  }
  await look()
  const stopWatching = await onSave(() => lineageFolders(file), look)
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
  stopWatching()
  await simulator.stop()
  await runner.close()
}

/** A simulator of the connector as it was when it was last valid. */
const startPlaying = async (current: () => Connector | undefined, port: number): Promise<Simulator> => {
  const { createLog, startSimulator } = await import('../platform.ts')
  return startSimulator({
    find: (name) => (current()?.name === name ? current() : undefined),
    clock: systemClock,
    log: createLog('error'),
    port,
    elsewherePort: port === 0 ? 0 : port + 1,
  })
}

/** Says what there is to say of the file and its tests, and gives the connector where it is one. */
const judge = async (file: string, runner: TestRunner, output: Output): Promise<Connector | undefined> => {
  const { parseTests } = await import('../platform.ts')
  const { connector } = await parseFile(file)
  const findings = await lintFile(file)
  const testFile = testFileOf(file)
  const parsed =
    connector === undefined || !existsSync(testFile) ? undefined : parseTests(await readText(testFile), connector)
  const results = parsed?.file === undefined ? [] : await runner.run(connector!, parsed.file, parsed.at)
  const failed = results.filter((result) => result.findings.length > 0)
  const facts = { valid: connector !== undefined, findings, tests: results.length, failed }
  output.result(facts, () =>
    [
      bold(file),
      ...findings.map((finding) => renderFinding(file, finding)),
      ...(parsed?.findings ?? []).map((finding) => renderFinding(testFile, finding)),
      ...failed.flatMap(({ name, findings: said }) => [
        `${bad('failed')}  ${name}`,
        ...said.map((finding) => `    ${renderFinding(testFile, finding)}`),
      ]),
      connector === undefined
        ? bad('not valid')
        : `${good('valid')}, ${results.length - failed.length} of ${results.length} tests hold`,
    ].join('\n'),
  )
  return connector
}

/** Runs after each save in one of the folders, one run at a time; a save meanwhile brings another, and may bring other folders. */
const onSave = async (folders: () => Promise<string[]>, run: () => Promise<void>): Promise<() => void> => {
  let timer: NodeJS.Timeout | undefined
  const watchers = new Map<string, FSWatcher>()
  const say = (error: unknown): void => void process.stderr.write(`error: ${String(error)}\n`)
  const saved = (_event: unknown, name: string | null): void => {
    if (name !== null && !name.endsWith('.yaml')) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(follow).then(run).catch(say)
    }, SETTLE_MS)
  }
  const follow = async (): Promise<void> => {
    const wanted = await folders()
    for (const folder of wanted) if (!watchers.has(folder)) watchers.set(folder, watch(folder, saved))
    for (const [folder, watcher] of watchers) {
      if (wanted.includes(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
  }
  let running = follow()
  await running
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers.values()) watcher.close()
  }
}
