import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { createDraining } from '../src/api/draining.ts'
import { createServer } from '../src/api/server.ts'
import { LIMITS } from '../src/runtime/limits.ts'
import { authTypes } from '../src/auth/index.ts'
import { renderErrorCodes as renderGoErrorCodes } from '../src/codegen/targets/go/error-codes.ts'
import { renderErrorCodes as renderPythonErrorCodes } from '../src/codegen/targets/python/error-codes.ts'
import { renderErrorCodes as renderTypeScriptErrorCodes } from '../src/codegen/targets/typescript/error-codes.ts'
import { renderJsonSchema, renderReference, renderTestJsonSchema } from '../src/definition/render.ts'
import { catalogue, entryOf, type ErrorCode } from '../src/errors/catalogue.ts'
import {
  CAUSES,
  ERRORS,
  EVENTS,
  OUTCOMES,
  PROVIDER_CODES,
  STATUS_REASONS,
  type Words,
} from '../src/connections/timeline/words.ts'
import { METRICS, type MetricDefinition } from '../src/metrics/definitions.ts'
import { createMetrics } from '../src/metrics/metrics.ts'
import { createLog } from '../src/runtime/log.ts'
import { transforms } from '../src/transform/index.ts'
import { renderConnectorPage } from '../src/connector-docs/render.ts'
import { createParser } from '../src/definition/parse.ts'
import { parentsIn } from '../src/registry/parents.ts'
import { packageVersion, shippedConnectors } from '../src/runtime/package.ts'
import { settingsSchema } from '../src/runtime/settings.ts'
import { transformers } from '../src/transform/transformers.ts'
import { RULES } from '../test/proxy/fidelity/differences.ts'

/** Every file that is rendered from the code, by its name from the root. */
export const renderedFiles = async (): Promise<Record<string, string>> => ({
  'connectors/connector.schema.json': `${JSON.stringify(renderJsonSchema(authTypes, transformers), undefined, 2)}\n`,
  'connectors/connector.test.schema.json': `${JSON.stringify(renderTestJsonSchema(), undefined, 2)}\n`,
  'docs/reference/connector-format.md': renderReference(authTypes, transformers),
  ...connectorPages(),
  'docs/reference/configuration.md': renderConfiguration(),
  'docs/reference/errors.md': renderErrors(),
  'docs/reference/timeline.md': renderTimeline(),
  'docs/reference/metrics.md': renderMetrics(),
  'docs/reference/proxy-differences.md': renderDifferences(),
  'docs/reference/openapi.json': `${JSON.stringify(await openApi(), undefined, 2)}\n`,
  '.env.example': renderEnvironment(),
  'sdks/go/connector/error_codes.go': renderGoErrorCodes(),
  'sdks/python/src/connector_platform/core/error_codes.py': renderPythonErrorCodes(),
  'sdks/typescript/src/error-codes.ts': renderTypeScriptErrorCodes(),
})

/** A page for each connector of the catalogue. */
const connectorPages = (): Record<string, string> => {
  const folder = shippedConnectors()
  const parse = createParser(authTypes, transforms, parentsIn(folder))
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'connector.yaml')))
  return Object.fromEntries(
    names.toSorted().flatMap((name) => {
      const { connector } = parse(readFileSync(join(folder, name, 'connector.yaml'), 'utf8'), { care: 'quick' })
      return connector === undefined || connector.abstract
        ? []
        : [[`docs/connectors/${name}.md`, renderConnectorPage(connector)]]
    }),
  )
}

interface Setting {
  readonly name: string
  readonly description: string
  readonly fallback: string | undefined
}

const settings = (): Setting[] => {
  const { properties } = z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' }) as {
    properties: Record<string, { description?: string; default?: unknown }>
  }
  return Object.entries(properties).map(([name, { description = '', default: fallback }]) => ({
    name,
    description,
    fallback: fallback === undefined || fallback === '' ? undefined : String(fallback),
  }))
}

