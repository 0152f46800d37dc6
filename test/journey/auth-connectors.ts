import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One way of authenticating, as a connector says it and as a user goes through it. */
export interface AuthCase {
  readonly type: string
  /** The entry below `auth`, in YAML. */
  readonly auth: string
  /** What the user types. */
  readonly fields?: Readonly<Record<string, string>>
  /** What the user types that the provider refuses. */
  readonly wrong?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  /** Seconds after which the credential is renewed. */
  readonly expiresAfter?: number
}

const pem = (key: { export(options: { type: 'pkcs8'; format: 'pem' }): string | Buffer }): string =>
  key.export({ type: 'pkcs8', format: 'pem' }).toString()
const RSA = pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
const EC = pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)

const keyFile = (email: string): string =>
  JSON.stringify({ type: 'service_account', client_email: email, private_key: RSA, private_key_id: 'k1' }, null, 2)

const OAUTH1 = `request_token_url: https://auth.example.com/request, authorization_url: https://auth.example.com/authorize, access_token_url: https://auth.example.com/access`
/** What the simulator has as the secret of every client and key. */
const SECRET = 'client-secret-canary'

/** Every auth type by a connector of its own, named by the key. */
export const AUTH_CASES: Readonly<Record<string, AuthCase>> = {
  'a-key': {
    type: 'api_key',
    auth: '{ type: api_key, inject: { in: query, name: key } }',
    fields: { api_key: 'key-canary' },
    wrong: { api_key: 'bad-key' },
  },
  'a-bearer': {
    type: 'bearer',
    auth: '{ type: bearer }',
    fields: { token: 'token-canary' },
    wrong: { token: 'bad-token' },
  },
  'a-basic': {
    type: 'basic',
    auth: '{ type: basic }',
    fields: { username: 'mara', password: 'password-canary' },
    wrong: { username: 'mara', password: 'bad' },
  },
  'a-client-basic': { type: 'basic', auth: '{ type: basic, credentials: client }' },
  'an-open': { type: 'none', auth: '{ type: none }' },
  'a-json-session': {
    type: 'session',
    auth: `{ type: session, login: { url: https://api.example.com/login, body: { auth: { user: '{{ field.username }}', password: '{{ field.password }}' }, kind: api } }, token: { json: $.data.token }, expires_in: $.data.ttl, default_expires_in: 600, inject: { name: X-Session } }`,
    fields: { username: 'mara', password: 'password-canary' },
    wrong: { username: 'mara', password: 'bad-password' },
    expiresAfter: 600,
  },
  'a-cookie-session': {
    type: 'session',
    auth: `{ type: session, fields: [{ name: pin, label: PIN }], login: { url: https://api.example.com/login, format: form, body: { pin: '{{ field.pin }}' } }, token: { cookie: SID }, inject: { name: cookie, template: 'SID={{ secret }}' } }`,
    fields: { pin: 'pin-canary' },
    wrong: { pin: 'bad-pin' },
  },
  'an-oauth1': { type: 'oauth1', auth: `{ type: oauth1, ${OAUTH1} }` },
  'a-plaintext-oauth1': {
    type: 'oauth1',
    auth: `{ type: oauth1, ${OAUTH1}, signature_method: PLAINTEXT, realm: Notes }`,
  },
  'an-aws': {
    type: 'aws_sigv4',
    auth: `{ type: aws_sigv4, service: notes, region: '{{ input.region }}' }`,
    fields: { access_key_id: 'AKIDEXAMPLE', secret_access_key: SECRET, session_token: 'session-token-canary' },
    wrong: { access_key_id: 'AKIDEXAMPLE', secret_access_key: 'another' },
    inputs: { region: 'eu-central-1' },
  },
  'an-s3': {
    type: 'aws_sigv4',
    auth: `{ type: aws_sigv4, service: s3, region: us-east-1, path: as_is, content_sha256: true }`,
    fields: { access_key_id: 'AKIDEXAMPLE', secret_access_key: SECRET },
    wrong: { access_key_id: 'bad-key', secret_access_key: SECRET },
  },
  'a-service-account': {
    type: 'jwt_bearer',
    auth: `{ type: jwt_bearer, token_url: https://auth.example.com/token, subject: optional, scopes: { available: { notes: Notes }, default: [notes] } }`,
    fields: { key: keyFile('robot@project.example.com'), subject: 'grace@example.com' },
    wrong: { key: keyFile('bad-robot@project.example.com') },
    expiresAfter: 3600,
  },
  'an-ec-service-account': {
    type: 'jwt_bearer',
    auth: `{ type: jwt_bearer, token_url: https://auth.example.com/token, audience: https://auth.example.com/, claims: { zone: '{{ input.region }}' }, lifetime: 300 }`,
    fields: { key: EC.replaceAll('\n', '\r\n'), issuer: 'robot' },
    wrong: { key: 'no key', issuer: 'robot' },
    inputs: { region: 'eu-central-1' },
    expiresAfter: 3600,
  },
  'an-app': {
    type: 'oauth2_client_credentials',
    auth: `{ type: oauth2_client_credentials, token_url: https://auth.example.com/token, scopes: { available: { notes: Notes }, default: [notes] } }`,
    expiresAfter: 3600,
  },
  'an-own-client': {
    type: 'oauth2_client_credentials',
    auth: `{ type: oauth2_client_credentials, token_url: https://auth.example.com/token, client: connection, client_auth: post }`,
    fields: { client_id: 'own', client_secret: 'own-secret-canary' },
    wrong: { client_id: 'own', client_secret: 'bad-secret' },
    expiresAfter: 3600,
  },
}

