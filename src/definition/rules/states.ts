import type { DocumentPath } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import type { ConnectorDocument, EndpointDocument, State } from '../schema.ts'
import { templatePlaces } from '../template.ts'
import type { Report, Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

const CALL = ['param', 'body']
const MADE = [...CALL, 'item', 'new', 'content']

/** What the templates of a word may name. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  by: CALL,
  replaces: CALL,
  value: MADE,
  each: ['item'],
  with: ['item'],
}

export const states: Rule = {
  code: 'state',
  level: 'error',
  summary: 'What the simulator remembers is one of `collections`, found by its keys, and filled from what is there.',
  check: ({ collections, endpoints }, report) => {
    for (const [name, { keys }] of Object.entries(collections))
      walkTexts(['collections', name, 'keys'], keys, (path, text) => judgePlaces(path, text, ['item'], report))
    for (const [name, endpoint] of Object.entries(endpoints)) {
      if (endpoint.state !== undefined)
        judgeState(['endpoints', name, 'state'], endpoint.state, endpoint, collections, report)
    }
  },
}

const judgeState = (
  at: DocumentPath,
  state: State,
  { params, paginate }: EndpointDocument,
  collections: ConnectorDocument['collections'],
  report: Report,
): void => {
  const collection = Object.hasOwn(collections, state.in) ? collections[state.in] : undefined
  if (collection === undefined)
    return report(
      [...at, 'in'],
      `There is no collection "${state.in}".${didYouMean(state.in, Object.keys(collections))}`,
    )
  const known = Object.keys(collection.keys)
  for (const word of ['by', 'replaces', 'with'] as const) {
    for (const key of Object.keys((state as Partial<Record<typeof word, object>>)[word] ?? {}))
      if (!known.includes(key))
        report([...at, word, key], `"${state.in}" has no key "${key}".${didYouMean(key, known)}`)
  }
  for (const [word, prefixes] of Object.entries(KNOWN))
    walkTexts([...at, word], (state as unknown as Record<string, unknown>)[word], (path, text) => {
      judgePlaces(path, text, prefixes, report)
      judgeParameters(path, text, Object.keys(params), report)
    })
  if (state.action === 'list' && state.at === undefined && paginate === undefined)
    report(at, 'A list stands where "paginate" or "at" says.')
}

const judgePlaces = (path: DocumentPath, text: string, prefixes: readonly string[], report: Report): void => {
  for (const { name, problem } of templatePlaces(text)) {
    if (problem !== undefined) report(path, `${problem}.`)
    else if (!prefixes.includes(name.split('.')[0]!))
      report(path, `The template names "${name}"; here are ${prefixes.join(', ')}.`)
  }
}

const judgeParameters = (path: DocumentPath, text: string, known: readonly string[], report: Report): void => {
  for (const { name, problem } of templatePlaces(text)) {
    const [, wanted] = /^param\.(.+)$/.exec(name) ?? []
    const isKnown = wanted === undefined || known.some((param) => wanted === param || wanted.startsWith(`${param}.`))
    if (problem === undefined && !isKnown)
      report(path, `The template names "${name}", which does not exist.${didYouMean(wanted, known)}`)
  }
}
