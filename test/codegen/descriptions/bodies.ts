import { isObject } from '../../../src/runtime/json.ts'
import type { Conversion } from './parameters.ts'
import type { RawBody, RawResponse, Words } from './raw.ts'
import { followed } from './references.ts'
import { present } from './schema-words.ts'

type Kind = 'json' | 'form' | 'text' | 'binary'

/** A body or an answer of one content type. */
interface Content {
  readonly contentType: string
  readonly schema: unknown
}

/** The body of an operation, `place` being what a schema without a name is named after. */
export const bodyOf = (
  operation: Words,
  parameters: readonly Words[],
  place: string,
  from: Conversion,
): RawBody | undefined => {
  const { document, leftOut } = from
  const fields = parameters.filter(({ in: where }) => where === 'formData')
  if (fields.length > 0) return { form: from.schemas.name(formSchema(fields), `${place}_form`) }
  const inBody = parameters.find(({ in: where }) => where === 'body')
  if (inBody !== undefined) {
    const [contentType] = typesOf(operation.consumes ?? document.consumes)
    return rawBody(
      { contentType: contentType ?? 'application/json', schema: inBody.schema },
      inBody.required === true,
      place,
      from,
    )
  }
  const body = followed(document, operation.requestBody, leftOut)
  const content = preferred(contentsOf(body.content, from))
  return content === undefined ? undefined : rawBody(content, body.required === true, place, from)
}

const rawBody = ({ contentType, schema }: Content, isRequired: boolean, place: string, from: Conversion): RawBody => {
  const required = isRequired ? {} : { required: false }
  const kind = kindOf(contentType, schema, from)
  if (kind === 'json' || kind === 'form') {
    if (contentType.startsWith('multipart/')) from.leftOut.add('multipart body, made a form')
    return { [kind]: from.schemas.name(schema, `${place}_body`), ...required }
  }
  return { [kind]: true, ...(!contentType.includes('*') && { content_type: contentType }), ...required }
}

/** The answer of an operation: of the first status that is a success and has content, or empty. */
export const responseOf = (operation: Words, place: string, from: Conversion): RawResponse => {
  const { document, leftOut } = from
  const responses = isObject(operation.responses) ? operation.responses : {}
  const statuses = Object.keys(responses)
    .filter((status) => status.startsWith('2'))
    .sort()
  const usable = statuses.length === 0 ? Object.keys(responses).filter((status) => status === 'default') : statuses
  for (const status of usable) {
    const response = followed(document, responses[status], leftOut)
    const [produced = 'application/json'] = typesOf(operation.produces ?? document.produces)
    const content =
      response.schema === undefined
        ? preferred(contentsOf(response.content, from))
        : { contentType: produced, schema: response.schema }
    if (content === undefined) continue
    const kind = kindOf(content.contentType, content.schema, from)
    return kind === 'json' || kind === 'form'
      ? { json: from.schemas.name(content.schema, `${place}_result`) }
      : { [kind]: true }
  }
  return { empty: true }
}

const contentsOf = (content: unknown, { document, leftOut }: Conversion): Content[] =>
  Object.entries(isObject(content) ? content : {}).map(([contentType, media]) => ({
    contentType,
    schema: followed(document, media, leftOut).schema,
  }))

/** JSON before forms before anything else. */
const preferred = (contents: readonly Content[]): Content | undefined =>
  [isJsonType, isFormType, () => true]
    .map((fits) => contents.find(({ contentType }) => fits(contentType)))
    .find((content) => content !== undefined)

const isJsonType = (contentType: string): boolean => /^application\/([\w.-]+\+)?json\b/.test(contentType)

const isFormType = (contentType: string): boolean =>
  /^(application\/x-www-form-urlencoded|multipart\/)/.test(contentType)

const kindOf = (contentType: string, schema: unknown, { document, leftOut }: Conversion): Kind => {
  const { type, format } = followed(document, schema, leftOut)
  const isBytes = type === 'file' || (type === 'string' && format === 'binary')
  if (isBytes) return 'binary'
  if (isJsonType(contentType)) return 'json'
  if (isFormType(contentType)) return 'form'
  if (/^text\/|xml\b/.test(contentType)) return 'text'
  return /^(\*|application)\/\*/.test(contentType) && type !== undefined ? 'json' : 'binary'
}

/** Content types of OpenAPI 2.0, JSON first. */
const typesOf = (list: unknown): string[] => {
  const types = Array.isArray(list) ? list.filter((type) => typeof type === 'string') : []
  return types.sort((one, other) => Number(isJsonType(other)) - Number(isJsonType(one)))
}

/** The form fields of OpenAPI 2.0 as one object. */
const formSchema = (fields: readonly Words[]): Words =>
  present({
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ name, in: _in, required: _required, ...schema }) => [String(name), schema]),
    ),
    required: fields.filter(({ required }) => required === true).map(({ name }) => name),
  })
