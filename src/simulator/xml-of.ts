import { isObject } from '../runtime/json.ts'

/** Writes JSON as XML, as a provider would whose answers are described by its schema: members are children, lists repeat. */
export const xmlOf = (value: unknown): string => `<?xml version="1.0" encoding="UTF-8"?>${element('Result', value)}`

const element = (name: string, value: unknown): string => {
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('')
  const inside = isObject(value)
    ? Object.entries(value)
        .map(([member, inner]) => element(member, inner))
        .join('')
    : escaped(value === null ? '' : String(value))
  return `<${name}>${inside}</${name}>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
