import type { Readable } from 'node:stream'
import { Agent, type Dispatcher, request } from 'undici'
import { isObject, parseJson } from '../runtime/json.ts'
import type { CliAccess } from './access.ts'
import { CliFailure } from './failure.ts'

type Answer = Dispatcher.ResponseData

export interface RestRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly json?: unknown
  readonly text?: { readonly type: string; readonly body: string }
  readonly stream?: Readable
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Speaks to the platform's REST API. */
export interface RestClient {
  readonly url: string
  /** Sends a request and gives the JSON of a success. Throws `CliFailure` with the problem's own words. */
  json<Result>(path: string, request?: RestRequest): Promise<Result>
  /** Sends a request and gives the answer as it is, whatever its status. */
  raw(path: string, request?: RestRequest): Promise<Answer>
}

export const createRestClient = ({ url, apiKey }: CliAccess): RestClient => {
  // Uploads and downloads take as long as they take.
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 })
  const raw = async (
    path: string,
    { method = 'GET', json, text, stream, headers = {}, signal }: RestRequest = {},
  ): Promise<Answer> => {
    const type = json !== undefined ? 'application/json' : text?.type
    const body = json !== undefined ? JSON.stringify(json) : (text?.body ?? stream)
    try {
      return await request(url + path, {
        method,
        dispatcher,
        ...(signal !== undefined && { signal }),
        headers: { authorization: `Bearer ${apiKey}`, ...(type !== undefined && { 'content-type': type }), ...headers },
        ...(body !== undefined && { body }),
      })
    } catch (error) {
      const { code = '' } = error as { code?: string }
      throw new CliFailure(`The platform at ${url} does not answer${code && ` (${code})`}.`, {
        next: 'Start it with "make start", or set CONNECTOR_URL.',
      })
    }
  }
  return {
    url,
    raw,
    json: async <Result>(path: string, options?: RestRequest): Promise<Result> => {
      const answer = await raw(path, options)
      const body = parseJson(await answer.body.text())
      if (answer.statusCode >= 300) throw problemFailure(answer.statusCode, body, subjectOf(path, options?.json))
      return body as Result
    },
  }
}

/** What a request was about, as far as it says: hints name it. */
export interface Subject {
  readonly connector?: string | undefined
  readonly connection?: string | undefined
}

const subjectOf = (path: string, json: unknown): Subject => {
  const members = isObject(json) ? json : {}
  const named = (pattern: RegExp, member: unknown): string | undefined => {
    const [, inPath] = pattern.exec(path) ?? []
    if (inPath !== undefined) return decodeURIComponent(inPath)
    return typeof member === 'string' ? member : undefined
  }
  return {
    connector: named(/^\/v1\/(?:connectors|credentials|call)\/([^/?]+)/, members.connector),
    connection: named(/^\/v1\/connections\/(con_[^/?]+)/, members.connection_id),
  }
}

const NEXT: Readonly<Record<string, (subject: Subject) => string | undefined>> = {
  unauthorized: () => 'Check CONNECTOR_API_KEY, or make a key with "connector keys create cli".',
  connector_not_found: () => 'See "connector connectors".',
  // Without a name, as where only a connection was named, the sentence of the platform says which it is.
  connector_disabled: ({ connector }) => connector && `Switch it on with "connector enable ${connector}".`,
  oauth_client_not_found: ({ connector }) => connector && `Give one with "connector credentials set ${connector}".`,
  endpoint_not_found: ({ connector }) => connector && `See "connector endpoints ${connector}".`,
  connection_not_found: ({ connector }) =>
    `See "connector connections list"${connector === undefined ? '' : `, or connect with "connector connect ${connector}"`}.`,
  connection_ambiguous: () => 'Name one with --connection ID, as "connector connections list" shows it.',
  connection_needs_reauth: ({ connector, connection }) =>
    connection
      ? `Connect again with "connector reconnect ${connection}"; "connector timeline ${connection}" says what happened.`
      : connector && `Connect again with "connector connect ${connector}".`,
}

/** A problem document as a failure of the command. */
export const problemFailure = (status: number, body: unknown, subject: Subject): CliFailure => {
  if (!isObject(body)) return new CliFailure(`The platform answered ${status}.`)
  const { title, detail, code, provider_status, provider_code, provider_message, request_id } = body
  const provider =
    provider_status === undefined
      ? ''
      : ` The provider said ${[provider_status, provider_code, provider_message].filter((part) => part !== undefined).join(' ')}.`
  const { connection_id: connection = subject.connection } = body as { connection_id?: string }
  const next = NEXT[String(code)]?.({ ...subject, connection })
  return new CliFailure(`${String(detail ?? title)}${provider} [${String(code)}, ${String(request_id)}]`, {
    ...(next !== undefined && { next }),
    facts: { code, source: body.source, request_id },
  })
}
