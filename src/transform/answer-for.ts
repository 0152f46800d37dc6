import { readPath } from '../definition/json-path.ts'
import type { Answer, ConnectorDocument, EndpointDocument, TransformSettings } from '../definition/schema.ts'
import { parseJson } from '../runtime/json.ts'
import type { Bytes, Transformer } from './transformer.ts'
import { misfit } from './transformer.ts'
import { transformers } from './transformers.ts'
import { jsonOfXml } from './xml-to-json.ts'
import { readXml } from './xml.ts'

/** What of an endpoint says how its answers are changed. */
export type Transformed = Pick<EndpointDocument, 'response' | 'transform'>

/** Whether callers get something else than the provider sends. */
export const isTransformed = ({ response, transform }: Transformed): boolean =>
  transform.length > 0 || response.unwrap !== undefined || response.xml !== undefined

/** What a caller gets for a provider's answer. Throws `provider_answer_invalid` for one that is not as the definition says. */
export const answerFor = (endpoint: Transformed, schemas: ConnectorDocument['schemas'], answer: Answer): Answer =>
  changed(endpoint, 'json' in answer ? answer.json : readAnswer(endpoint, schemas, answer.bytes))

/** The JSON of a provider's answer, before anything is changed. */
export const readAnswer = (
  { response }: Transformed,
  schemas: ConnectorDocument['schemas'],
  bytes: Buffer,
): unknown => {
  if (response.xml !== undefined)
    return jsonOfXml(readXml(bytes), response.xml === true ? undefined : schemas[response.xml], schemas)
  const json = parseJson(bytes.toString('utf8'))
  if (json === undefined) throw misfit('is not JSON')
  return json
}

/** What the steps of an endpoint make of JSON: the part that counts, then each transformer in its turn. */
export const changed = ({ response, transform }: Transformed, json: unknown): Answer => {
  const start: Answer = { json: response.unwrap === undefined ? json : unwrapped(json, response) }
  return transform.reduce<Answer>(step, start)
}

const unwrapped = (json: unknown, { unwrap, omitEmpty }: EndpointDocument['response']): unknown => {
  const part = readPath(json, unwrap!)
  if (part !== undefined) return part
  if (omitEmpty) return []
  throw misfit('lacks the part that is the answer')
}

const byName = new Map<string, Transformer<TransformSettings>>(
  transformers.map((transformer) => [
    transformer.name,
    transformer as Transformer<never> as Transformer<TransformSettings>,
  ]),
)

const step = (answer: Answer, settings: TransformSettings): Answer => {
  const { gives, apply } = byName.get(settings.type)!
  // Only the last one gives bytes: the rules see to it.
  const given = apply('json' in answer ? answer.json : undefined, settings)
  return gives === 'bytes' ? (given as Bytes) : { json: given }
}
