import { type Encoded, code, joinCode } from '../../encoded.ts'
import { byCodeUnit } from '../../order.ts'
import { ident } from './encode.ts'
import { type TypeWord } from './reserved.ts'

/** The names of standard modules and of the runtime that generated code imports. */
const HOMES = {
  builtins: 'import builtins as _builtins',
  datetime: 'import datetime',
  _datetime: 'import datetime as _datetime',
} as const

const MODULES = ['collections.abc', 'functools', 'typing', 'connector_platform', 'pydantic'] as const

export type ImportedModule = (typeof MODULES)[number]

/** Gathers what one generated module imports while its view is made. */
export interface Imports {
  /** A name of a library, imported. */
  from(module: ImportedModule, name: string): Encoded
  /** A name of another module of the package, imported. */
  local(stem: string, name: string): Encoded
  /** The same, for type checkers alone. */
  typing(stem: string, name: string): Encoded
  /** A built-in type or the module `datetime`, under a name that no member hides. */
  word(word: TypeWord, hidden: ReadonlySet<string>): Encoded
  /** All lines: of the standard library, of libraries, of the package, and those for type checkers. */
  view(): {
    readonly standard: Encoded[]
    readonly libraries: Encoded[]
    readonly local: Encoded[]
    readonly typing: Encoded[]
  }
}

export const createImports = (): Imports => {
  const whole = new Set<keyof typeof HOMES>()
  const libraries = new Map<string, Set<string>>()
  const locals = new Map<string, Set<string>>()
  const typed = new Map<string, Set<string>>()
  const add = (to: Map<string, Set<string>>, module: string, name: string): Encoded => {
    to.set(module, (to.get(module) ?? new Set()).add(name))
    return ident(name)
  }
  return {
    from: (module, name) => add(libraries, module, name),
    local: (stem, name) => add(locals, stem, name),
    typing: (stem, name) => add(typed, stem, name),
    word: (word, hidden) => {
      const isModule = word === 'datetime'
      if (!hidden.has(word)) {
        if (isModule) whole.add('datetime')
        return ident(word)
      }
      whole.add(isModule ? '_datetime' : 'builtins')
      return isModule ? code`_datetime` : code`_builtins.${ident(word)}`
    },
    view: () => {
      if (typed.size > 0) add(libraries, 'typing', 'TYPE_CHECKING')
      const lines = (modules: readonly ImportedModule[]) =>
        modules.flatMap((module) => (libraries.has(module) ? [line(dotted(module), libraries.get(module)!)] : []))
      return {
        standard: [
          ...(Object.keys(HOMES) as (keyof typeof HOMES)[]).filter((home) => whole.has(home)).map(wholeLine),
          ...lines(['collections.abc', 'functools', 'typing']),
        ],
        libraries: lines(['connector_platform', 'pydantic']),
        local: localLines(locals),
        typing: localLines(new Map([...typed].map(([stem, names]) => [stem, without(names, locals.get(stem))]))),
      }
    },
  }
}

const without = (names: ReadonlySet<string>, others: ReadonlySet<string> | undefined): Set<string> =>
  new Set([...names].filter((name) => others?.has(name) !== true))

const localLines = (modules: ReadonlyMap<string, ReadonlySet<string>>): Encoded[] =>
  [...modules]
    .filter(([, names]) => names.size > 0)
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([stem, names]) => line(code`.${ident(stem)}`, names))

const line = (module: Encoded, names: ReadonlySet<string>): Encoded =>
  code`from ${module} import ${joinCode([...names].sort(byCodeUnit).map(ident), ', ')}`

const dotted = (module: string): Encoded => joinCode(module.split('.').map(ident), '.')

const wholeLine = (home: keyof typeof HOMES): Encoded => {
  if (home === 'builtins') return code`import builtins as _builtins`
  return home === 'datetime' ? code`import datetime` : code`import datetime as _datetime`
}
