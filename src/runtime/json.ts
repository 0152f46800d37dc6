/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json }

/** Whether a value is an object with members: not null and not an array. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parses JSON, or gives undefined where the text is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Nothing in it is written otherwise in JSON: ids and names. */
const PLAIN = /^[\w.-]*$/

/** A text as JSON has it; at once where it needs no looking at, as most of what is written for every call. */
export const jsonText = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text))
