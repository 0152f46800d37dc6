import { type ParserPlugin, parse } from '@babel/parser'
import { isObject } from '../../../src/runtime/json.ts'
import type { Files, Inspection, Inspector } from './inspection.ts'

type Node = { readonly type: string } & Readonly<Record<string, unknown>>

/** Parses `.js` and `.d.ts` files in this process. */
export const typescriptInspector = (): Inspector => ({
  inspect: (files) => Promise.resolve(inspect(files)),
  close: () => Promise.resolve(),
})

interface Findings {
  readonly literals: Set<string>
  readonly names: Set<string>
  readonly problems: string[]
}

const inspect = (files: Files): Inspection => {
  const found: Findings = { literals: new Set(), names: new Set(), problems: [] }
  const shapes: string[] = []
  const comments: string[] = []
  for (const [path, text] of files) {
    if (!/\.(js|ts)$/.test(path)) continue
    try {
      const plugins: ParserPlugin[] = path.endsWith('.ts') ? [['typescript', { dts: true }]] : []
      const file = parse(text, { sourceType: 'module', plugins, attachComment: false })
      for (const comment of file.comments ?? []) comments.push(text.slice(comment.start!, comment.end!))
      // Code that runs has no comments but the one above it.
      const remarks = path.endsWith('.js') ? `${file.comments!.length} comments ` : ''
      shapes.push(`${remarks}${shapeOf(file.program as unknown as Node, found)}`)
    } catch (error) {
      found.problems.push(`${path}: ${(error as Error).message}`)
    }
  }
  return { ...found, comments, shapes: shapes.sort() }
}

/** Beside types and what is within them, only these say something about a tree. */
const WORDS = new Set([
  'kind',
  'operator',
  'computed',
  'static',
  'optional',
  'readonly',
  'async',
  'generator',
  'method',
])
/** Places, and what repeats others. */
const IGNORED = new Set(['start', 'end', 'loc', 'range', 'extra', 'raw', 'importKind', 'exportKind'])

const shapeOf = (node: Node, found: Findings): string => {
  note(node, found)
  const parts: string[] = []
  for (const [word, value] of Object.entries(node)) {
    if (IGNORED.has(word)) continue
    if (WORDS.has(word) && value) parts.push(`${word}=${String(value)}`)
    // Names on the wire stand there as they are where they can.
    else if (word === 'source' && isNode(value)) noteSource(String(value.value), found)
    else if (word === 'key' && isNode(value) && node.computed !== true) parts.push(keyShape(value, found))
    else if (isNode(value)) parts.push(shapeOf(value, found))
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) parts.push(...itemShape(item, found))
  }
  return node.type === 'TSUnionType' && parts.length === 1 ? parts[0]! : `${node.type}(${parts.sort().join(' ')})`
}

const noteSource = (source: string, { problems }: Findings): void => {
  if (!/^(\.\/[a-z0-9_-]+\.js|@connector-platform\/client\/generated)$/.test(source)) problems.push(`imports ${source}`)
}

const keyShape = (key: Node, found: Findings): string => {
  note(key, found)
  if (key.type === 'Identifier') found.literals.add(String(key.name))
  return key.type === 'Identifier' || key.type === 'StringLiteral' ? 'Key' : shapeOf(key, found)
}

/** What only some names need is not compared: `rename`, and what a member has that every object inherits. */
const itemShape = (item: Node, found: Findings): string[] => {
  const shape = shapeOf(item, found)
  // What is imported follows from what is used.
  if (item.type === 'ImportDeclaration') return []
  const isRename = item.type === 'ObjectProperty' && isNode(item.key) && item.key.name === 'rename'
  return isRename || isInherited(item) ? [] : [shape]
}

const isInherited = ({ type, typeName }: Node): boolean =>
  type === 'TSTypeReference' && isNode(typeName) && isNode(typeName.right) && typeName.right.name === 'Inherited'

const note = (node: Node, { literals, names, problems }: Findings): void => {
  if (node.type === 'Identifier') names.add(String(node.name))
  if (node.type === 'StringLiteral') literals.add(String(node.value))
  if (node.type === 'TemplateElement') literals.add(String((node.value as { cooked: unknown }).cooked))
  if (node.type === 'TSInterfaceBody' || node.type === 'ClassBody') problems.push(...repeatedKeys(node.body as Node[]))
  if (node.type === 'ObjectExpression' || node.type === 'TSTypeLiteral')
    problems.push(...repeatedKeys((node.properties ?? node.members) as Node[]))
}

const repeatedKeys = (members: readonly Node[]): string[] => {
  const keys = members.flatMap(({ key, kind }) =>
    isNode(key) ? [`${kind === 'constructor' ? 'new ' : ''}${String(key.name ?? key.value)}`] : [],
  )
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `declared twice: ${key}`)
}

const isNode = (value: unknown): value is Node => isObject(value) && typeof value.type === 'string'
