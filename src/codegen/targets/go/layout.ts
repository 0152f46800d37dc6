import { printable } from '../../encoded.ts'
import type { ClientModel, NamedType, Resource, Type } from '../../model.ts'
import { type Declaration, declareEndpoint, declareNamed } from './declarations.ts'
import { SHARED } from './names.ts'
import type { PackageContext } from './types.ts'
import { referencesIn, resourcesBelow, typesIn, typesOfEndpoint } from './walk.ts'

/** What fits into a file of 400 KB, as its parts are before they are formatted. */
const FILE_CHARACTERS_MAX = 300_000

/** A file, and what stands in it. */
export interface FilePart<Part> {
  readonly path: string
  readonly parts: readonly Part[]
}

/**
 * Says what stands in which file of types: what one resource alone uses beside it, all else apart.
 */
export const typesFiles = (context: PackageContext): FilePart<Declaration>[] => {
  const { model, names } = context
  const resources = resourcesBelow(model.root)
  const homes = homesOf(model, resources)
  const declaredIn = (home: Resource | undefined): Declaration[] =>
    model.types.filter(({ id }) => homes.get(id) === home).flatMap((type) => declareNamed(type, context))
  const ofResources = resources.flatMap((resource) => {
    const ofEndpoints = resource.endpoints.flatMap((endpoint) => declareEndpoint(endpoint, context))
    return inFiles(`${names.stemOf(resource)}_types`, [...ofEndpoints, ...declaredIn(resource)])
  })
  return [...ofResources, ...inFiles(`${SHARED}_types`, declaredIn(undefined))]
}

/** The only resource that uses a type, by the type's id; undefined for those that several use. */
const homesOf = ({ types }: ClientModel, resources: readonly Resource[]): ReadonlyMap<string, Resource | undefined> => {
  const byId = new Map(types.map((type) => [type.id, type]))
  const homes = new Map<string, Resource | undefined>()
  for (const resource of resources)
    for (const id of reachableFrom(resource, byId)) homes.set(id, homes.has(id) ? undefined : resource)
  return homes
}

const reachableFrom = ({ endpoints }: Resource, byId: ReadonlyMap<string, NamedType>): ReadonlySet<string> => {
  const reached = new Set<string>()
  const waiting = endpoints.flatMap(typesOfEndpoint).flatMap(referencesIn)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...typesIn(byId.get(id)!).flatMap((type: Type) => referencesIn(type)))
  }
  return reached
}

/** Parts in as many files as they need; none where there are no parts. */
export const inFiles = <Part extends Pick<Declaration, 'view'>>(
  stem: string,
  parts: readonly Part[],
): FilePart<Part>[] => {
  const chunks: Part[][] = []
  let room = 0
  for (const part of parts) {
    const size = JSON.stringify(printable(part.view)).length
    if (size > room) {
      chunks.push([])
      room = FILE_CHARACTERS_MAX
    }
    chunks.at(-1)!.push(part)
    room -= size
  }
  return chunks.map((chunk, index) => ({ path: index === 0 ? `${stem}.go` : `${stem}_${index + 1}.go`, parts: chunk }))
}
