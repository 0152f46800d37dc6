import { isDeepStrictEqual } from 'node:util'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { writePath } from '../definition/json-path.ts'
import type { Example } from '../definition/schema.ts'
import { isObject } from '../runtime/json.ts'
import { type ByteRun, bytesOf, madeUpBytes } from './bytes.ts'
import type { Content } from './check-body.ts'
import type { Values } from './check-parameters.ts'
import { type Reply, emptyReply, jsonReply, textReply } from './reply.ts'
import { sampleOf } from './sample.ts'
import { xmlOf } from './xml-of.ts'

const MADE_UP_FILE_BYTES = 1024

/** The example whose request is this one: the most specific, else the first that succeeds. */
export const chooseExample = (endpoint: Endpoint, values: Values, content: Content): Example | undefined => {
  const specificity = ({ params, body }: Example): number => Object.keys(params).length + (body === undefined ? 0 : 1)
  const [best] = endpoint.examples
    .filter((example) => specificity(example) > 0 && isOf(example, endpoint, values, content))
    .toSorted((one, other) => specificity(other) - specificity(one))
  return best ?? endpoint.examples.find(({ response }) => response.status < 400)
}

/** Whether an example says more than how an answer looks: its request is this very one. */
export const isAskedBy = (
  example: Example | undefined,
  endpoint: Endpoint,
  values: Values,
  content: Content,
): boolean => {
  if (example === undefined) return false
  const isPlain = Object.keys(example.params).length === 0 && example.body === undefined
  const isBare = Object.keys(values).every(
    (name) => endpoint.params.find((one) => one.wireName === name)?.in === 'path',
  )
  return isPlain ? isBare : isOf(example, endpoint, values, content)
}

const isOf = ({ params, body }: Example, endpoint: Endpoint, values: Values, content: Content): boolean => {
  // Bytes are counted, not held: they cannot be compared.
  const hasBody = body === undefined || content.bytes !== undefined || isDeepStrictEqual(content.value, body)
  return (
    hasBody &&
    Object.entries(params).every(([name, value]) => isDeepStrictEqual(valueOf(endpoint, values, name), value))
  )
}

const valueOf = (endpoint: Endpoint, values: Values, name: string): unknown =>
  values[name] ?? endpoint.params.find(({ wireName }) => wireName === name)?.default

/** What an endpoint without examples answers, made from its response schema. */
export const madeUpResponse = ({ schemas }: Connector, { response }: Endpoint): Example['response'] => {
  const nothing = { status: 200, headers: {}, json: undefined, text: undefined, base64: undefined, bytes: undefined }
  if (typeof response.json === 'string') {
    const sample = sampleOf(schemas[response.json], schemas)
    // The schema describes what callers get; the provider wraps it.
    const json = response.unwrap === undefined ? sample : writePath({}, response.unwrap, sample)
    return { ...nothing, json: json as Example['response']['json'] }
  }
  if (typeof response.xml === 'string') return { ...nothing, text: xmlOf(sampleOf(schemas[response.xml], schemas)) }
  if (response.xml) return { ...nothing, text: xmlOf({}) }
  if (response.json) return { ...nothing, json: {} }
  if (response.text) return { ...nothing, text: 'text' }
  if (response.binary) return { ...nothing, bytes: MADE_UP_FILE_BYTES }
  return { ...nothing, status: 204 }
}

/** Says how much was received, where the answer says a size. */
export const sized = (response: Example['response'], { bytes }: Content): Example['response'] =>
  bytes !== undefined && isObject(response.json) && typeof response.json.size === 'number'
    ? { ...response, json: { ...response.json, size: bytes } }
    : response

/** The answer that an example describes, with other bytes where there are some. */
export const replyOf = (
  { status, headers: named, json, text, base64, bytes }: Example['response'],
  stored?: ByteRun,
): Reply => {
  const headers = Object.fromEntries(Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]))
  if (stored !== undefined) return fileReply(status, headers, stored)
  if (json !== undefined) return jsonReply(status, json, headers)
  if (text !== undefined) return textReply(status, text, headers)
  const content =
    base64 !== undefined ? bytesOf(Buffer.from(base64, 'base64')) : bytes !== undefined ? madeUpBytes(bytes) : undefined
  if (content === undefined) return emptyReply(status, headers)
  return fileReply(status, headers, content)
}

const fileReply = (status: number, headers: Reply['headers'], content: ByteRun): Reply => ({
  status,
  headers: { 'content-type': 'application/octet-stream', ...headers },
  content,
  isRangeable: true,
})
