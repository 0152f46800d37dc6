import { buildModel } from '../../../src/codegen/build-model.ts'
import { renderPackage } from '../../../src/codegen/render-package.ts'
import type { Language } from '../../../src/codegen/targets/index.ts'
import { harmlessTwin, hostileConnector, type Recipe } from './definition.ts'
import { directiveProblems } from './directives.ts'
import { expectedTexts } from './expected-texts.ts'
import type { Files, Inspection, Inspector } from './inspection.ts'
import { judged } from './languages.ts'
import { plainFileProblems } from './plain-files.ts'
import { CANARY } from './texts.ts'

/** Everything by which a hostile definition’s package in one language is more than text in the place of text. */
export const problemsIn = async (recipe: Recipe, language: Language, inspector: Inspector): Promise<string[]> => {
  const connector = hostileConnector(recipe)
  const { files } = await renderPackage(connector, language)
  return problemsOfFiles(files, recipe, language, inspector)
}

/** The same of given files. */
export const problemsOfFiles = async (
  files: Files,
  recipe: Recipe,
  language: Language,
  inspector: Inspector,
): Promise<string[]> => {
  const connector = hostileConnector(recipe)
  const { files: twinFiles } = await renderPackage(harmlessTwin(recipe, judged[language].endingOf), language)
  const [own, twin] = await Promise.all([inspector.inspect(files), inspector.inspect(twinFiles)])
  return [
    ...own.problems,
    ...twin.problems.map((problem) => `the twin: ${problem}`),
    ...shapeProblems(own, twin),
    ...[...expectedTexts(buildModel(connector))]
      .filter((text) => !isHeld(text, own))
      .map((text) => `lost: ${JSON.stringify(text)}`),
    ...[...own.names].filter((name) => name.includes(CANARY)).map((name) => `code: ${name}`),
    ...directiveProblems(language, own.comments, files.values()),
    ...plainFileProblems(files, twinFiles, connector.name),
  ]
}

/** A text stands as a literal, or is a name as it is. */
const isHeld = (text: string, { literals, names }: Inspection): boolean => literals.has(text) || names.has(text)

const shapeProblems = ({ shapes: own }: Inspection, { shapes: twin }: Inspection): string[] => {
  const unmatched = without(own, twin)
  const missing = without(twin, own)
  if (unmatched.length + missing.length === 0) return []
  return [`not shaped as its twin:\n  ${unmatched.join('\n  ')}\n but the twin has\n  ${missing.join('\n  ')}`]
}

/** What a list has and another has not, each as often. */
const without = (all: readonly string[], others: readonly string[]): string[] => {
  const left = [...others]
  return all.filter((one) => {
    const index = left.indexOf(one)
    if (index !== -1) left.splice(index, 1)
    return index === -1
  })
}
