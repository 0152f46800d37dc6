import type { DocumentPath } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import { templatePlaces } from '../template.ts'
import type { ConnectorInput } from '../schema.ts'
import { capturesOf } from './captures.ts'
import type { Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

/** Words below `auth` whose templates name the credential itself. */
const CREDENTIAL_NAMES = ['secret']

/** What a login may name: the fields that the page asks for. */
const fieldNames = (settings: unknown): string[] => {
  const { fields = [] } = settings as { fields?: readonly { name: string }[] }
  return fields.map(({ name }) => `field.${name}`)
}

/** Words of which a text is never a template, whatever stands in it. */
const NO_TEMPLATES = ['pattern', 'example', 'path', 'token', 'callback', 'description', 'label']

export const templates: Rule = {
  code: 'template',
  level: 'error',
  summary: 'Every template names something that exists, with known filters.',
  check: ({ inputs, hosts, auth, defaults, endpoints }, report) => {
    const inputNames = inputs.flatMap(({ name, values }) => [
      `input.${name}`,
      ...membersOfAll(values).map((member) => `input.${name}.${member}`),
    ])
    const captured = auth.flatMap((settings) => Object.entries(capturesOf(settings)))
    const fromCallback = captured.filter(([, capture]) => Object.hasOwn(capture, 'callback'))
    const namesOf = (entries: typeof captured): string[] => entries.map(([name]) => `capture.${name}`)
    const judge = (path: DocumentPath, text: string, known: readonly string[], knowsTokens = false): void => {
      for (const place of templatePlaces(text)) {
        // A member of the token answer is whatever the provider sends: that there is one is seen on connecting.
        const isKnown = known.includes(place.name) || (knowsTokens && place.name.startsWith('token.'))
        if (place.problem !== undefined) report(path, `${place.problem}.`)
        else if (!isKnown)
          report(path, `The template names "${place.name}", which does not exist.${didYouMean(place.name, known)}`)
      }
    }
    const afterwards = [...inputNames, ...namesOf(captured)]
    const callbackNames = [...inputNames, ...namesOf(fromCallback)]
    walkTexts(['hosts'], hosts, (path, text) => judge(path, text, afterwards, true))
    walkTexts(['auth'], auth, (path, text) => {
      if (path.includes('capture') && NO_TEMPLATES.includes(String(path.at(-1)))) return
      if (path.includes('inject')) judge(path, text, [...afterwards, ...CREDENTIAL_NAMES], true)
      else {
        const known = knownAt(path, { inputs: inputNames, callback: callbackNames, afterwards })
        judge(path, text, path.includes('login') ? [...known, ...fieldNames(auth[path[1] as number])] : known)
      }
    })
    for (const word of ['headers', 'query'] as const) {
      walkTexts(['defaults', word], defaults[word], (path, text) => judge(path, text, afterwards, true))
      for (const [name, endpoint] of Object.entries(endpoints))
        walkTexts(['endpoints', name, word], endpoint[word], (path, text) => judge(path, text, afterwards, true))
    }
  },
}

/** What every value stands for: a member that only some have is not there for the others. */
const membersOfAll = (values: ConnectorInput['values'] = {}): string[] => {
  const [first = {}, ...others] = Object.values(values)
  return Object.keys(first).filter((member) => others.every((other) => Object.hasOwn(other, member)))
}

const AT_THE_DOOR = ['authorizationUrl', 'authorizeParams', 'deviceUrl']
const WITH_THE_CODE = ['tokenUrl', 'tokenParams']

/** Before there is a token nothing of it is known; what the redirect brought is, once the browser is back. */
const knownAt = <Names>(
  path: DocumentPath,
  { inputs, callback, afterwards }: { inputs: Names; callback: Names; afterwards: Names },
): Names => {
  if (path.some((step) => AT_THE_DOOR.includes(String(step)))) return inputs
  return path.some((step) => WITH_THE_CODE.includes(String(step))) ? callback : afterwards
}
