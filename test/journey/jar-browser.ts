import { CookieJar } from 'tough-cookie'
import { request } from 'undici'
import { type TestAnswer, answerOf } from '../setup/test-client.ts'

/** Where a browser has come to. `answer` is absent where it was told to stop before it went there. */
export interface Page {
  readonly url: URL
  readonly answer?: TestAnswer
}

/** A browser without scripts: follows redirects, fills forms, and keeps cookies as RFC 6265 says. */
export interface JarBrowser {
  /** Opens an address and follows redirects; stops in front of an address that begins with `until`. */
  open(url: string | URL, until?: string): Promise<Page>
  /** Presses the button of each form that comes, with these values, until it gets to `until`. Gives that address. */
  walk(url: string | URL, until: string, values?: Readonly<Record<string, string>>): Promise<URL>
  /** Opens an address and sends its form with these values. */
  submit(url: string | URL, values: Readonly<Record<string, string>>, until?: string): Promise<Page>
  /** The values of the cookies that this address would get. */
  cookieValues(url: string): Promise<string[]>
}

const HOPS_MAX = 20

export const createJarBrowser = (): JarBrowser => {
  const jar = new CookieJar()

  const visit = async (start: string | URL, until?: string, form?: URLSearchParams): Promise<Page> => {
    let url = new URL(start)
    let content = form
    for (let hop = 0; hop < HOPS_MAX; hop++) {
      if (until !== undefined && url.href.startsWith(until)) return { url }
      const answer = await answerOf(
        await request(url, {
          method: content === undefined ? 'GET' : 'POST',
          headers: {
            cookie: await jar.getCookieString(url.href),
            ...(content !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
          },
          ...(content !== undefined && { body: content.toString() }),
        }).then(async (response) => {
          for (const line of [response.headers['set-cookie'] ?? []].flat()) await jar.setCookie(line, url.href)
          return response
        }),
      )
      const { location } = answer.headers
      if (location === undefined || answer.status < 300 || answer.status >= 400) return { url, answer }
      url = new URL(location, url)
      content = undefined
    }
    throw new Error(`The redirects from ${String(start)} do not end.`)
  }

  const walk = async (
    start: string | URL,
    until: string,
    values: Readonly<Record<string, string>> = {},
  ): Promise<URL> => {
    let page = await visit(start, until)
    for (let form = 0; form < HOPS_MAX && page.answer !== undefined; form++) {
      if (page.answer.status >= 400)
        throw new Error(`${page.url.origin}${page.url.pathname} answered ${page.answer.status}.`)
      const { action, fields } = formIn(page.answer.text, values)
      page = await visit(new URL(action ?? page.url, page.url), until, fields)
    }
    return page.url
  }

  const submit: JarBrowser['submit'] = async (start, values, until) => {
    const page = await visit(start)
    const { action, fields } = formIn(page.answer!.text, values)
    return visit(new URL(action ?? page.url, page.url), until, fields)
  }

  return {
    open: (url, until) => visit(url, until),
    walk,
    submit,
    cookieValues: async (url) => (await jar.getCookies(url)).map(({ value }) => value),
  }
}

/** What the page's first form sends: its own values, or those given, and the button that allows where there are several. */
const formIn = (
  html: string,
  values: Readonly<Record<string, string>>,
): { action: string | undefined; fields: URLSearchParams } => {
  const [whole, head] = /(<form\b[^>]*>)[\s\S]*?(<\/form>|$)/.exec(html) ?? []
  if (whole === undefined) throw new Error('There is no form on the page.')
  const fields = new URLSearchParams()
  for (const [tag] of whole.matchAll(/<input\b[^>]*>/g)) {
    const { name, value = '', type = 'text' } = attributesOf(tag)
    if (name === undefined || (type === 'radio' && !/\schecked\b/.test(tag))) continue
    fields.set(name, values[name] ?? value)
  }
  for (const [tag] of whole.matchAll(/<textarea\b[^>]*>/g)) {
    const { name } = attributesOf(tag)
    if (name !== undefined) fields.set(name, values[name] ?? '')
  }
  const buttons = [...whole.matchAll(/<button\b[^>]*>/g)].map(([tag]) => attributesOf(tag))
  const pressed = buttons.find(({ name, value }) => name !== undefined && value === (values[name] ?? 'allow'))
  if (pressed?.name !== undefined) fields.set(pressed.name, pressed.value!)
  return { action: attributesOf(head!).action, fields }
}

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&amp;', '&'),
    ]),
  )
