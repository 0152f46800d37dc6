import { type Surface, surfaceOf } from '../codegen/surface.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { parameterSchema } from '../definition/json-schema.ts'
import { callsOf } from './calls.ts'

/** A connector's page: how to connect, what can be called and how, what goes wrong. Markdown, the same for the same file. */
export const renderConnectorPage = (connector: Connector): string => {
  const surface = surfaceOf(connector)
  const { displayName, description, docsUrl, version, stability, name } = connector
  return [
    `# ${displayName}`,
    '',
    `${description}${docsUrl === undefined ? '' : ` [The provider's documentation](${docsUrl})`}`,
    '',
    `\`${name}\` ${version}${stability === 'stable' ? '' : `, ${stability}`}. Rendered from its \`connector.yaml\`; do not edit.`,
    '',
    ...authSection(connector),
    ...inputsSection(connector),
    ...hostsSection(connector),
    ...limitsSection(connector),
    ...errorsSection(connector),
    ...webhooksSection(connector),
    '## Endpoints',
    '',
    clientsText(connector, surface),
    '',
    ...table(
      ['endpoint', 'effect', 'does'],
      [...connector.endpoints.values()].map((endpoint) => [
        `[\`${endpoint.name}\`](#${anchorOf(endpoint.name)})`,
        endpoint.effect,
        endpoint.summary,
      ]),
    ),
    ...[...connector.endpoints.values()].flatMap((endpoint) => endpointSection(connector, endpoint, surface)),
  ].join('\n')
}

/** What the calls below are made on. */
const clientsText = ({ name }: Connector, { python, go, typescript }: Surface): string => {
  const own = name.replaceAll('-', '_')
  return `In the calls below \`${own}\` is \`${python.get('class')}(client, user="user_42")\` in Python and \`new ${typescript.get('class')}(client, { user: 'user_42' })\` in TypeScript; in Go \`api\` is \`${go.get('package')}.New(client, connector.User("user_42"))\`.`
}

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  '',
]

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')

const authSection = ({ name, auth, identity }: Connector): string[] => [
  '## Connecting',
  '',
  ...auth.flatMap(({ type, setup, scopes }) => [
    `**\`${type}\`**${setup === undefined ? '' : `: register an OAuth client at <${setup.url}>; \`connector setup ${name}\` says the redirect URI.`}`,
    '',
    ...(setup?.steps ?? []).map((step, index) => `${index + 1}. ${step}`),
    ...(setup === undefined ? [] : ['']),
    ...(scopes === undefined || Object.keys(scopes.available).length === 0
      ? []
      : table(
          ['scope', 'asked for', 'allows'],
          Object.entries(scopes.available).map(([scope, allows]) => [
            `\`${scope}\``,
            scopes.default.includes(scope) ? 'yes' : '',
            allows,
          ]),
        )),
  ]),
  ...(identity === undefined ? [] : [`Who is connected is asked with \`${identity.endpoint}\`.`, '']),
]

const inputsSection = ({ inputs }: Connector): string[] =>
  inputs.length === 0
    ? []
    : [
        '## Inputs',
        '',
        ...table(
          ['input', 'from', 'is'],
          inputs.map(({ name, label, stage, description, enum: values }) => [
            `\`${name}\``,
            stage,
            [label, description, values?.map((value) => `\`${value}\``).join(', ')].filter((text) => text).join('. '),
          ]),
        ),
      ]

const hostsSection = ({ hosts }: Connector): string[] => [
  '## Hosts',
  '',
  ...table(
    ['host', 'address', 'credential'],
    [...hosts.values()].map(({ name, url, sendAuth }) => [`\`${name}\``, `\`${url}\``, sendAuth ? 'yes' : 'no']),
  ),
]

const limitsSection = ({ rateLimit, retry }: Connector): string[] => {
  if (rateLimit === undefined && retry === undefined) return []
  const spent =
    rateLimit?.limit === undefined ? '' : `${rateLimit.limit} in ${rateLimit.windowMs} ms for each ${rateLimit.per}. `
  const atOnce = rateLimit?.concurrency === undefined ? '' : `At most ${rateLimit.concurrency} calls at once. `
  const again =
    retry === undefined ? '' : `What only reads is tried up to ${retry.attempts} times after ${retry.on.join(', ')}.`
  return ['## Limits', '', `${spent}${atOnce}${again}`.trim(), '']
}

