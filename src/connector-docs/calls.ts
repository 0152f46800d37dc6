import type { Surface } from '../codegen/surface.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'

type Params = Readonly<Record<string, unknown>>

/** How an endpoint is called over HTTP and with the three clients, with the values of an example. */
export const callsOf = (
  connector: Connector,
  endpoint: Endpoint,
  { params, body }: { params: Params; body?: unknown },
  surface: Surface,
): string[] => {
  const takesBytes = endpoint.body?.binary !== undefined || endpoint.body?.related !== undefined
  const given = { params, body, takesBytes }
  return [
    block('sh', curl(connector, endpoint, given)),
    block('python', python(connector, endpoint, given, surface)),
    block('go', go(connector, endpoint, given, surface)),
    block('ts', typescript(connector, endpoint, given, surface)),
  ]
}

interface Given {
  readonly params: Params
  readonly body: unknown
  readonly takesBytes: boolean
}

const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`

/** In a quoted text of a shell. */
const quoted = (value: unknown): string => ascii(JSON.stringify(value)).replaceAll("'", `'\\''`)

const ascii = (text: string): string =>
  text.replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

const curl = ({ name }: Connector, endpoint: Endpoint, { params, body, takesBytes }: Given): string => {
  const start = `curl "$CONNECTOR_URL/v1/call/${name}/${endpoint.name}" -H "Authorization: Bearer $CONNECTOR_API_KEY" -H 'Connector-User-Id: user_42'`
  if (takesBytes)
    return `${start} \\\n  -H 'Content-Type: application/octet-stream' -H 'Connector-Params: ${quoted(params)}' --data-binary @FILE`
  const json = { params, ...(body !== undefined && { body }) }
  return `${start} \\\n  -H 'Content-Type: application/json' -d '${quoted(json)}'`
}

const bodyValue = (
  { body, takesBytes }: Given,
  file: string,
  literal: (value: unknown) => string,
): string | undefined => (takesBytes ? file : body === undefined ? undefined : literal(body))

const python = ({ name }: Connector, endpoint: Endpoint, given: Given, { python: names }: Surface): string => {
  const own = name.replaceAll('-', '_')
  const body = bodyValue(given, 'file', pythonLiteral)
  const list = [
    ...Object.entries(given.params).map(
      ([key, value]) =>
        `${names.get(`parameter ${endpoint.name} ${key}`) ?? sizeOf(endpoint, key, 'page_size')}=${pythonLiteral(value)}`,
    ),
    ...(body === undefined ? [] : [`body=${body}`]),
  ]
  return `${own}.${names.get(`method ${endpoint.name}`)}(${list.join(', ')})`
}

/** The parameter of the page size is an option of the call. */
const sizeOf = ({ paginate }: Endpoint, key: string, option: string): string => (paginate?.size === key ? option : key)

const pythonLiteral = (value: unknown): string => {
  if (value === null) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${pythonLiteral(item)}`)
      .join(', ')}}`
  return JSON.stringify(value)
}

const typescript = ({ name }: Connector, endpoint: Endpoint, given: Given, { typescript: names }: Surface): string => {
  const own = name.replaceAll('-', '_')
  const { size } = endpoint.paginate ?? {}
  const body = bodyValue(given, 'file', (value) => JSON.stringify(value))
  const entries = Object.entries(given.params).filter(([key]) => key !== size)
  const members = [
    ...entries.map(
      ([key, value]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)}: ${JSON.stringify(value)}`,
    ),
    ...(body === undefined ? [] : [`body: ${body}`]),
  ]
  const page = size === undefined ? undefined : given.params[size]
  const options = page === undefined ? '' : `, { pageSize: ${JSON.stringify(page)} }`
  const object = members.length === 0 ? (options === '' ? '' : '{}') : `{ ${members.join(', ')} }`
  return `await ${own}.${names.get(`method ${endpoint.name}`)}(${object}${options})`
}

const go = ({ name }: Connector, endpoint: Endpoint, given: Given, { go: names }: Surface): string => {
  const own = names.get('package') ?? name
  const { size } = endpoint.paginate ?? {}
  const fields = Object.entries(given.params).flatMap(([key, value]) => {
    const field = names.get(`parameter ${endpoint.name} ${key}`)
    const parameter = endpoint.params.find(({ wireName }) => wireName === key)
    if (field === undefined || parameter === undefined || key === size) return []
    const isPlain = parameter.required && parameter.default === undefined
    return [`${field}: ${isPlain ? goLiteral(value) : `connector.Some(${goLiteral(value)})`}`]
  })
  const body = bodyValue(given, 'file', () => 'body')
  const page = size === undefined ? undefined : given.params[size]
  const list = [
    'ctx',
    `${own}.${names.get(`params ${endpoint.name}`)}{${fields.join(', ')}}`,
    ...(body === undefined ? [] : [body]),
    ...(page === undefined ? [] : [`connector.PageSize(${JSON.stringify(page)})`]),
  ]
  return `api.${names.get(`method ${endpoint.name}`)}(${list.join(', ')})`
}

/** Texts, numbers and truth values as Go has them; what has a type of its own is left to the reader. */
const goLiteral = (value: unknown): string =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? `[]string{${value.map((item) => JSON.stringify(item)).join(', ')}}`
    : typeof value === 'object'
      ? 'value'
      : JSON.stringify(value)
