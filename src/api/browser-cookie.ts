/** The cookie that binds a sign-in to the browser that began it. */
export interface BrowserCookie {
  read(header: string | undefined): string | undefined
  write(token: string): string
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
    write: (token) => `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600${isHttps ? '; Secure' : ''}`,
  }
}
