import { type Encoded, code, joinCode } from '../../encoded.ts'
import type { Doc, Endpoint, Field, Paging, Type } from '../../model.ts'
import type { Wire } from '../../wire.ts'
import { addressText, docComment, ident, plainText, prose, quotedText, sentence } from './encode.ts'

const DEPRECATED = code`Deprecated: The provider advises against it.`

/** What a connector's type is. */
export const connectorDoc = (name: string, { summary, description, url }: Doc): Encoded | null =>
  docComment([
    code`${ident(name)} calls, as one of your users: ${sentence(summary)}`,
    ...proseOf(description),
    code`Where the provider refuses, methods return a *connector.ProviderError; where the platform does, a *connector.PlatformError, of which a *connector.ReconnectRequired says that the user must connect again; where no answer comes, a *connector.TransportError.`,
    ...pageOf(url),
  ])

/** What a resource's type is. */
export const resourceDoc = (name: string, path: readonly Wire[]): Encoded | null =>
  docComment([code`${ident(name)} has the endpoints below ${joinCode(path.map(plainText), '.')}.`])

/** What a method does, what it needs, and where the provider says more. */
export const methodDoc = (name: string, { doc, effect, scopes, deprecated, paging, waits }: Endpoint): Encoded | null =>
  docComment([
    code`${ident(name)}: ${sentence(doc.summary)}`,
    ...proseOf(doc.description),
    ...(paging === null ? [] : pagingDoc(paging)),
    ...(effect === 'destructive' ? [code`What it removes or ends is gone.`] : []),
    ...scopesDoc(scopes),
    code`Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError${waits ? code`; *connector.JobNotDone where the work is not done in the time of connector.Wait` : code``}.`,
    ...pageOf(doc.url),
    ...(deprecated ? [DEPRECATED] : []),
  ])

/** What the method does that gives all items of a list. */
export const allDoc = (name: string, one: string, { deprecated }: Endpoint): Encoded | null =>
  docComment([
    code`${ident(name)} gives the items of all pages of ${ident(one)}, page by page. An error comes last, beside a zero item.`,
    ...(deprecated ? [DEPRECATED] : []),
  ])

const proseOf = (text: Wire | null): Encoded[] => (text === null ? [] : [prose(text)])

const pageOf = (url: Wire | null): Encoded[] => (url === null ? [] : [code`See ${addressText(url)}`])

const pagingDoc = ({ size }: Paging): Encoded[] => {
  if (size === null) return []
  const words = [
    code`connector.PageSize is its ${plainText(size.name)}.`,
    ...(size.doc === null ? [] : [sentence(size.doc)]),
    ...(size.default === null ? [] : [code`Default: ${plainText(size.default)}.`]),
  ]
  return [words.reduce((all, word) => code`${all} ${word}`)]
}

const scopesDoc = (scopes: Endpoint['scopes']): Encoded[] => {
  if (scopes === null) return []
  const names = joinCode(scopes.names.map(plainText), ', ')
  if (scopes.names.length === 1) return [code`Needs the scope ${names}.`]
  return scopes.need === 'all' ? [code`Needs the scopes ${names}.`] : [code`Needs one of the scopes ${names}.`]
}

/** What the struct of a method's parameters is. */
export const paramsDoc = (name: string, { name: endpoint }: Endpoint): Encoded | null =>
  docComment([code`${ident(name)} are the parameters of ${plainText(endpoint)}.`])

/** What a field is. */
export const fieldDoc = ({ doc, type, deprecated, side, ...field }: Field): Encoded | null =>
  docComment([
    ...proseOf(doc),
    ...noteOf(type),
    ...(side === 'response' ? [code`Only answers have it.`] : []),
    ...(field.default === null ? [] : [code`Default: ${plainText(field.default)}.`]),
    ...(deprecated ? [DEPRECATED] : []),
  ])

const noteOf = (type: Type): Encoded[] =>
  type.kind === 'bytes'
    ? [code`Bytes: on their way they are text, in ${type.alphabet === 'base64' ? code`base64` : code`base64url`}.`]
    : []

/** What a type is, in the definition's words. */
export const typeDoc = (doc: Wire | null): Encoded | null => docComment(proseOf(doc))

/** What a type of requests is, beside that of answers. */
export const paramDoc = (name: string, received: string | null, doc: Wire | null): Encoded | null =>
  received === null
    ? typeDoc(doc)
    : docComment([code`${ident(name)} is ${ident(received)} as requests have it.`, ...proseOf(doc)])

export const enumDoc = (name: string, doc: Wire | null): Encoded | null =>
  docComment([code`${ident(name)} is text; there may be other values than the constants.`, ...proseOf(doc)])

/** What a value of several types is that no member tells apart. */
export const anyOfDoc = (name: string, doc: Wire | null): Encoded | null =>
  docComment([code`${ident(name)} is one of several types, as JSON. Ask for the one that you expect.`, ...proseOf(doc)])

export const anyOfParamDoc = (name: string): Encoded | null =>
  docComment([code`${ident(name)} is one of several types; a function makes it of each.`])

/** What a value of several types is that a member tells apart. */
export const taggedDoc = (name: string, unknown: string, tag: Wire, doc: Wire | null): Encoded | null =>
  docComment([
    code`${ident(name)} is one of several types, which its ${quotedText(tag)} tells apart; ${ident(unknown)} for any other.`,
    ...proseOf(doc),
  ])

export const unknownDoc = (name: string): Encoded | null =>
  docComment([code`${ident(name)} is a variant that the definition does not have.`])
