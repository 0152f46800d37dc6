/** Percent-encodes all but the unreserved characters of RFC 3986 section 2.3, as RFC 5849 section 3.6 and AWS want it. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Decodes what can be decoded; text that is not percent-encoded stays as it is. */
export const percentDecode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The name-value pairs of a query or form as they are written: nothing is decoded. */
export const rawPairs = (text: string): [name: string, value: string][] =>
  text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    })

/** Orders texts by their bytes, whatever the locale. */
export const byBytes = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
