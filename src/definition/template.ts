import { LRUCache } from 'lru-cache'
import { PlatformError } from '../errors/platform-error.ts'

/** What a template may name: `input.shop`, `input.cloud.login` and the like. */
export type TemplateValues = Readonly<Record<string, string>>

/** Blanks are taken off what is found: a pattern that did so itself would try every way to share them out. */
const PLACE = /\{\{([^{}]*)\}\}/g
const NAME = String.raw`[a-z]+(?:\.[A-Za-z_]\w*)+|item|body|param|[a-z]+\['[^'|]+'\]|secret|username|password`
const PLACE_SYNTAX = new RegExp(`^(${NAME})((?:\\s*\\?\\?\\s*(?:${NAME}))*)((?:\\s*\\|\\s*[a-z0-9_]+)*)$`)
/** Names that are no words, such as those of parameters: `param['@microsoft.graph.conflictBehavior']`. */
const QUOTED = /^([a-z]+)\['(.+)'\]$/

/** The filters a template may use. Each is pure and total. */
const filters: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => Buffer.from(text, 'utf8').toString('base64'),
  urlencode: encodeURIComponent,
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  dirname: (text) => text.slice(0, Math.max(text.lastIndexOf('/'), 0)),
  basename: (text) => text.slice(text.lastIndexOf('/') + 1),
  encode_path: (text) => text.split('/').map(encodeURIComponent).join('/'),
  urldecode: (text) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  },
}

/** One `{{ name | filter }}` of a template; `problem` says what is wrong with it, if anything. */
export interface TemplatePlace {
  readonly text: string
  readonly name: string
  /** What stands in for it where it has no value: `{{ name ?? other }}`. */
  readonly others: readonly string[]
  readonly filters: readonly string[]
  readonly problem?: string
}

/** Every call fills the same few templates: each is read once. */
const READ_MAX = 2_000
const LENGTH_READ_MAX = 1_000
const read = new LRUCache<string, readonly TemplatePlace[]>({ max: READ_MAX })

/**
 * Lists the places of a template, well-formed or not. Only where `mayChoose` does a place name what stands in for it:
 * elsewhere nobody looks at the other names.
 */
export const templatePlaces = (template: string, mayChoose = false): readonly TemplatePlace[] => {
  if (!template.includes('{{')) return []
  if (mayChoose || template.length > LENGTH_READ_MAX) return readPlaces(template, mayChoose)
  const known = read.get(template)
  if (known !== undefined) return known
  const places = readPlaces(template, false)
  read.set(template, places)
  return places
}

const readPlaces = (template: string, mayChoose: boolean): TemplatePlace[] =>
  [...template.matchAll(PLACE)].map(([text, between = '']) => {
    const inner = between.trim()
    const match = PLACE_SYNTAX.exec(inner)
    const others = namesIn(match?.[2] ?? '', '??').map((name) => name.replace(QUOTED, '$1.$2'))
    if (match === null || (others.length > 0 && !mayChoose))
      return { text, name: inner, others: [], filters: [], problem: `"${text}" is not a template place` }
    const names = namesIn(match[3] ?? '', '|')
    const unknown = names.find((name) => !Object.hasOwn(filters, name))
    const problem =
      unknown === undefined
        ? undefined
        : `There is no filter "${unknown}": known are ${Object.keys(filters).join(', ')}`
    const name = match[1]!.replace(QUOTED, '$1.$2')
    return { text, name, others, filters: names, ...(problem !== undefined && { problem }) }
  })

const namesIn = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * Fills a template in one pass: a value that looks like a place stays as it is. Throws `connection_needs_reauth` where
 * a value is missing: the connection was made before its connector asked for it.
 */
export const fillTemplate = (template: string, values: TemplateValues): string => {
  if (!template.includes('{{')) return template
  const places = templatePlaces(template)
  let next = 0
  return template.replace(PLACE, () => {
    const place = places[next++]!
    const value = Object.hasOwn(values, place.name) ? values[place.name] : undefined
    if (value === undefined) {
      const detail = `This needs "${place.name}", which the connection does not have: it must be connected again.`
      throw new PlatformError('connection_needs_reauth', { detail })
    }
    return filtered(value, place)
  })
}

const filtered = (value: string, { filters: names }: TemplatePlace): string =>
  names.reduce((filled, name) => filters[name]!(filled), value)

/** Fills each of some templates by name, such as the parameters of a request. */
export const fillTemplates = (
  templates: Readonly<Record<string, string>>,
  values: TemplateValues,
): Record<string, string> =>
  Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, fillTemplate(template, values)]))

/**
 * Fills the texts of a JSON value. A text that is one place keeps its value's type; a member or an item with a place
 * that has no value is left out, and where all of it is, the result is undefined.
 */
export const fillJson = (value: unknown, values: Readonly<Record<string, unknown>>): unknown => {
  if (typeof value === 'string') return fillText(value, values)
  if (Array.isArray(value)) return value.map((item) => fillJson(item, values)).filter((item) => item !== undefined)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, fillJson(member, values)] as const)
  return Object.fromEntries(members.filter(([, member]) => member !== undefined))
}

const fillText = (text: string, values: Readonly<Record<string, unknown>>): unknown => {
  const places = templatePlaces(text, true)
  const [only] = places
  if (only === undefined) return text
  const found = places.map(({ name, others }) =>
    [name, ...others].map((known) => values[known]).find((value) => value !== undefined),
  )
  if (found.includes(undefined)) return undefined
  if (only.text === text && only.filters.length === 0) return found[0]
  const texts = places.map((place, index) => filtered(String(found[index]), place))
  return text.replace(PLACE, () => texts.shift()!)
}

/** Up to the path: what stands here says where the request goes. */
const AUTHORITY = /^https?:\/\/[^/?#]*/i
const HOST_PART = /^[a-z0-9._-]+(:\d{1,5})?$/i

/**
 * Fills an address. Whatever its pattern let through, a value in the authority is a part of a host name, and one that
 * begins the address is an address without user, query or fragment. Throws `address_forbidden` where it is not.
 */
export const fillAddress = (template: string, values: TemplateValues): string => {
  if (!template.includes('{{')) return template
  const whole = /^\{\{[^{}]*\}\}/.exec(template)?.[0]
  const head = whole ?? AUTHORITY.exec(template)?.[0] ?? ''
  for (const { text, name } of templatePlaces(head)) {
    const value = fillTemplate(text, values)
    const fits = whole === undefined ? HOST_PART.test(value) : isPlainAddress(value)
    if (!fits) throw new PlatformError('address_forbidden', { detail: `"${name}" cannot stand in an address.` })
  }
  const filled = fillTemplate(template, values)
  if (URL.canParse(filled)) return filled
  throw new PlatformError('address_forbidden', { detail: 'What fills an address makes it none.' })
}

const isPlainAddress = (text: string): boolean => {
  const url = URL.parse(text)
  const isBare = url !== null && url.username === '' && url.password === '' && !/[?#\\\s]/.test(text)
  return isBare && (url.protocol === 'https:' || url.protocol === 'http:')
}
