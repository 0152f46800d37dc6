import type { DocumentPath } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import { templatePlaces } from '../template.ts'
import type { Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

/** Words below `auth` whose templates name the credential itself. */
const CREDENTIAL_NAMES = ['secret']

export const templates: Rule = {
  code: 'template',
  level: 'error',
  summary: 'Every template names something that exists, with known filters.',
  check: ({ inputs, hosts, auth }, report) => {
    const inputNames = inputs.map(({ name }) => `input.${name}`)
    const judge = (path: DocumentPath, text: string): void => {
      const known = path.includes('inject') ? [...inputNames, ...CREDENTIAL_NAMES] : inputNames
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
