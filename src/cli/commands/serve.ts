import type { Command } from 'commander'
import type { Platform } from '../../main.ts'
import type { AddCommand } from '../command.ts'
import { CliFailure } from '../failure.ts'
import { bold, createOutput, dim } from '../output.ts'

interface ServeOptions {
  readonly sandbox?: boolean
  readonly host?: string
  readonly port?: string
}

/** A shutdown that hangs in spite of its own limits ends here. */
const SHUTDOWN_MS_MAX = 30_000

export const addServe: AddCommand = (program) => {
  program
    .command('serve')
    .description('start the platform')
    .option('--sandbox', 'play the providers with the simulator: no account, no OAuth client, no network')
    .option('--host <host>', 'the address to listen on (HOST)')
    .option('--port <port>', 'the port to listen on (PORT)')
    .addHelpText('after', '\nSettings come from the environment: see docs/reference/configuration.md.')
    .action(async (options: ServeOptions, command: Command) => {
      const parts = await import('../platform.ts')
      const { createLog, createStarted, readSettings, siteOfWorker, startPlatform, startWorkers } = parts
      const environment = {
        ...process.env,
        ...(options.host && { HOST: options.host }),
        ...(options.port && { PORT: options.port }),
      }
      const settings = readSettings(environment)
      // Heard from the first moment on: PostgreSQL must not be left behind by a start that is called off.
      const asked = askedToStop()
      const startedAt = performance.now()
      const log = createLog(settings.LOG_LEVEL)
      const site = siteOfWorker(environment)
      const hasWorkers = site === undefined && settings.WORKERS > 1
      const started = createStarted()
      const platform = started.add(
        await startPlatform({
          settings,
          environment,
          log,
          isSandbox: options.sandbox === true,
          isListening: !hasWorkers,
          ...(site !== undefined && { site }),
        }).catch((error: unknown) => {
          throw explainPort(error)
        }),
      )
      parts.collectAlone()
      parts.giveBackMemory()
      if (hasWorkers) started.add(await startWorkers({ count: settings.WORKERS, site: platform.site, log }))
      if (site === undefined)
        printWelcome(
          platform,
          Math.round(performance.now() - startedAt),
          command.optsWithGlobals<{ json?: boolean }>().json === true,
        )
      await (site === undefined ? asked : Promise.race([asked, parts.askedToRetire().then(platform.retire)]))
      setTimeout(() => process.exit(1), SHUTDOWN_MS_MAX).unref()
      await started.stop()
      // A worker's channel to its supervisor would keep it alive; and left to itself Node was seen to spin in its own
      // cleaning up when everything had ended.
      process.exit(0)
    })
}

const explainPort = (error: unknown): unknown => {
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string }
  if (code === 'EADDRINUSE')
    return new CliFailure(`Port ${port} is in use.`, {
      next: 'Stop what listens there, or choose another: PORT for the platform, SANDBOX_PORT for the simulated providers.',
    })
  if (code === 'EADDRNOTAVAIL')
    return new CliFailure(`${address} is no address of this machine.`, { next: 'Set HOST to one that is.' })
  if (code === 'EACCES' && port !== undefined)
    return new CliFailure(`Listening on port ${port} is not permitted.`, { next: 'Choose a port from 1024 on: PORT.' })
  return error
}

const printWelcome = ({ url, access, simulator, connectors }: Platform, ms: number, isJson: boolean): void => {
  const output = createOutput(isJson)
  const ready = { url, api_key: access?.apiKey ?? null, simulator: simulator?.origin ?? null, ready_ms: ms }
  // What a service prints is collected and kept: the key is shown to somebody who looks, or where it is worth nothing.
  const isShown = process.stdout.isTTY || simulator !== undefined
  const key = isShown ? access?.apiKey : access && `in ${access.file}`
  const invalid = connectors.invalid === 0 ? '' : `, ${connectors.invalid} invalid (see "connector connectors")`
  output.result(ready, () =>
    [
      '',
      `${bold('Connector Platform')} is ready ${dim(`(${ms} ms, ${connectors.valid} connectors${invalid})`)}`,
      '',
      `  address   ${url}`,
      `  API key   ${key ?? 'as made by "connector keys create"'}`,
      `  docs      ${url}/docs`,
      ...(simulator === undefined ? [] : [`  providers ${simulator.origin} ${dim('(simulated)')}`]),
      ...(access === undefined || !isShown
        ? []
        : ['', dim(`  export CONNECTOR_URL=${url} CONNECTOR_API_KEY=${access.apiKey}`)]),
      ...(simulator === undefined ? REAL : SANDBOX),
      '',
    ].join('\n'),
  )
}

const SANDBOX = [
  '',
  'Try it in another terminal, in this folder:',
  '',
  `  ./connector connect gmail --approve`,
  `  ./connector call gmail users.messages.list maxResults=3`,
  `  ./connector connect dropbox --approve && ./connector call dropbox files.download path="/Invoice 2026-031.pdf" --output invoice.pdf`,
  '',
  dim('Leave out --approve to click through the consent page in a browser.'),
]

const REAL = ['', 'Connect an account: ./connector setup gmail, then ./connector connect gmail']

/** Who passes a signal on, as npm does, makes one of it two. */
const ECHO_MS = 300

/** Resolves when the process is asked to stop; asked a second time, it ends at once. */
const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let askedAt: number | undefined
    const ask = (): void => {
      askedAt ??= performance.now()
      if (performance.now() - askedAt > ECHO_MS) process.exit(1)
      resolve()
    }
    process.on('SIGTERM', ask)
    process.on('SIGINT', ask)
  })
