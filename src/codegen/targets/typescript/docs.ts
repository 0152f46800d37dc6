import { type Encoded, code, joinCode } from '../../encoded.ts'
import type { Doc, Endpoint, Field, Paging, Type } from '../../model.ts'
import { addressText, docComment, inlineCode, prose } from './encode.ts'

/** What a connector's class is. */
export const connectorDoc = (doc: Doc): Encoded | null =>
  docComment(
    [
      prose(doc.summary),
      ...(doc.description === null ? [] : [prose(doc.description)]),
      code`Every method throws \`ProviderError\` where the provider refuses, \`PlatformError\` where the platform does, of which \`ReconnectRequired\` says that the user must connect again, and \`TransportError\` where no answer comes.`,
    ],
    doc.url === null ? [] : [code`@see ${addressText(doc.url)}`],
  )

/** What a method does, what it needs, and where the provider says more. */
export const methodDoc = ({ doc, effect, scopes, deprecated, paging, waits }: Endpoint): Encoded | null =>
  docComment(
    [
      prose(doc.summary),
      ...(doc.description === null ? [] : [prose(doc.description)]),
      ...(paging === null ? [] : pagingDoc(paging)),
      ...(effect === 'destructive' ? [code`What it removes or ends is gone.`] : []),
      ...scopesDoc(scopes),
    ],
    [
      code`@throws ProviderError where the provider refuses; PlatformError where the platform does${waits ? code`; JobNotDone where the work is not done in the time of \`wait\`` : code``}.`,
      ...(doc.url === null ? [] : [code`@see ${addressText(doc.url)}`]),
      ...(deprecated ? [code`@deprecated The provider advises against it.`] : []),
    ],
  )

const pagingDoc = ({ size }: Paging): Encoded[] => {
  const use = code`Awaited, it is a page; in \`for await\`, the items of all pages.`
  if (size === null) return [use]
  const words = [
    code`\`pageSize\` is its ${inlineCode(size.name)}.`,
    ...(size.doc === null ? [] : [prose(size.doc)]),
    ...(size.default === null ? [] : [code`Default: ${inlineCode(size.default)}.`]),
  ]
  return [use, words.reduce((all, word) => code`${all} ${word}`)]
}

const scopesDoc = (scopes: Endpoint['scopes']): Encoded[] => {
  if (scopes === null) return []
  const names = joinCode(scopes.names.map(inlineCode), ', ')
  if (scopes.names.length === 1) return [code`Needs the scope ${names}.`]
  return scopes.need === 'all' ? [code`Needs the scopes ${names}.`] : [code`Needs one of the scopes ${names}.`]
}

/** What a member is. */
export const fieldDoc = ({ doc, type, deprecated, ...field }: Field): Encoded | null =>
  docComment(
    [
      ...(doc === null ? [] : [prose(doc)]),
      ...noteOf(type),
      ...(field.default === null ? [] : [code`Default: ${inlineCode(field.default)}.`]),
    ],
    deprecated ? [code`@deprecated The provider advises against it.`] : [],
  )

/** What a text must look like that TypeScript has no type for. */
const noteOf = (type: Type): Encoded[] => {
  if (type.kind === 'bytes')
    return type.alphabet === 'base64'
      ? [code`Bytes in base64: \`decodeBase64\`, \`encodeBase64\`.`]
      : [code`Bytes in base64url: \`decodeBase64\`, \`encodeBase64(bytes, 'base64url')\`.`]
  if (type.kind === 'datetime') return [code`A time, as in \`2026-01-02T03:04:05Z\`.`]
  return type.kind === 'date' ? [code`A date, as in \`2026-01-02\`.`] : []
}
