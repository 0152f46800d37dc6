import type { Encoded } from '../../encoded.ts'
import type { ClientModel, NamedType } from '../../model.ts'
import { ident } from './encode.ts'
import type { Imports } from './imports.ts'
import type { Layout } from './layout.ts'
import type { PackageNames } from './names.ts'
import { TYPE_WORDS } from './reserved.ts'
import type { Scope, Way } from './types.ts'

/** A package while its files' views are made. */
export interface Package {
  readonly model: ClientModel
  readonly names: PackageNames
  readonly layout: Layout
  readonly types: ReadonlyMap<string, NamedType>
}

/** The scope of a class or function in a file, in which some names are members. */
export const scopeIn = (
  { names, layout, types }: Package,
  file: string,
  imports: Imports,
  members: readonly string[] = [],
): Scope => {
  const here = (id: string, name: string): Encoded => {
    const home = layout.homeOf.get(id)!
    return home === file ? ident(name) : imports.local(home, name)
  }
  return {
    imports,
    hidden: new Set(TYPE_WORDS.filter((word) => members.includes(word))),
    named: (id, way) => namesOf(id, way, names, types).map((name) => here(id, name)),
  }
}

/** What stands for a named type on a way. What an answer gave, a request takes too. */
const namesOf = (id: string, way: Way, names: PackageNames, types: ReadonlyMap<string, NamedType>): string[] => {
  const response = names.response.get(id)
  if (way === 'response') return [known(response, id)]
  const request = known(names.request.get(id), id)
  return types.get(id)?.kind === 'object' && response !== undefined ? [request, response] : [request]
}

const known = (name: string | undefined, id: string): string => {
  if (name === undefined) throw new Error(`The type ${JSON.stringify(id)} is mentioned where it is not used.`)
  return name
}
