/** A parameter's value as text; objects and lists as JSON. Half a surrogate pair, which nothing can encode, is replaced. */
export const textOf = (value: unknown): string =>
  (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)).toWellFormed()

/** JSON that may stand in a header: ASCII only, everything from 0x7f on as \uXXXX. */
export const headerJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
