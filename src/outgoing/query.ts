import type { Connector, Endpoint, Parameter } from '../definition/connector.ts'
import { goesAlong } from '../definition/fixed-values.ts'
import { type TemplateValues, fillTemplate } from '../definition/template.ts'
import { isObject } from '../runtime/json.ts'
import { paramsIn } from './by-place.ts'
import { textOf } from './encode-value.ts'

type Pair = readonly [name: string, value: string]

/**
 * An endpoint's query with its `?`, or nothing: what is fixed, then what was given, each list and object in its style. What
 * is fixed for every endpoint gives way to what this one says of that name, fixed or given.
 */
export const queryOf = (
  connector: Connector,
  endpoint: Endpoint,
  params: Readonly<Record<string, unknown>>,
  values: TemplateValues = {},
): string => {
  const given = paramsIn(endpoint, 'query').filter(({ wireName }) => params[wireName] !== undefined)
  const pairs = fixedPairs(connector, endpoint, given, values)
  for (const parameter of given) pairs.push(...pairsOf(parameter, params[parameter.wireName]))
  let query = ''
  for (const [name, value] of pairs)
    query += `${query === '' ? '?' : '&'}${encodeQueryName(name)}=${encodeURIComponent(value)}`
  return query
}

const fixedPairs = (
  connector: Connector,
  endpoint: Endpoint,
  given: readonly Parameter[],
  values: TemplateValues,
): Pair[] => {
  const shared = Object.entries(connector.defaults.query)
  const own = Object.entries(endpoint.query)
  if (shared.length + own.length === 0) return []
  const host = connector.hosts.get(endpoint.host)!
  const said = new Set([...own.map(([name]) => name), ...given.map(({ wireName }) => wireName)])
  return [...shared.filter(([name]) => !said.has(name)), ...own]
    .filter(([, template]) => goesAlong(template, connector, host, endpoint.auth))
    .map(([name, value]) => [name, fillTemplate(value, values)])
}

const SEPARATORS = { form: ',', space: ' ', pipe: '|' } as const

const pairsOf = ({ wireName, style, explode }: Parameter, value: unknown): Pair[] => {
  if (style === 'deep_object') return deepPairs(wireName, value)
  if (!Array.isArray(value)) return [[wireName, textOf(value)]]
  const items = value.map(textOf)
  const isRepeated = style === 'form' && explode
  return (isRepeated ? items : [items.join(SEPARATORS[style])]).map((item) => [wireName, item])
}

/** `filter[created][gte]=1`; lists by index. What is empty is left out. */
const deepPairs = (name: string, value: unknown): Pair[] => {
  if (!Array.isArray(value) && !isObject(value)) return [[name, textOf(value)]]
  return Object.entries(value).flatMap(([member, inner]) => deepPairs(`${name}[${member}]`, inner))
}

/** Nothing in it is encoded. */
const PLAIN = /^[\w.$@-]*$/

/** Names stay as the provider writes them, such as `$select`; `URLSearchParams` would encode the `$` and turn blanks into `+`. */
const encodeQueryName = (name: string): string =>
  PLAIN.test(name) ? name : encodeURIComponent(name).replace(/%24/g, '$').replace(/%40/g, '@')
