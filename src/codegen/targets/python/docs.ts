import { Encoded, code, joinCode } from '../../encoded.ts'
import type { Doc, Endpoint, Field } from '../../model.ts'
import type { Wire } from '../../wire.ts'
import { isBlank, oneLine, prose } from './encode.ts'

const WIDTH = 100

/** What a docstring says, from top to bottom; paragraphs are separated by empty lines. */
const paragraphs = (pieces: readonly (Encoded | null)[]): Encoded =>
  closed(joinParagraphs(pieces.filter((piece) => piece !== null)))

/** With a line of its own for the quotes behind it, where it has several lines. */
const closed = (text: Encoded): Encoded => (Encoded.print(text).includes('\n') ? code`${text}\n` : text)

const joinParagraphs = ([first, ...rest]: readonly Encoded[]): Encoded =>
  rest.reduce((text, piece) => code`${text}\n\n${piece}`, first!)

/** The docstring of a class, with the provider's page. */
export const classDoc = (title: Encoded, { summary, description, url }: Doc): Encoded =>
  paragraphs([title, shown(summary), shown(description), url === null ? null : code`See: ${oneLine(url)}`])

const shown = (text: Wire | null): Encoded | null => (text === null || isBlank(text) ? null : prose(text, WIDTH))

/** The docstring of a field or type; null where the definition says nothing. */
export const readable = (text: Wire | null): Encoded | null => {
  const said = shown(text)
  return said === null ? null : closed(said)
}

/** The docstring of a field with what its type does not say. */
export const fieldDoc = (field: Field): Encoded | null => {
  const said = saidOf(field, 0)
  return said === null ? null : closed(said)
}

/** The docstring of a method; `args` are its arguments in their order. */
export const methodDoc = (endpoint: Endpoint, args: readonly Argument[]): Encoded => {
  const { doc, deprecated } = endpoint
  return paragraphs([
    isBlank(doc.summary) ? code`Calls ${oneLine(endpoint.name)}.` : oneLine(doc.summary),
    shown(doc.description),
    deprecated ? code`Deprecated: the provider may take it away.` : null,
    argsOf(args, endpoint),
    scopesOf(endpoint),
    endpoint.waits ? code`${RAISES}\n${NOT_DONE}` : RAISES,
    doc.url === null ? null : code`See: ${oneLine(doc.url)}`,
  ])
}

/** An argument of a method and what there is to say of it. */
export interface Argument {
  readonly name: Encoded
  readonly doc: Encoded | null
}

/** What there is to say of a parameter, in lines that fit behind its name. */
export const argumentDoc = (field: Field): Encoded | null => saidOf(field, 8)

const saidOf = ({ doc, default: fallback, deprecated }: Field, indentation: number): Encoded | null => {
  const said = [
    doc === null || isBlank(doc) ? null : prose(doc, WIDTH - indentation, indentation),
    fallback === null ? null : code`Default: ${oneLine(fallback)}.`,
    deprecated ? code`Deprecated.` : null,
  ].filter((piece) => piece !== null)
  return said.length === 0 ? null : said.reduce((text, piece) => code`${text} ${piece}`)
}

const argsOf = (args: readonly Argument[], { waits }: Endpoint): Encoded => {
  const more = waits ? code`, wait, operation` : code``
  const lines = [
    ...args.flatMap(({ name, doc }) => (doc === null ? [] : [code`    ${name}: ${doc}`])),
    code`    **options: Options of this call: timeout, max_retries, idempotency_key, headers${more}.`,
  ]
  return code`Args:\n${joinCode(lines, '\n')}`
}

const scopesOf = ({ scopes }: Endpoint): Encoded | null => {
  if (scopes === null || scopes.names.length === 0) return null
  const names = joinCode(scopes.names.map(oneLine), ', ')
  return scopes.need === 'any' && scopes.names.length > 1 ? code`Scopes: one of ${names}.` : code`Scopes: ${names}.`
}

const RAISES = code`Raises:
    ProviderError: The provider refuses the call, fails, or cannot be reached.
    PlatformError: The platform does; ReconnectRequired where the user must connect again.
    TransportError: There was no answer of the platform.`

const NOT_DONE = code`    JobNotDone: The work is not done in the time of wait.`

/** A name and what it stands for, in one line. */
export const oneLineDoc = (name: Wire, summary: Wire): Encoded =>
  isBlank(summary) ? oneLine(name) : code`${oneLine(name)}: ${oneLine(summary)}`
