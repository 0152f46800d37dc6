import { readPath } from '../json-path.ts'
import type { ConnectorDocument, Webhooks } from '../schema.ts'
import { type HmacWords, signedHeaders } from '../signed-content.ts'
import { templatePlaces } from '../template.ts'
import type { Report, Rule } from './rule.ts'

const AT = ['webhooks']

export const webhooks: Rule = {
  code: 'webhook',
  level: 'error',
  summary:
    'What a webhook is trusted for is signed, its events find their connections, and its examples hold what is read.',
  check: (document, report) => {
    const { webhooks: words } = document
    if (words === undefined) return
    if (words.verify.type === 'hmac') judgeHmac(words.verify, report)
    if (words.verify.type === 'token') judgeToken(words, report)
    else judgeRoute(document, words, report)
    judgeDedupe(words, report)
    judgeIds(words, report)
    for (const index of words.examples.keys()) judgeExample(words, index, report)
  },
}

const judgeHmac = (verify: HmacWords, report: Report): void => {
  const at = [...AT, 'verify', 'signed']
  const places = templatePlaces(verify.signed)
  for (const { text, name, filters, problem } of places)
    if (problem !== undefined || filters.length > 0 || !(name === 'body' || name.startsWith('header.')))
      report(at, `"${text}" cannot be signed: {{ body }} can, and headers, such as {{ header['X-Timestamp'] }}.`)
  if (!places.some(({ name }) => name === 'body'))
    report(at, 'The body must be signed: else anybody can put another in its place.')
  if (verify.timestamp !== undefined && !signedHeaders(verify).includes(verify.timestamp.header))
    report(
      [...AT, 'verify', 'timestamp', 'header'],
      `"${verify.timestamp.header}" must be signed: else anybody can change it.`,
    )
}

const judgeToken = ({ verify, route }: Webhooks, report: Report): void => {
  const { path, header } = verify as Extract<Webhooks['verify'], { type: 'token' }>
  if ((path === undefined) === (header === undefined))
    report([...AT, 'verify'], 'A token stands either at a "path" of each event or in a "header".')
  if (route !== undefined) report([...AT, 'route'], 'The token says already whose an event is.')
}

const judgeRoute = ({ identity }: ConnectorDocument, { route }: Webhooks, report: Report): void => {
  if (route === undefined) report(AT, 'Events need a "route" to their connections.')
  else if (identity === undefined)
    report([...AT, 'route', 'account'], 'Without an "identity" no connection has an account that could be found.')
}

const judgeDedupe = ({ dedupe, verify }: Webhooks, report: Report): void => {
  if (dedupe === undefined) return
  const { path, header } = dedupe
  if ((path === undefined) === (header === undefined))
    report([...AT, 'dedupe'], 'An id stands either at a "path" of each event or in a "header".')
  const isSigned = verify.type === 'hmac' && header !== undefined && signedHeaders(verify).includes(header)
  if (header !== undefined && !isSigned)
    report(
      [...AT, 'dedupe', 'header'],
      `"${header}" must be signed: else a delivery counts anew with every id that somebody makes up.`,
    )
}

/** Not every event needs an id; but where none has one, the path is wrong. */
const judgeIds = ({ dedupe, items, examples }: Webhooks, report: Report): void => {
  const { path } = dedupe ?? {}
  if (path === undefined || examples.length === 0) return
  const events = examples.flatMap(({ body }) => (items === undefined ? body : readPath(body, items)))
  if (events.every((event) => readPath(event, path) === undefined))
    report([...AT, 'dedupe', 'path'], 'No event of the examples has an id there.')
}

const judgeExample = (words: Webhooks, index: number, report: Report): void => {
  const at = [...AT, 'examples', index, 'body']
  const { items, event, route, verify, examples } = words
  const { body } = examples[index]!
  const found = items === undefined ? [body] : readPath(body, items)
  if (!Array.isArray(found)) return report(at, 'Where "items" points the example has no list.')
  const needed = [
    ['event.type', Array.isArray(event.type) ? event.type : undefined],
    ['route.account', route?.account],
    ['verify.path', verify.type === 'token' ? verify.path : undefined],
  ] as const
  for (const [word, path] of needed)
    if (path !== undefined && found.some((item) => readPath(item, path) === undefined))
      report(at, `Where "${word}" points an event of the example has nothing.`)
}
