import { PlatformError } from '../errors/platform-error.ts'

/** The word on an application's list that stands for any http address of this machine. */
export const LOOPBACK = 'loopback'

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]']

/** Throws `return_url_not_allowed` unless the URL is one of the application's, to the letter. */
export const judgeReturnUrl = (text: string, allowed: readonly string[]): void => {
  const url = URL.parse(text)
  const isClean = url !== null && url.username === '' && url.password === '' && url.hash === ''
  if (isClean && (allowed.includes(text) || (allowed.includes(LOOPBACK) && isLoopback(url)))) return
  throw new PlatformError('return_url_not_allowed', {
    detail:
      'Add it, exactly as it is sent, to the return URLs of the application: "connector applications update --return-url URL".',
  })
}

/** What may stand on the list: https without user or fragment, http on this machine, or the word `loopback`. */
export const isReturnUrl = (text: string): boolean => {
  if (text === LOOPBACK) return true
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false
  return url.protocol === 'https:' || isLoopback(url)
}

const isLoopback = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && LOOPBACK_HOSTS.includes(hostname)
