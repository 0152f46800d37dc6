import { hash } from 'node:crypto'
import { type Nameable, type Naming, assignNames, pascalCase, snakeCase, wordsOf } from '../../names.ts'
import type { ClientModel, Endpoint, Field, NamedType, Resource } from '../../model.ts'
import { type Wire, textOf } from '../../wire.ts'
import {
  CALLED_FUNCTIONS,
  CALL_OPTIONS,
  CONNECTOR_MEMBERS,
  IMPORTED_NAMES,
  JOB_OPTIONS,
  KEYWORDS,
  MODEL_MEMBERS,
} from './reserved.ts'

/** What a resource is called: its classes, and the beginning of its files' names. */
export interface ResourceNames {
  readonly sync: string
  readonly async: string
  readonly stem: string
}

/** What the parts of a package are called that see each other everywhere. */
export interface PackageNames {
  /** `gmail`, as the platform knows it. */
  readonly connector: string
  /** `connector-gmail`, as it is installed. */
  readonly distribution: string
  /** `connector_gmail`, as it is imported. */
  readonly module: string
  readonly root: ResourceNames
  /** A type as answers have it, by its id. */
  readonly response: ReadonlyMap<string, string>
  /** A type as requests have it, by its id. */
  readonly request: ReadonlyMap<string, string>
  resource(resource: Resource): ResourceNames
}

export const packageNames = (model: ClientModel): PackageNames => {
  const name = textOf(model.name)
  const classes = classNames(model)
  const resources = resourcesBelow(model.root)
  const stems = assignNames(resources.map(resourceThing), STEMS)
  const root = { ...rootClasses(model), stem: 'root' }
  const byPath = new Map(
    resources.map((resource, index) => {
      const path = pathOf(resource)
      return [path, { sync: classes(`sync ${path}`), async: classes(`async ${path}`), stem: stems[index]! }]
    }),
  )
  const typeNames = (way: 'request' | 'response') =>
    new Map(model.types.filter(({ used }) => used[way]).map(({ id }) => [id, classes(`${way} ${id}`)]))
  // The runtime has these names.
  const called = name === 'platform' ? 'platform-api' : name
  return {
    connector: name,
    distribution: `connector-${called}`,
    module: `connector_${snakeCase(wordsOf(called))}`,
    root,
    response: typeNames('response'),
    request: typeNames('request'),
    resource: (resource) => byPath.get(pathOf(resource)) ?? root,
  }
}

/** Every resource but the root, a parent before its children. */
export const resourcesBelow = (resource: Resource): Resource[] =>
  resource.children.flatMap((child) => [child, ...resourcesBelow(child)])

/** A resource's path as one text; empty for the root. */
export const pathOf = ({ path }: Resource): string => path.map(textOf).join('.')

/** Names of methods and children, in that order: they are members of one class. */
export const memberNames = ({ endpoints, children, path }: Resource): string[] => {
  const methods = endpoints.map(({ method }) => ({ wire: `method ${textOf(method)}`, label: textOf(method) }))
  const nodes = children.map(({ name }) => ({ wire: `child ${textOf(name)}`, label: textOf(name) }))
  return assignNames([...methods, ...nodes], path.length === 0 ? ROOT_MEMBERS : MEMBERS)
}

/** Names of an endpoint's parameters. */
export const paramNames = ({ params, body, paging, waits }: Endpoint): string[] => {
  const taken = new Set([
    ...(body === null ? [] : ['body']),
    ...(body?.kind === 'binary' ? ['content_type'] : []),
    ...(paging === null ? [] : ['max_items', 'page_size']),
    ...(waits ? JOB_OPTIONS : []),
  ])
  return assignNames(
    params.map(fieldThing),
    snake((name) => PARAMS.reserved(name) || taken.has(name)),
  )
}

/** Names of a model's attributes. */
export const attributeNames = (fields: readonly Field[]): string[] => assignNames(fields.map(fieldThing), ATTRIBUTES)

const fieldThing = ({ name, label }: Field): Nameable => ({ wire: textOf(name), label: textOf(label) })

const resourceThing = (resource: Resource): Nameable => ({ wire: pathOf(resource) })

/** The connector's own classes. Beside them, users import the platform's clients. */
const rootClasses = ({ words }: ClientModel): Omit<ResourceNames, 'stem'> => {
  const name = pascalCase(words)
  const isTaken = (wanted: string) => KEYWORDS.has(wanted) || IMPORTED_NAMES.has(wanted) || CLIENTS.has(wanted)
  const suffix = isTaken(name) || isTaken(`Async${name}`) ? '_' : ''
  return { sync: `${name}${suffix}`, async: `Async${name}${suffix}` }
}

const CLIENTS: ReadonlySet<string> = new Set(['Client', 'AsyncClient'])

/** Names of all classes and types, which meet in `__init__.py`. */
const classNames = (model: ClientModel): ((key: string) => string) => {
  const { types, root } = model
  const roots = new Set<string>(Object.values(rootClasses(model)))
  const things = [
    ...types.flatMap(typeThings),
    ...resourcesBelow(root).flatMap((resource) => [
      { wire: `sync ${pathOf(resource)}`, label: `${pathOf(resource)}_resource` },
      { wire: `async ${pathOf(resource)}`, label: `async_${pathOf(resource)}_resource` },
    ]),
  ]
  const reserved = (name: string) => KEYWORDS.has(name) || IMPORTED_NAMES.has(name) || roots.has(name)
  const names = assignNames(things, { join: pascalCase, reserved })
  const byKey = new Map(things.map(({ wire }, index) => [wire, names[index]!]))
  return (key) => byKey.get(key)!
}

const typeThings = ({ id, label, used }: NamedType): Nameable[] => [
  ...(used.response ? [{ wire: `response ${id}`, label: textOf(label) }] : []),
  ...(used.request ? [{ wire: `request ${id}`, label: requestLabel(label) }] : []),
]

const requestLabel = (label: Wire): string => `${textOf(label)}_param`

const snake = (reserved: Naming['reserved']): Naming => ({ join: snakeCase, reserved })

const MEMBERS = snake((name) => KEYWORDS.has(name) || name === 'cached_property')
const ROOT_MEMBERS = snake((name) => MEMBERS.reserved(name) || CONNECTOR_MEMBERS.has(name))
const PARAMS = snake((name) => KEYWORDS.has(name) || CALL_OPTIONS.has(name) || CALLED_FUNCTIONS.has(name))
const ATTRIBUTES = snake((name) => KEYWORDS.has(name) || MODEL_MEMBERS.has(name))
/** `root` and `shared` have files of their own; a file's parts end in `async` or a number. */
const STEMS: Naming = {
  // pytest would take a file `test_types.py` for its own.
  join: (words) => shortened(snakeCase(words).replace(/^test(?=_|$)/, 'tests')),
  reserved: (name) => /^(root|shared)$|_(async|\d+)$/.test(name),
}

/** File systems take 255 bytes, and the ending comes behind it. */
const STEM_LENGTH_MAX = 80

const shortened = (name: string): string =>
  name.length <= STEM_LENGTH_MAX ? name : `${name.slice(0, STEM_LENGTH_MAX - 9)}_${hash('sha256', name).slice(0, 8)}`