const ENDPOINTS = `identity: { endpoint: me.get, id: $.id, label: $.email }
endpoints:
  me.get:
    summary: Who is connected
    request: GET /me
    response: { json: Me }
    examples: [{ response: { json: { id: m1, email: mara@example.com } } }]
  notes.list:
    summary: Find notes
    request: GET /notes/{folder}
    params:
      folder: { in: path, type: string, required: true, allow_slash: true }
      $top: { in: query, type: integer }
      q: { in: query, type: string }
    response: { json: true }
    examples: [{ response: { json: [] } }]
  notes.add:
    summary: Add a note by a form
    request: POST /notes
    body: { form: true }
    response: { json: true }
    examples: [{ response: { json: { id: n1 } } }]
  notes.edit:
    summary: Edit a note by JSON
    request: PUT /notes/{id}
    params:
      id: { in: path, type: string, required: true }
      text: { in: body, type: string, required: true }
    response: { json: true }
    examples: [{ response: { json: { id: n1 } } }]
  notes.attach:
    summary: Attach a file
    request: POST /notes/{id}/file
    params: { id: { in: path, type: string, required: true } }
    body: { binary: true }
    response: { json: true }
    examples: [{ response: { json: { id: n1 } } }]
  status.get:
    summary: Whether the service is up, for everybody
    request: GET /status
    auth: none
    response: { json: true }
    examples: [{ response: { json: { up: true } } }]
schemas: { Me: { type: object } }
`

/** A connector file with these entries below `auth`. */
export const authConnector = (name: string, auth: readonly string[], more = ''): string => `format: 1
name: ${name}
version: 1.0.0
display_name: Notes ${name}
description: A test.
inputs: [{ name: region, label: Region, enum: [eu-central-1, us-east-1], default: us-east-1 }]
hosts: { api: https://api.example.com/v1 }
auth:
${auth.map((entry) => `  - ${entry}`).join('\n')}
${ENDPOINTS.replace('schemas:', `${more}schemas:`)}`

/** Writes connectors into a new folder, by name. */
export const writeConnectors = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cp-auth-types-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'connector.yaml'), text)
  }
  return folder
}
