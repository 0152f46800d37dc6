import type { Connector, Endpoint } from '../../src/definition/connector.ts'
import { readPath } from '../../src/definition/json-path.ts'
import type { Example } from '../../src/definition/schema.ts'

/** A kind of call that a connector may have. */
export interface Kind {
  readonly name: string
  /** Whether an endpoint has calls of this kind. */
  readonly has: (endpoint: Endpoint, connector: Connector) => boolean
  /** Whether an example shows one. */
  readonly shows: (example: Example, endpoint: Endpoint, connector: Connector) => boolean
}

/** A call of a kind, as an example of the connector has it. */
export interface Chosen {
  readonly endpoint: Endpoint
  readonly example: Example
}

const succeeds = ({ response }: Example): boolean => response.status < 300
const hasContent = ({ body }: Endpoint): boolean =>
  body?.binary === true || body?.related === true || body?.multipart?.file !== undefined
const answersPlainly = ({ response, transform }: Endpoint): boolean =>
  response.json !== undefined && response.unwrap === undefined && transform.length === 0
const isSimple = (endpoint: Endpoint): boolean =>
  !hasContent(endpoint) &&
  endpoint.paginate === undefined &&
  endpoint.wait === undefined &&
  !['none', 'basic'].includes(endpoint.auth ?? '')
const style = (endpoint: Endpoint): string | undefined => endpoint.upload?.style

/** Whether another endpoint's uploads or pages are made of it: alone, it says nothing. */
const isPart = ({ name }: Endpoint, { endpoints }: Connector): boolean =>
  [...endpoints.values()].some(
    ({ upload, paginate, wait }) =>
      (upload !== undefined &&
        upload.style !== 'single' &&
        [upload.start, ...(upload.style === 'calls' ? [upload.append, upload.finish] : [])].includes(name)) ||
      (paginate?.style === 'continue' && paginate.endpoint === name) ||
      wait?.endpoint === name,
  )

/** The rule by which an answer is a failure. */
export const ruleFor = ({ errors }: Connector, { status, json }: Example['response']) =>
  errors.find(
    (rule) => rule.status.includes(status) && (rule.path === undefined || readPath(json, rule.path) === rule.equals),
  )

const pieces = (wanted: string): Kind => ({
  name: `an upload in pieces, style ${wanted}`,
  has: (endpoint) => style(endpoint) === wanted,
  shows: succeeds,
})

/** Every kind of call, each with how an example of it is known. */
export const KINDS: readonly Kind[] = [
  {
    name: 'a read of JSON',
    has: (endpoint, connector) =>
      endpoint.effect === 'read' && isSimple(endpoint) && answersPlainly(endpoint) && !isPart(endpoint, connector),
    shows: (example) => succeeds(example) && example.response.json !== undefined,
  },
  {
    name: 'a write',
    has: (endpoint, connector) =>
      endpoint.effect === 'write' && isSimple(endpoint) && answersPlainly(endpoint) && !isPart(endpoint, connector),
    shows: (example) => succeeds(example) && example.response.json !== undefined,
  },
  {
    name: 'a page and the next',
    has: ({ paginate }) => paginate !== undefined,
    shows: (example, { paginate }) => succeeds(example) && itemsOf(example, paginate!.items).length > 1,
  },
  {
    name: 'a delta',
    has: ({ paginate }) => paginate !== undefined && 'delta' in paginate && paginate.delta !== undefined,
    shows: (example, { paginate }) => succeeds(example) && itemsOf(example, paginate!.items).length > 0,
  },
  {
    name: 'a download',
    has: ({ response, redirect }) => response.binary === true && redirect === 'return',
    shows: (example) => succeeds(example),
  },
  {
    name: 'a redirect',
    has: ({ redirect, response }) => redirect === 'follow_without_auth' && response.binary === true,
    shows: ({ response }) => response.status < 400,
  },
  {
    name: 'an upload in one piece',
    has: (endpoint, connector) => hasContent(endpoint) && !isPart(endpoint, connector),
    shows: (example) => succeeds(example),
  },
  pieces('session'),
  pieces('calls'),
  { name: 'a job', has: ({ wait }) => wait !== undefined, shows: beginsJob },
  {
    name: 'a captured header',
    has: ({ response }) => Object.keys(response.capture).length > 0,
    shows: (example, { response }) => {
      const sent = Object.keys(example.response.headers).map((name) => name.toLowerCase())
      return (
        succeeds(example) && Object.values(response.capture).every(({ header }) => sent.includes(header.toLowerCase()))
      )
    },
  },
  {
    name: 'an error by its rules',
    has: (endpoint, connector) =>
      connector.errors.length > 0 && endpoint.examples.some(({ response }) => response.status >= 400),
    shows: ({ response }, _, connector) => response.status >= 400 && ruleFor(connector, response)?.code !== undefined,
  },
]

/** The calls of a kind that a connector's examples show, in its own order. */
export const callsOf = ({ has, shows }: Kind, connector: Connector): Chosen[] =>
  [...connector.endpoints.values()]
    .filter((endpoint) => has(endpoint, connector))
    .flatMap((endpoint) =>
      endpoint.examples
        .filter((example) => shows(example, endpoint, connector))
        .slice(0, 1)
        .map((example) => ({ endpoint, example })),
    )

/** The kinds that a connector has. */
export const kindsOf = (connector: Connector): Kind[] =>
  KINDS.filter(({ has }) => [...connector.endpoints.values()].some((endpoint) => has(endpoint, connector)))

export const itemsOf = ({ response }: Example, path: Parameters<typeof readPath>[1]): readonly unknown[] => {
  const items = readPath(response.json, path)
  return Array.isArray(items) ? items : []
}

/** An example of a call that only begins something; where a status says so, examples may show the end instead. */
function beginsJob(example: Example, { wait }: Endpoint): boolean {
  const { status, when } = wait!
  return status === undefined ? readPath(example.response.json, when!.path) === when!.equals : succeeds(example)
}
