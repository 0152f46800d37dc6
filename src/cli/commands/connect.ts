import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { approve } from '../approve.ts'
import { type AddCommand, type Context, contextOf } from '../command.ts'
import { connectByDevice } from '../device.ts'
import { CliFailure, usageFailure, wholeNumber } from '../failure.ts'
import { listenOnLoopback } from '../loopback-listener.ts'
import { good } from '../output.ts'
import type { Connection, ConnectSession } from '../wire.ts'

/** How the user is brought through the pages. */
interface PageOptions {
  readonly scope?: string[]
  readonly input?: string[]
  readonly field?: string[]
  readonly approve?: boolean
  readonly browser: boolean
  readonly device?: boolean
  readonly endpoint?: string[]
  readonly timeout: string
}

interface ConnectOptions extends PageOptions {
  readonly user: string
  readonly name?: string
  readonly connection?: string
  readonly authType?: string
}

export const addConnect: AddCommand = (program) => {
  const command = program
    .command('connect')
    .description('connect an account')
    .argument('<connector>')
    .option('--user <id>', 'whose account it is, in your own terms', 'local')
    .option('--name <name>', 'what the connection is called')
    .option('--connection <id>', 'reconnect this connection, which keeps its id')
    .option('--auth-type <type>', 'where the connector has several')
  withPageOptions(command).action(async (connector: string, options: ConnectOptions, self: Command) => {
    const context = contextOf(self)
    show(await connect(connector, options, context), context)
  })
}

/** Connects again what there is: whose it is and where to is known. */
export const addReconnect: AddCommand = (program) => {
  const command = program
    .command('reconnect')
    .description('connect an account again, such as when its connection needs_reauth; the connection keeps its id')
    .argument('<connection>')
  withPageOptions(command).action(async (id: string, options: PageOptions, self: Command) => {
    const context = contextOf(self)
    const path = `/v1/connections/${encodeURIComponent(id)}`
    const { user_id: user } = await context.client.json<Connection>(path)
    show(await connectByPage(user, { path: `${path}/reconnect`, json: {} }, options, context), context)
  })
}

const withPageOptions = (command: Command): Command =>
  command
    .option('--scope <scope...>', "what to ask for, instead of the connector's default scopes")
    .option('--endpoint <endpoint...>', 'ask for the least scopes that these endpoints need')
    .option('--device', 'show a code to enter on another device, where the connector has that')
    .option('--input <name=value...>', 'what the connector needs to know, such as shop=acme')
    .option('--approve', 'sandbox only: press the buttons of its pages, without a browser')
    .option(
      '--field <name=value...>',
      'what the page would ask for, such as api_key=test or key=@file; without --approve a new connection opens no page',
    )
    .option('--no-browser', 'only print the address to open')
    .option('--timeout <seconds>', 'how long to wait for the browser', '300')

const show = (connection: Connection, { output }: Context): void =>
  output.result(
    connection,
    () =>
      `${good('connected')}  ${connection.id}  ${connection.connector}  ${connection.name}  (user ${connection.user_id})`,
  )

/** Credentials that stand in the command need no browser. */
const connect = (connector: string, options: ConnectOptions, context: Context): Promise<Connection> =>
  options.field !== undefined && options.approve !== true
    ? connectByFields(connector, options, context)
    : connectByPage(options.user, startOf(connector, options), options, context)

/** The request that starts connecting. */
interface Start {
  readonly path: string
  readonly json: Readonly<Record<string, unknown>>
}

const startOf = (connector: string, { user, name, connection, authType }: ConnectOptions): Start => ({
  path: '/v1/connect-sessions',
  json: { connector, user_id: user, name, connection_id: connection, auth_type: authType },
})

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
const fieldsOf = ({ field }: PageOptions): Record<string, string> =>
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
  user: string,
  start: Start,
  options: PageOptions,
  { client, output }: Context,
): Promise<Connection> => {
  const listener = await listenOnLoopback(wholeNumber('--timeout', options.timeout, 1, 86_400) * 1000)
  try {
    const session = await client.json<ConnectSession>(start.path, {
      method: 'POST',
      json: {
        ...start.json,
        return_url: listener.returnUrl,
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
      json: { user_id: user, completion_token: returned.get('completion_token') },
    })
  } finally {
    listener.close()
  }
}

const approveInSandbox = async (
  { connect_url }: ConnectSession,
  returnUrl: string,
  options: PageOptions,
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
  { field, approve: isApproving = false, timeout }: PageOptions,
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
  { browser }: PageOptions,
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
