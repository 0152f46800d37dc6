import type { JsonPath } from '../definition/json-path.ts'
import { type ByteRun, bytesOf } from './bytes.ts'

/** An answer before it is on the wire. */
export interface Reply {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly content: ByteRun
  /** Whether a part of it may be asked for. */
  readonly isRangeable?: boolean
}

const NOTHING = bytesOf('')

/** An answer without content. */
export const emptyReply = (status: number, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers,
  content: NOTHING,
})

/** An answer in JSON. */
export const jsonReply = (status: number, value: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  content: bytesOf(JSON.stringify(value)),
})

/** An answer in plain text. */
export const textReply = (status: number, text: string, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  content: bytesOf(text),
})

/** Why a request is refused, said in the terms of the provider's own errors. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Reply['headers']
  /** What the answer says at places of its own. */
  readonly says: readonly (readonly [JsonPath, unknown])[]

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Reply['headers'] = {},
    says: Refusal['says'] = [],
  ) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.headers = headers
    this.says = says
  }
}

/** A refusal of what was sent. */
export const badRequest = (message: string, code = 'invalid_request'): Refusal => new Refusal(400, code, message)

/** The connection is to be cut in place of an answer. */
export class Cut extends Error {}
