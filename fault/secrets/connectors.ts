import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connector } from '../../src/definition/connector.ts'

const HOME = 'https://echo.example'

/** Writes two connectors of one provider into a folder: one with OAuth, one with an API key. */
export const writeConnectors = (folder: string): void => {
  for (const [name, auth, more] of [
    ['echo', OAUTH, WEBHOOKS],
    ['keyed', KEY, ''],
  ] as const) {
    mkdirSync(join(folder, name), { recursive: true })
    const text = [head(name), auth, more, ENDPOINTS].join('\n').replaceAll('ORIGIN', HOME)
    writeFileSync(join(folder, name, 'connector.yaml'), text)
  }
}

/** The connector of a provider that is at this origin, over plain http, which no file can say. */
export const movedTo = (connector: Connector, origin: string): Connector => {
  const host = { ...connector.defaultHost, url: connector.defaultHost.url.replace(HOME, origin) }
  // Settings of auth types are plain data.
  const auth = JSON.parse(JSON.stringify(connector.auth).replaceAll(HOME, origin)) as Connector['auth']
  return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host, auth }
}

const head = (name: string): string => `format: 1
name: ${name}
version: 1.0.0
display_name: ${name}
description: Repeats what it is sent.
hosts: { api: ORIGIN/api }
rate_limit: { limit: 1000000, window_ms: 3600000 }
identity: { endpoint: me.get, id: $.id, label: $.name }
errors:
  - { status: [400, 403, 404, 422, 500, 502, 503], code: $.error.code, message: $.error.message, details: { all: $.error } }`

const OAUTH = `inputs: [{ name: pin, label: PIN, secret: true }]
auth:
  - type: oauth2
    authorization_url: ORIGIN/authorize
    token_url: ORIGIN/token
    refresh: { rotates: true }
    revoke: { url: ORIGIN/revoke }
    scopes: { available: { all: Everything }, default: [all] }
defaults: { headers: { X-Pin: '{{ input.pin }}' } }`

const KEY = `auth:
  - { type: api_key, inject: { in: query, name: key } }`

const WEBHOOKS = `webhooks:
  verify: { type: hmac, header: X-Signature }
  event: { type: $.type }
  dedupe: { path: $.id }
  route: { account: $.account }`

const ENDPOINTS = `endpoints:
${[
  ['me.get', 'GET /me'],
  ['items.list', 'GET /items'],
  ['echo.bad', 'POST /400'],
  ['echo.forbidden', 'GET /403'],
  ['echo.broken', 'GET /500'],
  ['echo.malformed', 'GET /malformed'],
]
  .map(
    ([name, request]) => `  ${name}:
    summary: Ask
    request: ${request}
    response: { json: true }
    examples: [{ response: { json: { id: mara, name: Mara } } }]`,
  )
  .join('\n')}`
