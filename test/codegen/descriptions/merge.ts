import { isObject } from '../../../src/runtime/json.ts'
import { convertFile } from './convert.ts'
import { type RawConnector, type RawEndpoint, type Words, authFor } from './raw.ts'

/** Documents that together have about 1,200 endpoints: of every version that there is, and of providers with habits of their own. */
export const MERGED: Readonly<Record<string, string>> = {
  box: 'openapi/box--openapi-openapi.json',
  xero: 'openapi/xero--xero_accounting.yaml',
  twilio: 'openapi/twilio--twilio_api_v2010.json',
  bitbucket: 'openapi/bitbucket--2.0-swagger.yaml',
  adyen: 'openapi/adyen--ManagementService-v3.json',
  meilisearch: 'openapi/meilisearch--open-api.json',
  drive: 'google-discovery/drive.v3.json',
}

/** The connector file of `MERGED`. */
export const mergedConnector = (folder: string): RawConnector =>
  merge(
    'merged',
    Object.fromEntries(Object.entries(MERGED).map(([prefix, file]) => [prefix, convertFile(folder, file).raw])),
  )

/** Several connector files as one; hosts, endpoints and schemas stand below the prefix of their file. */
export const merge = (name: string, files: Readonly<Record<string, RawConnector>>): RawConnector => {
  const prefixed = Object.entries(files)
  const endpoints = Object.fromEntries(
    prefixed.flatMap(([prefix, raw]) =>
      Object.entries(raw.endpoints).map(([endpoint, given]) => [`${prefix}.${endpoint}`, withPrefix(given, prefix)]),
    ),
  )
  return {
    format: 1,
    name,
    version: '1.0.0',
    display_name: name,
    description: `All of ${Object.keys(files).join(', ')}.`,
    hosts: Object.fromEntries(
      prefixed.flatMap(([prefix, { hosts }]) => Object.values(hosts).map((host) => [prefix, host])),
    ),
    auth: authFor(endpoints),
    endpoints,
    schemas: Object.fromEntries(
      prefixed.flatMap(([prefix, { schemas }]) =>
        Object.entries(schemas).map(([schema, given]) => [`${prefix}_${schema}`, renamed(given, prefix)]),
      ),
    ),
  }
}

const withPrefix = (endpoint: RawEndpoint, prefix: string): RawEndpoint => {
  const { body, response, params = {} } = endpoint
  const names = (words: object): Words =>
    Object.fromEntries(
      Object.entries(words).map(([word, value]) => [
        word,
        typeof value === 'string' && word !== 'content_type' ? `${prefix}_${value}` : value,
      ]),
    )
  return {
    ...endpoint,
    host: prefix,
    params: Object.fromEntries(Object.entries(params).map(([name, param]) => [name, paramWithPrefix(param, prefix)])),
    ...(body !== undefined && { body: names(body) }),
    response: names(response) as RawEndpoint['response'],
  }
}

const paramWithPrefix = ({ schema, items, ...param }: Words, prefix: string): Words => ({
  ...param,
  ...(schema !== undefined && { schema: `${prefix}_${String(schema)}` }),
  ...(items !== undefined && { items: renamed(items, prefix) }),
})

/** A schema whose references, also those of discriminators, lead to the prefixed names. */
const renamed = <Value>(value: Value, prefix: string): Value => {
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, prefix)) as Value
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([word, below]) => [
    word,
    isReference(below) ? `#/schemas/${prefix}_${below.slice(10)}` : renamed(below, prefix),
  ])
  return Object.fromEntries(entries) as Value
}

const isReference = (value: unknown): value is string => typeof value === 'string' && value.startsWith('#/schemas/')
