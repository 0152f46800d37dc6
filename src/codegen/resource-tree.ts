import { byCodeUnit } from './order.ts'
import type { Endpoint, Resource } from './model.ts'
import { textOf, wire } from './wire.ts'

interface Node {
  readonly name: string
  readonly path: readonly string[]
  readonly children: Map<string, Node>
  readonly endpoints: Endpoint[]
}

/**
 * Hangs endpoints into the tree of their names. An endpoint that is called as another one and more, such as
 * `files.list_folder.continue` beside `files.list_folder`, stands beside it: a member is a method or a resource, not both.
 */
export const resourceTree = (connector: string, endpoints: readonly Endpoint[]): Resource => {
  const names = new Set(endpoints.map(({ name }) => textOf(name)))
  const root = nodeOf(connector, [])
  for (const endpoint of endpoints) {
    const [path, method] = split(textOf(endpoint.name), names)
    const home = path.reduce(childOf, root)
    home.endpoints.push({ ...endpoint, method: wire(method) })
  }
  return resourceOf(root)
}

const split = (name: string, names: ReadonlySet<string>): [path: string[], method: string] => {
  const words = wordsOf(name)
  let depth = words.length - 1
  for (let length = 1; length < words.length; length++) {
    if (!names.has(words.slice(0, length).join('.'))) continue
    depth = length - 1
    break
  }
  return [words.slice(0, depth), words.slice(depth).join('.')]
}

/** What lies between the dots; dots in front belong to the first word, as the nameless path is the root's. */
const wordsOf = (name: string): string[] => {
  const [dots] = /^\.*/.exec(name)!
  const [first, ...rest] = name.slice(dots.length).split('.')
  return [dots + first!, ...rest]
}

const nodeOf = (name: string, path: readonly string[]): Node => ({ name, path, children: new Map(), endpoints: [] })

const childOf = (parent: Node, name: string): Node => {
  const known = parent.children.get(name)
  if (known !== undefined) return known
  const made = nodeOf(name, [...parent.path, name])
  parent.children.set(name, made)
  return made
}

const resourceOf = ({ name, path, children, endpoints }: Node): Resource => ({
  name: wire(name),
  path: path.map(wire),
  children: [...children.values()].sort((one, other) => byCodeUnit(one.name, other.name)).map(resourceOf),
  endpoints,
})
