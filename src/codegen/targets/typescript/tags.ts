import type { ClientModel, Union } from '../../model.ts'
import { type Wire, textOf } from '../../wire.ts'
import { resourcesBelow } from './names.ts'
import { typesIn, typesOfEndpoint } from './walk.ts'

/** Of each object that is a variant of a tagged union: the texts that its tags can be. */
export type Tags = ReadonlyMap<string, ReadonlyMap<string, readonly Wire[]>>

/**
 * Finds the tags. Enumerations are open, but a variant's tag must not be: only a closed one tells variants apart.
 */
export const tagsOf = (model: ClientModel): Tags => {
  const tags = new Map<string, Map<string, Wire[]>>()
  for (const union of unionsOf(model)) {
    union.of.forEach((variant, index) => {
      if (variant.kind !== 'ref') return
      const ofVariant = tags.get(variant.to) ?? new Map<string, Wire[]>()
      const known = ofVariant.get(textOf(union.tag.name)) ?? []
      ofVariant.set(textOf(union.tag.name), merged(known, union.tag.values[index]!))
      tags.set(variant.to, ofVariant)
    })
  }
  return tags
}

type TaggedUnion = Union & { readonly tag: NonNullable<Union['tag']> }

const unionsOf = ({ types, root }: ClientModel): TaggedUnion[] => {
  const endpoints = resourcesBelow(root).flatMap((resource) => resource.endpoints)
  return [...types.flatMap(typesIn), ...endpoints.flatMap(typesOfEndpoint)].filter(
    (type): type is TaggedUnion => type.kind === 'union' && type.tag !== null,
  )
}

const merged = (known: readonly Wire[], more: readonly Wire[]): Wire[] => {
  const texts = new Set(known.map(textOf))
  return [...known, ...more.filter((value) => !texts.has(textOf(value)))]
}
