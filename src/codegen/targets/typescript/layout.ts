import { printable } from '../../encoded.ts'
import type { ClientModel, NamedType, Resource } from '../../model.ts'
import { type Declaration, type DeclarationContext, declareParams, declareType } from './declarations.ts'
import { SHARED, resourcesBelow } from './names.ts'
import { referencesOf, typesIn, typesOfEndpoint } from './walk.ts'

/** Below the 400 KB that a file may have, as its size is only estimated here. */
const FILE_CHARACTERS_MAX = 300_000

/** A file of types. */
export interface TypesFile {
  /** Without ending: `users-messages-types`. */
  readonly stem: string
  readonly declarations: readonly Declaration[]
}

/**
 * Says what stands in which file of types: what one resource alone uses beside it, all else apart. Types may refer to each
 * other in circles across files, as nothing of them is left at run time.
 */
export const typesFiles = (model: ClientModel, context: DeclarationContext): TypesFile[] => {
  const resources = resourcesBelow(model.root)
  const homes = homesOf(model, resources)
  const declaredIn = (home: Resource | undefined): Declaration[] =>
    model.types.filter(({ id }) => homes.get(id) === home).flatMap((type) => declareType(type, context))
  const ofResources = resources.flatMap((resource) => {
    const params = resource.endpoints.flatMap((endpoint) => declareParams(endpoint, context) ?? [])
    return inChunks(`${context.names.stemOf(resource)}-types`, [...params, ...declaredIn(resource)])
  })
  return [...ofResources, ...inChunks(`${SHARED}-types`, declaredIn(undefined))]
}

/** Which file declares each type. */
export const placesOf = (files: readonly TypesFile[]): ReadonlyMap<string, string> =>
  new Map(files.flatMap(({ stem, declarations }) => declarations.map(({ name }) => [name, stem] as const)))

/** The only resource that uses a type, by the type's id; types that several use are not in it. */
const homesOf = ({ types }: ClientModel, resources: readonly Resource[]): ReadonlyMap<string, Resource | undefined> => {
  const byId = new Map(types.map((type) => [type.id, type]))
  const homes = new Map<string, Resource | undefined>()
  for (const resource of resources)
    for (const id of reachableFrom(resource, byId)) homes.set(id, homes.has(id) ? undefined : resource)
  return homes
}

const reachableFrom = ({ endpoints }: Resource, byId: ReadonlyMap<string, NamedType>): ReadonlySet<string> => {
  const reached = new Set<string>()
  const waiting = referencesOf(endpoints.flatMap(typesOfEndpoint))
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...referencesOf(typesIn(byId.get(id)!)))
  }
  return reached
}

const inChunks = (stem: string, declarations: readonly Declaration[]): TypesFile[] => {
  const chunks: Declaration[][] = []
  let room = 0
  for (const declaration of declarations) {
    const size = JSON.stringify(printable(declaration.view)).length
    if (size > room) {
      chunks.push([])
      room = FILE_CHARACTERS_MAX
    }
    chunks.at(-1)!.push(declaration)
    room -= size
  }
  return chunks.map((chunk, index) => ({
    stem: index === 0 ? stem : `${stem}-${index + 1}`,
    declarations: chunk,
  }))
}
