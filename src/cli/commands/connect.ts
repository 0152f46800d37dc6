import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { approve } from '../approve.ts'
import { type AddCommand, type Context, contextOf } from '../command.ts'
import { connectByDevice } from '../device.ts'
import { CliFailure, usageFailure, wholeNumber } from '../failure.ts'
import { listenOnLoopback } from '../loopback-listener.ts'
import { good } from '../output.ts'
import type { Connection, ConnectSession } from '../wire.ts'

interface ConnectOptions {
  readonly user: string
  readonly name?: string
  readonly connection?: string
  readonly authType?: string
  readonly scope?: string[]
  readonly input?: string[]
  readonly field?: string[]
  readonly approve?: boolean
  readonly browser: boolean
  readonly device?: boolean
  readonly endpoint?: string[]
  readonly timeout: string
}

export const addConnect: AddCommand = (program) => {
  program
    .command('connect')
    .description('connect an account')
    .argument('<connector>')
    .option('--user <id>', 'whose account it is, in your own terms', 'local')
    .option('--name <name>', 'what the connection is called')
    .option('--connection <id>', 'reconnect this connection, which keeps its id')
    .option('--auth-type <type>', 'where the connector has several')
    .option('--scope <scope...>', "what to ask for, instead of the connector's default scopes")
    .option('--endpoint <endpoint...>', 'ask for the least scopes that these endpoints need')
    .option('--device', 'show a code to enter on another device, where the connector has that')
    .option('--input <name=value...>', 'what the connector needs to know, such as shop=acme')
    .option('--approve', 'sandbox only: press the buttons of its pages, without a browser')
    .option(
      '--field <name=value...>',
      'what the page would ask for, such as api_key=test or key=@file; without --approve no page is opened',
    )
    .option('--no-browser', 'only print the address to open')
    .option('--timeout <seconds>', 'how long to wait for the browser', '300')
    .action(async (connector: string, options: ConnectOptions, command) => {
      const context = contextOf(command)
      const connection = await connect(connector, options, context)
      context.output.result(
        connection,
        () =>
          `${good('connected')}  ${connection.id}  ${connection.connector}  ${connection.name}  (user ${connection.user_id})`,
      )
    })
}

/** Credentials that stand in the command need no browser. */
const connect = (connector: string, options: ConnectOptions, context: Context): Promise<Connection> =>
  options.field !== undefined && options.approve !== true
    ? connectByFields(connector, options, context)
    : connectByPage(connector, options, context)

const connectByFields = (connector: string, options: ConnectOptions, { client }: Context): Promise<Connection> => {
  if (options.connection !== undefined) throw usageFailure('--connection needs the page: leave --field out.')
  return client.json<Connection>('/v1/connections', {
    method: 'POST',
    json: {
      connector,
      user_id: options.user,
      name: options.name,
      auth_type: options.authType,
      scope: options.scope?.join(' '),
      config: pairs(options.input),
      fields: fieldsOf(options),
    },
  })
}

/** Fields as they stand in the command; `@file` is the content of a file, as a private key's should be. */
const fieldsOf = ({ field }: ConnectOptions): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pairs(field)).map(([name, value]) => [
      name,
      value.startsWith('@') ? readText(value.slice(1)) : value,
    ]),
  )

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw usageFailure(`"${file}" cannot be read.`)
  }
}

const connectByPage = async (
  connector: string,
  options: ConnectOptions,
  { client, output }: Context,
): Promise<Connection> => {
  const listener = await listenOnLoopback(wholeNumber('--timeout', options.timeout, 1, 86_400) * 1000)
  try {
    const session = await client.json<ConnectSession>('/v1/connect-sessions', {
      method: 'POST',
      json: {
        connector,
        user_id: options.user,
        return_url: listener.returnUrl,
        name: options.name,
        connection_id: options.connection,
        auth_type: options.authType,
        scopes: options.scope,
        endpoints: options.endpoint,
        flow: options.device ? 'device' : undefined,
        inputs: pairs(options.input),
      },
    })
    const returned = options.device
      ? await enterElsewhere(session, listener.returnUrl, options, output.note)
      : options.approve
        ? await approveInSandbox(session, listener.returnUrl, options)
        : await waitForBrowser(session, listener.returned, options, output.note)
    const error = returned.get('error')
    if (error !== null)
      throw new CliFailure(`Not connected: ${error === 'access_denied' ? 'access was not allowed' : error}.`)
    return await client.json<Connection>(`/v1/connect-sessions/${session.id}/complete`, {
      method: 'POST',
      json: { user_id: options.user, completion_token: returned.get('completion_token') },
    })
  } finally {
    listener.close()
  }
}

const approveInSandbox = async (
  { connect_url }: ConnectSession,
  returnUrl: string,
  options: ConnectOptions,
): Promise<URLSearchParams> => {
  const end = await approve(connect_url, returnUrl, {
    api_key: 'sandbox-key',
    username: 'sandbox',
    password: 'sandbox',
    token: 'sandbox-token',
    access_key_id: 'SANDBOX',
    secret_access_key: 'sandbox-secret',
    client_id: 'sandbox-client',
    client_secret: 'sandbox-secret',
    ...fieldsOf(options),
  })
  return end.searchParams
}

/** The terminal is the page: it shows the code, and the user may be anywhere. */
const enterElsewhere = async (
  { connect_url }: ConnectSession,
  until: string,
  { field, approve: isApproving = false, timeout }: ConnectOptions,
  note: (text: string) => void,
): Promise<URLSearchParams> => {
  const end = await connectByDevice(connect_url, {
    until,
    fields: pairs(field),
    timeoutMs: wholeNumber('--timeout', timeout, 1, 86_400) * 1000,
    isApproving,
    show: ({ userCode, address, completeAddress }) =>
      note(
        `Open this address on any device and enter the code ${userCode}:\n\n  ${address}\n${completeAddress === undefined ? '' : `\nWith the code filled in:\n\n  ${completeAddress}\n`}`,
      ),
  })
  return end.searchParams
}

const waitForBrowser = async (
  { connect_url }: ConnectSession,
  returned: Promise<URLSearchParams>,
  { browser }: ConnectOptions,
  note: (text: string) => void,
): Promise<URLSearchParams> => {
  note(`Open this address in a browser:\n\n  ${connect_url}\n`)
  if (browser) openBrowser(connect_url)
  return returned
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}

/** Opens the system's browser where there is one; the printed address serves where not. */
const openBrowser = (url: string): void => {
  const [command, ...args] = OPENERS[process.platform] ?? []
  if (command === undefined) return
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

/** `name=value` pairs as an object. */
const pairs = (texts: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=')
      if (at < 1) throw usageFailure(`"${text}" is not name=value.`)
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )
