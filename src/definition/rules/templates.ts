import type { DocumentPath } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import { templatePlaces } from '../template.ts'
import type { ConnectorInput } from '../schema.ts'
import type { Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

/** Words below `auth` whose templates name the credential itself. */
const CREDENTIAL_NAMES = ['secret']

/** What a login may name: the fields that the page asks for. */
const fieldNames = (settings: unknown): string[] => {
  const { fields = [] } = settings as { fields?: readonly { name: string }[] }
  return fields.map(({ name }) => `field.${name}`)
}

export const templates: Rule = {
  code: 'template',
  level: 'error',
  summary: 'Every template names something that exists, with known filters.',
  check: ({ inputs, hosts, auth }, report) => {
    const inputNames = inputs.flatMap(({ name, values }) => [
      `input.${name}`,
      ...membersOfAll(values).map((member) => `input.${name}.${member}`),
    ])
    const judge = (path: DocumentPath, text: string): void => {
      const known = [
        ...inputNames,
        ...(path.includes('inject') ? CREDENTIAL_NAMES : []),
        ...(path.includes('login') ? fieldNames(auth[path[1] as number]) : []),
      ]
      for (const place of templatePlaces(text)) {
        if (place.problem !== undefined) report(path, `${place.problem}.`)
        else if (!known.includes(place.name))
          report(path, `The template names "${place.name}", which does not exist.${didYouMean(place.name, known)}`)
      }
    }
    walkTexts(['hosts'], hosts, judge)
    walkTexts(['auth'], auth, judge)
  },
}

/** What every value stands for: a member that only some have is not there for the others. */
const membersOfAll = (values: ConnectorInput['values'] = {}): string[] => {
  const [first = {}, ...others] = Object.values(values)
  return Object.keys(first).filter((member) => others.every((other) => Object.hasOwn(other, member)))
}
