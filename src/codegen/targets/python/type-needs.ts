import type { NamedType, Type } from '../../model.ts'
import { mentioned, mentionedBy } from './layout.ts'

/** Whether values of a type travel in a way that they do not show themselves: bytes as base64url. */
export const needsTypeToEncode = (type: Type, types: ReadonlyMap<string, NamedType>): boolean => {
  if (holdsBase64Url(type)) return true
  const seen = new Set<string>()
  const waiting = mentioned(type)
  while (waiting.length > 0) {
    const id = waiting.pop()!
    const named = types.get(id)
    if (seen.has(id) || named === undefined) continue
    seen.add(id)
    const own = named.kind === 'alias' ? [named.type] : named.fields.map((field) => field.type)
    if (own.some(holdsBase64Url)) return true
    waiting.push(...mentionedBy(named))
  }
  return false
}

const holdsBase64Url = (type: Type): boolean => {
  if (type.kind === 'bytes') return type.alphabet === 'base64url'
  if (type.kind === 'list' || type.kind === 'map') return holdsBase64Url(type.of)
  return type.kind === 'union' && type.of.some(holdsBase64Url)
}
