import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isObject, parseJson } from '../../runtime/json.ts'
import { type AddCommand, type Context, contextOf } from '../command.ts'
import { type ParametersSchema, readParameters } from '../call-arguments.ts'
import { usageFailure, wholeNumber } from '../failure.ts'
import { problemFailure } from '../rest-client.ts'
import type { Endpoint } from '../wire.ts'

interface CallOptions {
  readonly user: string
  readonly connection?: string
  readonly body?: string
  readonly output?: string
  readonly include?: boolean
  readonly dryRun?: boolean
  readonly minValid?: string
}

export const addCall: AddCommand = (program) => {
  program
    .command('call')
    .description('call an endpoint')
    .argument('<connector>')
    .argument('<endpoint>')
    .argument('[parameter...]', 'name=value, or name:=JSON; a list repeats its name')
    .option('--connection <id>', 'through this connection')
    .option('--user <id>', "through this user's only connection", 'local')
    .option('--body <body>', 'JSON, or @FILE, or - for standard input')
    .option('-o, --output <file>', "write the answer's body to a file")
    .option('-i, --include', "write the answer's status and headers too")
    .option('--min-valid <seconds>', 'refresh the access token first unless it lives for so long, 0 to 86400')
    .option('--dry-run', 'send nothing, and say as curl what would be sent, without its secrets')
    .addHelpText(
      'after',
      '\nExamples:\n  connector call gmail users.messages.list q=is:unread maxResults=5\n  connector call dropbox files.upload path=/hello.txt --body @hello.txt',
    )
    .action(async (connector: string, endpoint: string, parameters: string[], options: CallOptions, command) => {
      await call({ connector, endpoint, parameters, options }, contextOf(command))
    })
}

interface Given {
  readonly connector: string
  readonly endpoint: string
  readonly parameters: readonly string[]
  readonly options: CallOptions
}

const call = async (
  { connector, endpoint, parameters, options }: Given,
  { client, output }: Context,
): Promise<void> => {
  const names = `${encodeURIComponent(connector)}/endpoints/${encodeURIComponent(endpoint)}`
  const described = await client.json<Endpoint>(`/v1/connectors/${names}`)
  const params = readParameters(parameters, described.params as unknown as ParametersSchema)
  const path =
    options.connection === undefined
      ? `/v1/call/${encodeURIComponent(connector)}/${encodeURIComponent(endpoint)}`
      : `/v1/connections/${encodeURIComponent(options.connection)}/call/${encodeURIComponent(endpoint)}`
  if (options.dryRun === true) {
    const dryRun = await client.json<{ curl: string }>(path, {
      method: 'POST',
      ...dryRequestOf(described, params, options),
    })
    const curl = withFile(dryRun.curl, options.body)
    return output.result({ ...dryRun, curl }, () => curl)
  }
  const answer = await client.raw(path, { method: 'POST', ...requestOf(described, params, options) })
  const isPlatforms = answer.headers['connector-source'] !== 'provider'
  if (answer.statusCode >= 400 && isPlatforms)
    throw problemFailure(answer.statusCode, parseJson(await answer.body.text()), {
      connector,
      connection: options.connection,
    })

  if (options.include)
    output.note(
      [
        `HTTP ${answer.statusCode}`,
        ...Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`),
        '',
      ].join('\n'),
    )
  await writeBody(answer, options.output, output.note)
  if (answer.statusCode >= 400) process.exitCode = 1
}

/** A call that is only to be shown: no file is read for it. */
const dryRequestOf = (described: Endpoint, params: Record<string, unknown>, options: CallOptions) => {
  const takesFile = takesBytes(described)
  const { headers, ...rest } = takesFile
    ? { headers: options.connection === undefined ? { 'connector-user-id': options.user } : {} }
    : requestOf(described, params, options)
  if (takesFile && options.body !== undefined) judgeSource(options.body)
  const dry = { ...headers, 'connector-dry-run': 'true' }
  if (!takesFile) return { ...rest, headers: dry }
  return {
    text: { type: 'application/octet-stream', body: '' },
    headers: { ...dry, 'connector-params': asciiJson(params) },
  }
}

/** Names the caller's own file, or standard input, where the content comes from one. */
const withFile = (curl: string, body: string | undefined): string => {
  if (body === undefined) return curl
  if (body === '-') return curl.replace(/^cat FILE \| /, '').replace(/ @FILE$/, ' @-')
  const file = body.slice(1)
  const word = /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`
  return curl.replace(/^cat FILE/, () => `cat ${word}`).replace(/ @FILE$/, () => ` @${word}`)
}

const takesBytes = ({ body: wanted }: Endpoint): boolean => {
  if (!isObject(wanted)) return false
  const hasFile = isObject(wanted.multipart) && wanted.multipart.file !== undefined
  return wanted.binary === true || wanted.text === true || wanted.related === true || hasFile
}

const requestOf = (described: Endpoint, params: Record<string, unknown>, options: CallOptions) => {
  const { body, user, connection, minValid } = options
  const headers: Record<string, string> = {
    ...(connection === undefined && { 'connector-user-id': user }),
    ...(minValid !== undefined && {
      'connector-min-valid-seconds': String(wholeNumber('--min-valid', minValid, 0, 86_400)),
    }),
  }
  if (takesBytes(described) && body !== undefined) {
    const source = openBody(body)
    return {
      stream: source.stream,
      headers: {
        ...headers,
        ...source.headers,
        'connector-params': asciiJson(params),
        'content-type': 'application/octet-stream',
      },
    }
  }
  const json =
    body === undefined ? undefined : body.startsWith('@') || body === '-' ? parseJson(readText(body)) : parseJson(body)
  if (body !== undefined && json === undefined)
    throw usageFailure('--body is not JSON.', 'Name a file with @, as in --body @message.json.')
  return { json: { params, ...(json !== undefined && { body: json }) }, headers }
}

const judgeSource = (body: string): void => {
  if (body !== '-' && !body.startsWith('@'))
    throw usageFailure(
      'This endpoint takes bytes.',
      'Name a file with @, as in --body @photo.jpg, or - for standard input.',
    )
}

const openBody = (body: string): { stream: Readable; headers: Record<string, string> } => {
  judgeSource(body)
  if (body === '-') return { stream: process.stdin, headers: {} }
  const file = body.slice(1)
  const headers = { 'content-length': String(fileSize(file)) }
  return { stream: createReadStream(file), headers }
}

const fileSize = (file: string): number => {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) throw usageFailure(`There is no file ${file}.`)
  return size
}

const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const writeBody = async (
  { body, headers }: { body: Readable & { text(): Promise<string> }; headers: Record<string, unknown> },
  file: string | undefined,
  note: (text: string) => void,
): Promise<void> => {
  if (file !== undefined) {
    const target = createWriteStream(file)
    await pipeline(body, target)
    note(`${file}: ${target.bytesWritten} bytes`)
    return
  }
  const isJson = /json/.test(String(headers['content-type'] ?? ''))
  if (!isJson) return pipeline(body, process.stdout, { end: false })
  const text = await body.text()
  const parsed = parseJson(text)
  process.stdout.write(`${parsed === undefined ? text : JSON.stringify(parsed, undefined, 2)}\n`)
}

const readText = (body: string): string => {
  if (body === '-') return readFileSync(0, 'utf8')
  fileSize(body.slice(1))
  return readFileSync(body.slice(1), 'utf8')
}