const renderConfiguration = (): string =>
  [
    '# Configuration',
    '',
    'Settings come from the environment. Rendered from `src/runtime/settings.ts`; do not edit.',
    '',
    '| variable | default | means |',
    '|---|---|---|',
    ...settings().map(
      ({ name, description, fallback }) =>
        `| \`${name}\` | ${fallback === undefined ? '' : `\`${fallback}\``} | ${description} |`,
    ),
    '',
    'An OAuth client is named after its connector: `GMAIL_CLIENT_ID` and `GMAIL_CLIENT_SECRET`, or `GMAIL_CLIENT_ID_FILE` and',
    '`GMAIL_CLIENT_SECRET_FILE` with the name of a file. A `-` in the connector’s name becomes `_`. `connector setup gmail` says where to register it.',
    'What verifies events that providers send is `<NAME>_WEBHOOK_SECRET`, or a file, `<NAME>_WEBHOOK_SECRET_FILE`, unless the connector says that it is the client’s.',
    '',
    'The CLI finds the platform by `CONNECTOR_URL` and `CONNECTOR_API_KEY`, or by the `cli.json` that the platform writes into `DATA_DIR`.',
    '',
  ].join('\n')

const renderEnvironment = (): string =>
  settings()
    .map(({ name, description, fallback = '' }) => `# ${description}\n# ${name}=${fallback}\n`)
    .join('\n')

const renderErrors = (): string =>
  [
    '# Errors',
    '',
    'Every error is a problem document (RFC 9457) with `code`, `source` (whose fault it is), `request_id` and `retryable`. Rendered from',
    '`src/errors/catalogue.ts`; do not edit.',
    '',
    '| code | status | source | retryable | title |',
    '|---|---|---|---|---|',
    ...(Object.keys(catalogue) as ErrorCode[]).map((code) => {
      const { status, source, says, retryable = false } = entryOf(code)
      return `| \`${code}\` | ${status} | ${source} | ${retryable ? 'yes' : ''} | ${says} |`
    }),
    '',
  ].join('\n')

const renderDifferences = (): string =>
  [
    '# How a call through the platform differs',
    '',
    'Every difference between a request that is passed through and the same one sent to the provider directly. Rendered from',
    '`test/proxy/fidelity/differences.ts`, the list that the tests beside it hold the proxy to, byte by byte; do not edit.',
    '',
    '| difference | reason | see |',
    '|---|---|---|',
    ...RULES.map(({ says, why, rfc }) => `| ${[says, why, `RFC ${rfc}`].map(cell).join(' | ')} |`),
    '',
  ].join('\n')

const cell = (text: string): string => text.replaceAll('|', '\\|')

const renderTimeline = (): string =>
  [
    '# What happens to connections',
    '',
    'The words of `GET /v1/connections/{id}/timeline`, of a connection’s `status_reason`, and of the `connection.*` events in',
    '`GET /v1/events`. Rendered from `src/connections/timeline/words.ts`; do not edit.',
    '',
    '## Why a connection has its status',
    '',
    'The codes of `status_reason`, and of `reason` in events and in the problem `connection_needs_reauth`.',
    '',
    ...wordsTable('reason', STATUS_REASONS),
    '## Events',
    '',
    ...wordsTable('type', EVENTS),
    '## Refreshes: why they were tried',
    '',
    '| cause | means |',
    '|---|---|',
    ...Object.entries(CAUSES).map(([cause, means]) => `| \`${cause}\` | ${means} |`),
    '',
    '## Refreshes: how they ended',
    '',
    'While one is under way its outcome is null.',
    '',
    ...wordsTable('outcome', Object.fromEntries(Object.entries(OUTCOMES).filter(([outcome]) => outcome !== 'open'))),
    '## Refreshes: what the provider said',
    '',
    'The codes that providers give (RFC 6749 section 5.2, and what many add), and the platform’s own where they give none.',
    '',
    ...wordsTable('code', { ...PROVIDER_CODES, ...ERRORS }),
  ].join('\n')

const wordsTable = (name: string, table: Readonly<Record<string, Words>>): string[] => [
  `| ${name} | means | to do |`,
  '|---|---|---|',
  ...Object.entries(table).map(([key, { means, toDo = '' }]) => `| \`${key}\` | ${means} | ${toDo} |`),
  '',
]

const renderMetrics = (): string =>
  [
    '# Metrics',
    '',
    'Rendered from `src/metrics/definitions.ts`. [Observability](../guides/observability.md) says where they are and which are worth an alert.',
    '',
    'With `WORKERS` above 1 all processes are shown together, by the sum, or by what the last column says.',
    '',
    '| metric | type | labels | what it is | together |',
    '|---|---|---|---|---|',
    ...Object.entries<MetricDefinition>(METRICS).map(([name, { type, labels, says, together = 'sum' }]) => {
      const names = labels.map((label) => `\`${label}\``).join(', ')
      return `| \`${name}\` | ${type} | ${names} | ${says} | ${together} |`
    }),
    '',
  ].join('\n')

/** The document as a server gives it that was never asked anything: no route runs, so no part behind it is needed. */
const openApi = async (): Promise<unknown> => {
  const untouched = new Proxy({}, { get: () => untouched }) as never
  const server = await createServer({
    limits: LIMITS,
    corsOrigins: [],
    requestsPerKey: 0,
    applications: untouched,
    keys: untouched,
    userTokens: untouched,
    tokens: untouched,
    proxy: untouched,
    renderers: untouched,
    metadata: untouched,
    own: untouched,
    ownStore: untouched,
    registry: untouched,
    vault: untouched,
    egress: untouched,
    connections: untouched,
    sessions: untouched,
    live: untouched,
    refresh: untouched,
    health: untouched,
    pause: untouched,
    redact: untouched,
    random: () => 0,
    events: untouched,
    timeline: untouched,
    users: untouched,
    findWebhookSecret: untouched,
    findOAuthClient: untouched,
    findWebhookClient: untouched,
    clock: { now: () => new Date(0), monotonicMs: () => 0 },
    log: createLog('silent'),
    publicUrl: 'http://127.0.0.1:3210',
    audit: untouched,
    auditEntries: untouched,
    calls: untouched,
    callRecords: untouched,
    metrics: createMetrics(packageVersion()),
    trustedProxies: [],
    isReady: async () => true,
    draining: createDraining(),
    version: packageVersion(),
  })
  const answer = await server.inject({ url: '/openapi.json' })
  await server.close()
  return answer.json()
}
