import type { Target } from './target.ts'

interface Entry {
  /** The package that formats the language's files; its version decides about their bytes. */
  readonly formatter: string
  /** Loads templates and formatter, which are megabytes. */
  readonly load: () => Promise<Target>
}

/** The languages, in the order in which help shows them. A new one is its own folder plus one entry here. */
const targets = {
  python: { formatter: '@wasm-fmt/ruff_fmt', load: async () => (await import('./python/target.ts')).python },
  go: { formatter: '@wasm-fmt/gofmt', load: async () => (await import('./go/target.ts')).go },
  typescript: {
    formatter: '@biomejs/wasm-nodejs',
    load: async () => (await import('./typescript/target.ts')).typescript,
  },
} satisfies Record<string, Entry>

export type Language = keyof typeof targets

export const languages = Object.keys(targets) as readonly Language[]

export const isLanguage = (name: string): name is Language => Object.hasOwn(targets, name)

export const formatterOf = (language: Language): string => targets[language].formatter

/** Loads a language: only where something is rendered. */
export const loadTarget = (language: Language): Promise<Target> => targets[language].load()
