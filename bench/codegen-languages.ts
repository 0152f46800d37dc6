import { type Language, isLanguage, languages } from '../src/codegen/targets/index.ts'

/** The languages to measure: all of them, or those that `LANGUAGES` names, such as `LANGUAGES=go,python`. */
export const chosenLanguages = (): readonly Language[] => {
  const named = process.env.LANGUAGES?.split(',') ?? []
  return named.length === 0 ? languages : named.filter(isLanguage)
}
