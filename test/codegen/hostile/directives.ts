/** Comments of each language that mean something to its tools. */
const DIRECTIVES: Readonly<Record<string, readonly RegExp[]>> = {
  python: [
    /^#\s*(type|mypy|pyright|ruff|flake8|pylint|isort|fmt|yapf|nosec|pragma|noqa|cython|distutils)\s*[:=]/i,
    /^#\s*(noqa|nosec)\b/i,
    /coding[:=]\s*[-\w.]+/,
    /^#!/,
    /^# ?%%|^# \/\/\//,
  ],
  go: [
    // No space: what tools read, and gofmt leaves alone.
    /^\/\/[a-z]+[a-z0-9]*:/,
    /^\/\/(export|line|extern|sys|nolint)\b/,
    /^\/\*/,
    /^\/\/\s*\+build\b/,
    /^\/\/\s*#cgo\b/,
    /^\/\/\S/,
  ],
  typescript: [
    /^\s*(\/\/\/?|(\/\*)?\**)\s*@ts-/m,
    /^\/\/\//,
    /[#@]\s*source(Mapping)?URL=/,
    /\b(biome|eslint|oxlint|prettier|deno|tslint)-[a-z]/i,
    /(?<!\\)\{@/,
    /^\/\*!/,
  ],
}

/** Directives that tools look for in the lines of a file, whatever stands there. */
const LINES: Readonly<Record<string, RegExp>> = {
  python: /^# mypy: |^\s*#\s*flake8\s*[:=]\s*noqa/i,
  go: /^\s*\/\/(go:|line |export )/,
  typescript: /^\s*(\/\/\/ *<|\/\/[#@] *source)/,
}

/** Tags of doc comments that generated code has of its own. */
const TAGS = new Set(['see', 'throws', 'deprecated', 'param', 'returns', 'example', 'remarks', 'packageDocumentation'])

/** What among the comments would be a directive where it stands. */
export const directiveProblems = (language: string, comments: readonly string[], texts: Iterable<string>): string[] => {
  const acting = comments.filter((comment) => DIRECTIVES[language]!.some((directive) => directive.test(comment)))
  const lines = [...texts].flatMap((text) => text.split('\n')).filter((line) => LINES[language]!.test(line))
  const tags = language === 'typescript' ? comments.flatMap(strangeTags) : []
  return [...acting, ...lines, ...tags].map((found) => `a directive: ${found}`)
}

const strangeTags = (comment: string): string[] =>
  [...comment.matchAll(/^\s*(?:\/\*)?\*+\s*@([A-Za-z]+)/gm)].map(([, tag]) => tag!).filter((tag) => !TAGS.has(tag))
