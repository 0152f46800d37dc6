import type { DocumentPath } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import type { ConnectorDocument, EndpointDocument, State } from '../schema.ts'
import { templatePlaces } from '../template.ts'
import type { Report, Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

const CALL = ['param', 'body', 'parent']
const MADE = [...CALL, 'item', 'taken', 'new', 'content']

/** What the templates of a word may name. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  by: CALL,
  parent: ['param', 'body'],
  replaces: CALL,
  value: MADE,
  adds: MADE,
  removes: MADE,
  shows: ['item', 'param', 'content'],
  each: ['item'],
  with: ['item'],
  withValue: ['item', 'parent', 'new'],
}

export const states: Rule = {
  code: 'state',
  level: 'error',
  summary: 'What the simulator remembers is one of `collections`, found by its keys, and filled from what is there.',
  check: ({ collections, endpoints }, report) => {
    for (const [name, collection] of Object.entries(collections)) judgeCollection(name, collection, report)
    for (const [name, endpoint] of Object.entries(endpoints)) {
      if (endpoint.state !== undefined)
        judgeState(['endpoints', name, 'state'], endpoint.state, endpoint, collections, report)
    }
  },
}

const judgeCollection = (
  name: string,
  { keys, folders }: ConnectorDocument['collections'][string],
  report: Report,
): void => {
  const at = ['collections', name]
  walkTexts([...at, 'keys'], keys, (path, text) => judgePlaces(path, text, ['item'], report))
  if (folders === undefined) return
  judgeKeys([...at, 'folders', 'key'], name, [folders.key], Object.keys(keys), report)
  walkTexts([...at, 'folders', 'value'], folders.value, (path, text) =>
    judgePlaces(path, text, ['folder', 'parent', 'new'], report),
  )
}

const judgeKeys = (
  path: DocumentPath,
  collection: string,
  keys: readonly string[],
  known: readonly string[],
  report: Report,
): void => {
  for (const key of keys)
    if (!known.includes(key)) report(path, `"${collection}" has no key "${key}".${didYouMean(key, known)}`)
}

const judgeState = (
  at: DocumentPath,
  state: State,
  endpoint: EndpointDocument,
  collections: ConnectorDocument['collections'],
  report: Report,
): void => {
  const { params, paginate } = endpoint
  const collection = Object.hasOwn(collections, state.in) ? collections[state.in] : undefined
  if (collection === undefined)
    return report(
      [...at, 'in'],
      `There is no collection "${state.in}".${didYouMean(state.in, Object.keys(collections))}`,
    )
  const known = Object.keys(collection.keys)
  for (const word of ['by', 'parent', 'replaces', 'with'] as const) {
    for (const key of Object.keys((state as Partial<Record<typeof word, object>>)[word] ?? {}))
      judgeKeys([...at, word, key], state.in, [key], known, report)
  }
  judgeSummaries(at, state, endpoint, report)
  for (const [word, prefixes] of Object.entries(KNOWN))
    walkTexts([...at, snakeCase(word)], (state as unknown as Record<string, unknown>)[word], (path, text) => {
      judgePlaces(path, text, prefixes, report)
      judgeParameters(path, text, Object.keys(params), report)
    })
  if (state.action === 'list' && state.at === undefined && paginate === undefined)
    report(at, 'A list stands where "paginate" or "at" says.')
}

const snakeCase = (word: string): string => word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What an example is to say must be an example. */
const judgeSummaries = (at: DocumentPath, state: State, { examples }: EndpointDocument, report: Report): void => {
  const known = examples.flatMap(({ summary }) => summary ?? [])
  const judge = (path: DocumentPath, summary: string | undefined): void => {
    if (summary !== undefined && !known.includes(summary))
      report(path, `No example has the summary "${summary}".${didYouMean(summary, known)}`)
  }
  judge([...at, 'missing'], state.missing)
  if ('taken' in state) judge([...at, 'taken', 'example'], state.taken?.example)
}

const judgePlaces = (path: DocumentPath, text: string, prefixes: readonly string[], report: Report): void => {
  for (const { name, others, problem } of templatePlaces(text, true)) {
    if (problem !== undefined) report(path, `${problem}.`)
    else
      for (const named of [name, ...others])
        if (!prefixes.includes(named.split('.')[0]!))
          report(path, `The template names "${named}"; here are ${prefixes.join(', ')}.`)
  }
}

const judgeParameters = (path: DocumentPath, text: string, known: readonly string[], report: Report): void => {
  for (const { name, others, problem } of templatePlaces(text, true)) {
    for (const named of [name, ...others]) {
      const [, wanted] = /^param\.(.+)$/.exec(named) ?? []
      const isKnown = wanted === undefined || known.some((param) => wanted === param || wanted.startsWith(`${param}.`))
      if (problem === undefined && !isKnown)
        report(path, `The template names "${named}", which does not exist.${didYouMean(wanted, known)}`)
    }
  }
}
