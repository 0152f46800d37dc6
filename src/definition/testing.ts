import { describe, expect, test } from 'vitest'
import { authTypes } from '../auth/index.ts'
import { transforms } from '../transform/index.ts'
import type { Finding } from './finding.ts'
import { createParser } from './parse.ts'

export const parse = createParser(authTypes, transforms)

const DEFAULTS = {
  hosts: '  api: https://api.example.com',
  auth: '  - type: api_key\n    inject: { name: x-api-key }',
  endpoints: '  items.list:\n    summary: List the items\n    request: GET /items\n    response: { json: true }',
}

/** A connector file of these sections, each as YAML indented by two; what is left out is as small as can be. */
export const connectorFile = (sections: Readonly<Record<string, string>> = {}): string =>
  [
    'format: 1\nname: demo\nversion: 1.0.0\ndisplay_name: Demo\ndescription: A demo.',
    ...Object.entries({ ...DEFAULTS, ...sections }).map(
      ([name, yaml]) => `${name}:\n${yaml.replace(/^\n|\n\s*$/g, '')}`,
    ),
    '',
  ].join('\n')

/** The place at which a marked text expects a finding. */
const MARK = '▸'

export interface Judged {
  /** Where the text has its marks, as `line:column`. */
  readonly marks: string[]
  /** Where the findings of this rule are, in the order of the file. */
  readonly places: string[]
  readonly says: string[]
  /** Findings of any other rule; a good test has none. */
  readonly others: Finding[]
}

/** Parses a text whose marks stand where findings of this code are expected. */
export const judge = (marked: string, code: string): Judged => {
  const marks: string[] = []
  const lines = marked.split('\n').map((line, index) => {
    let rest = line
    for (let at = rest.indexOf(MARK); at !== -1; at = rest.indexOf(MARK)) {
      marks.push(`${index + 1}:${at + 1}`)
      rest = rest.slice(0, at) + rest.slice(at + 1)
    }
    return rest
  })
  const text = lines.join('\n')
  const ours = parse(text, { care: 'lint' }).findings.filter((finding) => finding.code === code)
  return {
    marks,
    places: ours.map(({ line, column }) => `${line}:${column}`),
    says: ours.map(({ says }) => says),
    others: parse(text).findings.filter((finding) => finding.code !== code),
  }
}

type Bad = readonly [name: string, marked: string, ...says: string[]]

/** Tests a rule: files that it has nothing to say about, and files whose marks are where it says what. */
export const testRule = (
  code: string,
  { good, bad }: { good: readonly (readonly [name: string, text: string])[]; bad: readonly Bad[] },
): void => {
  describe(`${code}: nothing is said about`, () => {
    test.each(good)('%s', (_name, text) => {
      const { says, others } = judge(text, code)
      expect({ says, others }).toEqual({ says: [], others: [] })
    })
  })
  describe(`${code}: found, at its line and column, is`, () => {
    test.each(bad.map(([name, marked, ...says]) => ({ name, marked, says })))('$name', ({ marked, says }) => {
      const found = judge(marked, code)
      expect({ says: found.says, places: found.places, others: found.others }).toEqual({
        says,
        places: found.marks,
        others: [],
      })
    })
  })
}

/** Time on the processor, the best of three: what else the machine does says nothing about the code. */
export const quickestCpuMs = (run: () => unknown): number => {
  const once = (): number => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  return Math.min(once(), once(), once())
}
