import { hash } from 'node:crypto'
import { authTypes } from '../../../src/auth/index.ts'
import { type Connector, connectorOf } from '../../../src/definition/connector.ts'
import { CONNECTOR_NAME, connectorSchema } from '../../../src/definition/schema.ts'
import { transforms } from '../../../src/transform/index.ts'

export type Words = Record<string, unknown>

/** A connector file as its author would write it, before any default. */
export interface RawConnector {
  readonly format: 1
  readonly name: string
  readonly version: string
  readonly display_name: string
  readonly description: string
  readonly hosts: Readonly<Record<string, string>>
  readonly auth: readonly Words[]
  readonly endpoints: Readonly<Record<string, RawEndpoint>>
  readonly schemas: Readonly<Record<string, Words>>
}

export interface RawEndpoint {
  readonly summary: string
  readonly description?: string
  readonly docs_url?: string
  readonly request: string
  readonly host?: string
  readonly scopes?: readonly string[]
  readonly scopes_any?: readonly string[]
  readonly query?: Readonly<Record<string, string>>
  readonly params?: Readonly<Record<string, Words>>
  readonly body?: RawBody
  readonly response: RawResponse
  readonly deprecated?: true
}

export interface RawBody {
  readonly json?: string | true
  readonly form?: string | true
  readonly text?: true
  readonly binary?: true
  readonly required?: boolean
  readonly content_type?: string
}

export type RawResponse = { readonly json: string | true } | { readonly [kind in 'text' | 'binary' | 'empty']?: true }

const schema = connectorSchema(authTypes, transforms.formats)

/** The connector that such a file is. Throws where a word does not fit the format. */
export const connectorFrom = (raw: RawConnector): Connector => connectorOf(schema.parse(raw))

const HOST = 'https://api.example.com'

/** A connector's auth: OAuth with all the scopes that its endpoints name, or a key where they name none. */
export const authFor = (endpoints: RawConnector['endpoints']): Words[] => {
  const scopes = new Set(
    Object.values(endpoints).flatMap(({ scopes = [], scopes_any: any = [] }) => [...scopes, ...any]),
  )
  if (scopes.size === 0) return [{ type: 'api_key', inject: { name: 'x-api-key' } }]
  const available = Object.fromEntries([...scopes].sort().map((scope) => [scope, scope]))
  return [
    {
      type: 'oauth2',
      authorization_url: `${HOST}/authorize`,
      token_url: `${HOST}/token`,
      scopes: { available, default: [] },
    },
  ]
}

/** A host of the format: https, without what a document leaves open. */
export const hostOf = (address: unknown): string => {
  if (typeof address !== 'string') return HOST
  const secure = address
    .replace(/^http:/, 'https:')
    .replace(/^\/(?!\/)/, `${HOST}/`)
    .replace(/\/+$/, '')
  return URL.canParse(secure) && /^https:\/\/[^{}\s?#]+$/.test(secure) ? secure : HOST
}

/** Words that a document says about itself, made to fit. */
export const aboutOf = (
  file: string,
  about: Words,
): Pick<RawConnector, 'name' | 'version' | 'display_name' | 'description'> => {
  const { title, version, description } = about
  const name = nameOf(file)
  return {
    name,
    version: typeof version === 'string' && /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version) ? version : '1.0.0',
    display_name: typeof title === 'string' ? title : name,
    description: typeof description === 'string' ? description : `What ${name} offers.`,
  }
}

/** `openapi/box--openapi.json` is `box-openapi`; a name that is too long ends in digits of its hash. */
const nameOf = (file: string): string => {
  const slug = file
    .replace(/^.*\//, '')
    .replace(/\.(json|ya?ml)$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const name = /^[a-z]/.test(slug) ? slug : `api-${slug}`
  return CONNECTOR_NAME.test(name) ? name : `${name.slice(0, 30)}-${hash('sha256', name).slice(0, 8)}`
}
