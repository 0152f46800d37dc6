import { usageFailure } from './failure.ts'

interface ParameterSchema {
  readonly type?: string
  readonly items?: { readonly type?: string }
}

/** The parameters' JSON Schema, as endpoint discovery gives it. */
export interface ParametersSchema {
  readonly properties: Readonly<Record<string, ParameterSchema>>
}

/**
 * Reads `name=value` and `name:=json` into parameters of the types that the endpoint takes. A list's name may repeat.
 * Names that the endpoint does not have are left for the platform to judge.
 */
export const readParameters = (texts: readonly string[], { properties }: ParametersSchema): Record<string, unknown> => {
  const params: Record<string, unknown> = {}
  for (const text of texts) {
    const { name, value, isJson } = split(text, Object.keys(properties))
    const schema = properties[name] ?? {}
    if (isJson) params[name] = parse(name, value)
    else if (schema.type === 'array')
      params[name] = [...((params[name] as unknown[] | undefined) ?? []), typed(value, schema.items ?? {})]
    else params[name] = typed(value, schema)
  }
  return params
}

/** A name may itself hold a colon or an at sign, so the known ones are tried first. */
const split = (text: string, known: readonly string[]): { name: string; value: string; isJson: boolean } => {
  const given = known.find((name) => text.startsWith(`${name}=`) || text.startsWith(`${name}:=`))
  const name = given ?? /^(.+?):?=/.exec(text)?.[1]
  if (name === undefined)
    throw usageFailure(
      `"${text}" is not name=value.`,
      'Write name=value, or name:=JSON for anything but text and numbers.',
    )
  const rest = text.slice(name.length)
  return rest.startsWith(':=')
    ? { name, value: rest.slice(2), isJson: true }
    : { name, value: rest.slice(1), isJson: false }
}

const typed = (value: string, { type }: ParameterSchema): unknown => {
  if ((type === 'integer' || type === 'number') && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value)
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  if (type === 'object') return parse('value', value)
  return value
}

const parse = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw usageFailure(`"${name}" is not JSON: ${text}`)
  }
}
