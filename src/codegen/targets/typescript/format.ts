import { Biome, type Configuration } from '@biomejs/js-api/nodejs'

const SETTINGS: Configuration = {
  formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 120 },
  // Names that need quotes have them already; the formatter must not find others.
  javascript: { formatter: { quoteStyle: 'single', semicolons: 'asNeeded', quoteProperties: 'preserve' } },
  linter: { enabled: false },
  assist: { enabled: false },
  files: { maxSize: 64 * 1024 * 1024 },
}

/** Formats a file of code. Throws where it is not TypeScript or JavaScript, by the file's ending. */
export type Format = (path: string, text: string) => string

/** Starts a formatter. It takes 30 ms and gets faster as it goes: keep it. */
export const createFormat = (): Format => {
  const biome = new Biome()
  const { projectKey } = biome.openProject('')
  biome.applyConfiguration(projectKey, SETTINGS)
  return (path, text) => {
    const { content, diagnostics } = biome.formatContent(projectKey, text, { filePath: path })
    const [error] = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'fatal')
    if (error !== undefined) throw new SyntaxError(`${path} cannot be parsed: ${error.description}`)
    return content
  }
}
