import type { DocumentPath } from '../finding.ts'
import type { ConnectorDocument } from '../schema.ts'
import { templatePlaces } from '../template.ts'
import { BEGINS_CAPTURED } from '../words.ts'
import { isBoundedAddress } from './bounded-address.ts'
import { isOpenDomain } from './open-domain.ts'
import { capturesOf } from './captures.ts'
import type { Report, Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

/** An authority in which what a user types is a label in front of a fixed domain of at least two labels. */
const GUARDED = /^https:\/\/(?:\{\{[^{}]*\}\}[a-z0-9-]*\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(?:\/|$)/i

const isGuarded = (address: string): boolean => {
  const [, domain] = GUARDED.exec(address) ?? []
  return domain !== undefined && !(address.startsWith('https://{{') && isOpenDomain(domain))
}

/** What fills a template and may come from anybody. */
interface Bound {
  readonly noun: string
  readonly pattern?: string | undefined
  readonly enum?: readonly string[] | undefined
}

export const hostInputs: Rule = {
  code: 'host_input',
  level: 'error',
  ofAbstract: true,
  summary:
    'What enters a host, an input or a captured value, is bounded and cannot lead a token to a host of somebody’s choosing.',
  check: (document, report) => {
    const bounds = boundsOf(document)
    for (const [path, address] of addressesOf(document)) judge(path, address, bounds, report)
  },
}

const addressesOf = ({ hosts, auth }: ConnectorDocument): (readonly [path: DocumentPath, address: string])[] => {
  const addresses: (readonly [path: DocumentPath, address: string])[] = Object.entries(hosts).map(([name, host]) =>
    typeof host === 'string' ? [['hosts', name], host] : [['hosts', name, 'url'], host.url],
  )
  walkTexts(['auth'], auth, (path, text) => {
    const isCapture = path.includes('capture')
    if (!isCapture && (text.startsWith('https://') || BEGINS_CAPTURED.test(text))) addresses.push([path, text])
  })
  return addresses
}

const boundsOf = ({ inputs, auth }: ConnectorDocument): ReadonlyMap<string, Bound> =>
  new Map([
    ...inputs.map((input): [string, Bound] => [
      `input.${input.name}`,
      { noun: `input "${input.name}"`, pattern: input.pattern, enum: input.enum },
    ]),
    ...auth.flatMap((settings) =>
      Object.entries(capturesOf(settings)).map(([name, { pattern }]): [string, Bound] => [
        `capture.${name}`,
        { noun: `captured "${name}"`, pattern },
      ]),
    ),
  ])

/** What a place names, or what the chosen value of an input stands for, as in `input.cloud.api`. */
const boundOf = (place: string, bounds: ReadonlyMap<string, Bound>): Bound | undefined =>
  bounds.get(place) ?? bounds.get(place.split('.', 2).join('.'))

const judge = (path: DocumentPath, address: string, bounds: ReadonlyMap<string, Bound>, report: Report): void => {
  const places = templatePlaces(address)
  const beginsWith = BEGINS_CAPTURED.test(address) ? places[0]!.name : undefined
  // What is one of a fixed list is as good as fixed.
  const settled = places
    .filter(({ name }) => boundOf(name, bounds)?.enum !== undefined)
    .reduce((text, place) => text.replaceAll(place.text, 'one.example.com'), address)
  for (const { name } of places) {
    if (name.startsWith('token.')) {
      report(path, `Nothing bounds "${name}": keep it as a "capture" with a "pattern", and name that.`)
      continue
    }
    const bound = boundOf(name, bounds)
    if (bound === undefined) continue
    if (bound.pattern === undefined && bound.enum === undefined) {
      const words = bound.noun.startsWith('captured') ? 'a "pattern"' : 'a "pattern" or an "enum"'
      report(path, `The ${bound.noun} enters an address: it needs ${words}.`)
    }
    if (name === beginsWith) {
      if (bound.pattern !== undefined && !isBoundedAddress(bound.pattern))
        report(
          path,
          `The ${bound.noun} begins an address: its "pattern" must begin with https:// and end in a fixed domain, as https://[a-z0-9.-]+\\.example\\.com does.`,
        )
    } else if (beginsWith === undefined && bound.enum === undefined && !isGuarded(settled)) {
      const sample = `{{ ${name} }}`
      report(
        path,
        `Who chooses the ${bound.noun.startsWith('captured') ? 'value' : 'input'} chooses the host: let a fixed domain follow it, as in https://${name.startsWith('input.') ? '{{ input.shop }}' : sample}.example.com.`,
      )
    }
  }
}
