/** The cookie that binds a sign-in to the browser that began it. */
export interface BrowserCookie {
  read(header: string | undefined): string | undefined
  /** `Set-Cookie`; `fromAnySite` where another site's form must bring it along. */
  write(token: string, reach?: 'fromAnySite'): string
}

const TOKEN = /^[\w-]{43}$/

/**
 * `__Host-` makes browsers insist on https, this host and no domain. Over plain http, which is for loopback alone, some
 * browsers would drop such a cookie, so there it goes without.
 */
export const browserCookie = (publicUrl: string): BrowserCookie => {
  const isHttps = publicUrl.startsWith('https://')
  const name = isHttps ? '__Host-connect' : 'connect'
  return {
    read: (header) => {
      const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='))
      const token = pairs.find(([key]) => key === name)?.[1]
      return token !== undefined && TOKEN.test(token) ? token : undefined
    },
    // Browsers take `SameSite=None` with `Secure` alone, which on this machine most of them allow over plain http.
    write: (token, reach) => {
      const isSecure = isHttps || reach === 'fromAnySite'
      const sameSite = reach === 'fromAnySite' ? 'None' : 'Lax'
      return `${name}=${token}; Path=/; HttpOnly; SameSite=${sameSite}; Max-Age=3600${isSecure ? '; Secure' : ''}`
    },
  }
}
