import type { Readable } from 'node:stream'
import { Agent, type Dispatcher, request } from 'undici'
import { isObject, parseJson } from '../runtime/json.ts'
import type { CliAccess } from './access.ts'
import { CliFailure } from './failure.ts'

type Answer = Dispatcher.ResponseData

export interface RestRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly json?: unknown
  readonly text?: { readonly type: string; readonly body: string }
  readonly stream?: Readable
  readonly headers?: Readonly<Record<string, string>>
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
    { method = 'GET', json, text, stream, headers = {} }: RestRequest = {},
  ): Promise<Answer> => {
    const type = json !== undefined ? 'application/json' : text?.type
    const body = json !== undefined ? JSON.stringify(json) : (text?.body ?? stream)
    try {
      return await request(url + path, {
        method,
        dispatcher,
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
      if (answer.statusCode >= 300) throw problemFailure(answer.statusCode, body)
      return body as Result
    },
  }
}

const NEXT: Readonly<Record<string, string>> = {
  unauthorized: 'Check CONNECTOR_API_KEY, or make a key with "connector keys create NAME".',
  connector_not_found: 'See "connector connectors".',
  connector_disabled: 'Switch it on with "connector enable NAME".',
  endpoint_not_found: 'See "connector endpoints NAME".',
  connection_not_found: 'See "connector connections list", or connect with "connector connect NAME".',
  connection_ambiguous: 'Name one with --connection ID, or remove one with "connector connections delete ID".',
  connection_needs_reauth: 'Connect again with "connector connect NAME --connection ID".',
}

/** A problem document as a failure of the command. */
export const problemFailure = (status: number, body: unknown): CliFailure => {
  if (!isObject(body)) return new CliFailure(`The platform answered ${status}.`)
  const { title, detail, code, provider_status, provider_code, provider_message, request_id } = body
  const provider =
    provider_status === undefined
      ? ''
      : ` The provider said ${[provider_status, provider_code, provider_message].filter((part) => part !== undefined).join(' ')}.`
  const next = NEXT[String(code)]
  return new CliFailure(`${String(detail ?? title)}${provider} [${String(code)}, ${String(request_id)}]`, {
    ...(next !== undefined && { next }),
    facts: { code, source: body.source, request_id },
  })
}
