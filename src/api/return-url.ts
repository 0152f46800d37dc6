import { PlatformError } from '../errors/platform-error.ts'

/** The word on an application's list that stands for any http address of this machine. */
export const LOOPBACK = 'loopback'

/** An http address of this machine, spelled plainly: whatever parsers disagree about is none. */
const LOOPBACK_ADDRESS =
  /^(http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]))(?::\d{1,5})?((?:[/?][\w\-.~!$&'()*+,;=:@/?%]*)?)$/

/**
 * Throws `return_url_not_allowed` unless the URL is one of the application's, to the letter. On this machine the port may
 * differ, as programs take whichever is free, RFC 8252 section 7.3.
 */
export const judgeReturnUrl = (text: string, allowed: readonly string[]): void => {
  const here = withoutPort(text)
  if (isReturnUrl(text) && text !== LOOPBACK) {
    if (allowed.includes(text)) return
    if (here !== undefined && allowed.some((one) => one === LOOPBACK || withoutPort(one) === here)) return
  }
  throw new PlatformError('return_url_not_allowed', {
    detail:
      'Add it, exactly as it is sent, to the return URLs of the application: "connector applications update --return-url URL".',
  })
}

/** What may stand on the list: https without user or fragment, http on this machine, or the word `loopback`. */
export const isReturnUrl = (text: string): boolean => {
  if (text === LOOPBACK) return true
  const url = URL.parse(text)
  if (url === null || text.includes('#') || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || withoutPort(text) !== undefined
}

/** An address of this machine without its port; undefined where it is none. */
const withoutPort = (text: string): string | undefined => {
  const [, origin, rest] = LOOPBACK_ADDRESS.exec(text) ?? []
  if (origin === undefined || rest === undefined || !URL.canParse(text)) return undefined
  return origin + rest
}
