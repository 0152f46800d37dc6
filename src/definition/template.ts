/** What a template may name: `input.shop` and the like. */
export type TemplateValues = Readonly<Record<string, string>>

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g
const PLACE_SYNTAX = /^([a-z]+\.[A-Za-z_]\w*|secret|username|password)((?:\s*\|\s*[a-z0-9]+)*)$/

/** The filters a template may use. Each is pure and total. */
const filters: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => Buffer.from(text, 'utf8').toString('base64'),
  urlencode: encodeURIComponent,
  lower: (text) => text.toLowerCase(),
}

/** One `{{ name | filter }}` of a template; `problem` says what is wrong with it, if anything. */
export interface TemplatePlace {
  readonly text: string
  readonly name: string
  readonly filters: readonly string[]
  readonly problem?: string
}

/** Lists the places of a template, well-formed or not. */
export const templatePlaces = (template: string): TemplatePlace[] =>
  [...template.matchAll(PLACE)].map(([text, inner = '']) => {
    const match = PLACE_SYNTAX.exec(inner)
    if (match === null) return { text, name: inner, filters: [], problem: `"${text}" is not a template place` }
    const names = (match[2] ?? '')
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
    const unknown = names.find((name) => !Object.hasOwn(filters, name))
    const problem =
      unknown === undefined
        ? undefined
        : `There is no filter "${unknown}": known are ${Object.keys(filters).join(', ')}`
    return { text, name: match[1]!, filters: names, ...(problem !== undefined && { problem }) }
  })

/** Fills a template in one pass: a value that looks like a place stays as it is. Throws where a value is missing. */
export const fillTemplate = (template: string, values: TemplateValues): string => {
  const places = new Map(templatePlaces(template).map((place) => [place.text, place]))
  return template.replace(PLACE, (text) => {
    const place = places.get(text)!
    const value = values[place.name]
    if (value === undefined) throw new Error(`The template names "${place.name}", for which there is no value.`)
    return place.filters.reduce((filled, name) => filters[name]!(filled), value)
  })
}
