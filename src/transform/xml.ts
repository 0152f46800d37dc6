import { PlatformError } from '../errors/platform-error.ts'
import { misfit } from './transformer.ts'

/** An element of XML, without what JSON has no place for: comments, instructions, the order of unlike children. */
export interface Element {
  /** The local name, without a namespace's prefix. */
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: Element[]
  /** All text directly inside. */
  text: string
}

const DEPTH_MAX = 100
/** Elements and attributes together: in memory, each is many times what it is on the wire. */
const NODES_MAX = 100_000

/** Reads XML 1.0. A document type is refused: no entity is ever defined, and nothing is fetched. */
export const readXml = (bytes: Buffer): Element => parseXml(decodeXml(bytes))

/** By byte order mark or declaration, else UTF-8 (appendix F). */
const decodeXml = (bytes: Buffer): string => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const declared = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    bytes.subarray(0, 300).toString('latin1'),
  )?.[1]
  const label = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : (declared ?? 'utf-8')
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    throw Object.assign(misfit(`is XML in "${label}" that cannot be read`), { cause: error })
  }
}

/** Reads the text of a document. Its time is linear in the length, and its memory bounded. */
export const parseXml = (text: string): Element => {
  const open: Element[] = []
  let root: Element | undefined
  let nodes = 0
  const count = (): void => {
    nodes += 1
    if (nodes > NODES_MAX) throw tooMany()
  }
  const add = (characters: string): void => {
    const parent = open.at(-1)
    if (parent !== undefined) parent.text += characters
    else if (characters.trim() !== '') throw broken('has text outside its root element')
  }
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at)
    if (next === -1) {
      add(unescape(text.slice(at)))
      break
    }
    if (next > at) add(unescape(text.slice(at, next)))
    const special = SPECIAL.find(({ start }) => text.startsWith(start, next))
    if (special !== undefined) {
      const end = text.indexOf(special.end, next + special.start.length)
      if (end === -1) throw broken(`has a "${special.start}" without its end`)
      if (special.isText) add(text.slice(next + special.start.length, end))
      at = end + special.end.length
    } else if (text.startsWith('<!', next)) throw broken('has a document type, which is not read')
    else {
      const tag = readTag(text, next, count)
      at = tag.stop
      if (tag.isEnd) {
        if (open.pop()?.name !== tag.element.name) throw broken(`ends "${tag.element.name}" where it is not open`)
        continue
      }
      const parent = open.at(-1)
      if (parent === undefined && root !== undefined) throw broken('has two root elements')
      if (parent === undefined) root = tag.element
      else parent.children.push(tag.element)
      if (!tag.isEmpty) open.push(tag.element)
      if (open.length > DEPTH_MAX) throw broken(`is nested deeper than ${DEPTH_MAX} levels`)
    }
  }
  if (root === undefined || open.length > 0) throw broken('is cut off')
  return root
}

const SPECIAL = [
  { start: '<!--', end: '-->', isText: false },
  { start: '<![CDATA[', end: ']]>', isText: true },
  { start: '<?', end: '?>', isText: false },
]

interface Tag {
  readonly element: Element
  readonly isEnd: boolean
  readonly isEmpty: boolean
  readonly stop: number
}

const NAME = /[\p{L}_:][\p{L}\p{N}\p{M}_:.\u00b7-]*/uy
const BLANKS = /[ \t\r\n]*/y

const readTag = (text: string, start: number, count: () => void): Tag => {
  const isEnd = text[start + 1] === '/'
  if (!isEnd) count()
  const name = take(NAME, text, start + (isEnd ? 2 : 1))
  if (name === '') throw broken('has a "<" that begins nothing')
  let at = start + (isEnd ? 2 : 1) + name.length
  const attributes: [string, string][] = []
  for (;;) {
    const blanks = take(BLANKS, text, at)
    at += blanks.length
    const isEmpty = text[at] === '/'
    if (text[at] === '>' || (isEmpty && text[at + 1] === '>')) {
      if (isEnd && (isEmpty || attributes.length > 0)) throw broken(`has an end of "${name}" that is none`)
      const element = { name: localName(name), attributes, children: [], text: '' }
      return { element, isEnd, isEmpty, stop: at + (isEmpty ? 2 : 1) }
    }
    if (blanks === '') throw broken(`has an element "${name}" that cannot be read`)
    count()
    const { attribute, stop } = readAttribute(text, at)
    if (!/^xmlns(:|$)/.test(attribute[0])) attributes.push([localName(attribute[0]), attribute[1]])
    at = stop
  }
}

const readAttribute = (text: string, start: number): { attribute: [string, string]; stop: number } => {
  const name = take(NAME, text, start)
  let at = start + name.length
  at += take(BLANKS, text, at).length
  if (name === '' || text[at] !== '=') throw broken('has an attribute that cannot be read')
  at += 1 + take(BLANKS, text, at + 1).length
  const quote = text[at]
  const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1
  const value = end === -1 ? '<' : text.slice(at + 1, end)
  if (value.includes('<')) throw broken(`has an attribute "${name}" that cannot be read`)
  return { attribute: [name, unescape(value)], stop: end + 1 }
}

const take = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The five entities that XML has by itself, and characters by number; there are no others. */
const unescape = (text: string): string =>
  text.includes('&')
    ? text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, end: string) => {
        const character = end === '' ? undefined : characterOf(name)
        if (character === undefined) throw broken(`has an entity "&${name.slice(0, 10)}" that XML does not know`)
        return character
      })
    : text

const characterOf = (name: string): string | undefined => {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
  if (number === null) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
  const point = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
  const isCharacter =
    point <= 0x10ffff && (point >= 0x20 || [9, 10, 13].includes(point)) && !(point >= 0xd800 && point <= 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : undefined
}

const broken = (says: string) => misfit(`is XML that ${says}`)

const tooMany = (): PlatformError =>
  new PlatformError('provider_answer_too_large', {
    detail: `The answer of the provider is XML of more than ${NODES_MAX} elements and attributes.`,
  })