const errorsSection = ({ errors }: Connector): string[] =>
  errors.length === 0
    ? []
    : [
        '## Errors',
        '',
        ...table(
          ['the provider answers', 'our caller gets', 'may be tried again'],
          errors.map(({ status, path, equals, as, retry }) => [
            `${status.join(', ')}${path === undefined ? '' : `, \`${pathText(path)}\` is \`${String(equals)}\``}`,
            as === undefined ? 'the same' : String(as),
            retry === true || (retry === undefined && as === 429) ? 'yes' : '',
          ]),
        ),
      ]

const webhooksSection = ({ webhooks, name }: Connector): string[] => {
  if (webhooks === undefined) return []
  const { event, verify, examples } = webhooks
  const types = typeof event.type === 'string' ? `\`${event.type}\`` : `what stands at \`${pathText(event.type)}\``
  const proof = {
    hmac: 'They are signed by the provider.',
    token: `They carry a token: \`GET /v1/connections/{id}/webhook\` gives it, for the provider alone.`,
    none: 'They are not verified.',
  }[verify.type]
  return [
    '## Events',
    '',
    `Sent to \`/webhooks/${name}\`; their type is ${types}. ${proof}`,
    '',
    ...examples.flatMap(({ summary, body }) => [...said(summary), jsonBlock(body)]),
  ]
}

/** What an example shows, in front of it. */
const said = (summary: string | undefined): string[] => (summary === undefined ? [] : [`${summary}:`, ''])

const jsonBlock = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\`\n`

const pathText = (path: readonly (string | number)[]): string =>
  `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `['${step}']`)).join('')}`

const endpointSection = (connector: Connector, endpoint: Endpoint, surface: Surface): string[] => {
  const { name, summary, description, docsUrl, method, pathText: path, effect, deprecated, params } = endpoint
  return [
    `### ${name}`,
    '',
    `${summary}.${description === undefined ? '' : ` ${description}`}${docsUrl === undefined ? '' : ` [More](${docsUrl})`}`,
    '',
    `\`${method} ${path}\` at \`${endpoint.host}\`, ${effect}${deprecated ? ', deprecated' : ''}.${scopesText(endpoint)}${endpoint.paginate === undefined ? '' : ' In pages.'}`,
    '',
    ...(params.length === 0
      ? []
      : table(
          ['parameter', 'in', 'takes', 'is'],
          params.map((parameter) => [
            `\`${parameter.wireName}\`${parameter.required && parameter.default === undefined ? '\\*' : ''}`,
            parameter.in,
            takes(parameterSchema(parameter)),
            parameter.description ?? '',
          ]),
        )),
    ...shapesText(endpoint),
    ...exampleText(connector, endpoint, surface),
  ]
}

const scopesText = ({ scopes = [], scopesAny = [] }: Endpoint): string => {
  const names = (list: readonly string[]): string => list.map((scope) => `\`${scope}\``).join(', ')
  return [
    ...(scopes.length === 0 ? [] : [` Needs ${names(scopes)}.`]),
    ...(scopesAny.length === 0 ? [] : [` Needs one of ${names(scopesAny)}.`]),
  ].join('')
}

const takes = (schema: Readonly<Record<string, unknown>>): string => {
  if (typeof schema.$ref === 'string') return `\`${schema.$ref.split('/').at(-1)}\``
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  return [schema.type ?? 'any'].flat().join(' or ')
}

const shapesText = ({ body, response }: Endpoint): string[] => {
  const named = (shape: string | true | undefined): string => (typeof shape === 'string' ? ` \`${shape}\`` : '')
  const taken =
    body === undefined
      ? ''
      : `Body: ${kindOf(body)}${named(body.json ?? body.form)}${body.required ? '' : ', optional'}. `
  const is = response.description === undefined ? '' : ` ${response.description}`
  return [`${taken}Answer: ${kindOf(response)}${named(response.json ?? response.xml)}.${is}`, '']
}

const KINDS = ['json', 'form', 'xml', 'text', 'binary', 'multipart', 'related'] as const

const kindOf = (shape: object): string =>
  KINDS.find((kind) => (shape as Record<string, unknown>)[kind] !== undefined) ?? 'empty'

/** The first example that succeeds. */
const exampleText = (connector: Connector, endpoint: Endpoint, surface: Surface): string[] => {
  const example = endpoint.examples.find(({ response }) => response.status < 300)
  if (example === undefined) return []
  const { summary, params, body, response } = example
  const answer = response.json === undefined ? [] : [jsonBlock(response.json)]
  return [...said(summary), ...callsOf(connector, endpoint, { params, body }, surface), ...answer]
}
