import { request } from 'undici'
import { CliFailure, usageFailure } from './failure.ts'

const HOPS_MAX = 12

/**
 * Walks through connecting as a person with a browser would, for the sandbox's own pages: follows redirects, keeps
 * cookies and presses the button of each form. Gives the address at which it ends, which is below `until`.
 */
export const approve = async (
  connectUrl: string,
  until: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<URL> => {
  const browser = createBrowser()
  let next: { url: URL; form?: URLSearchParams } = { url: new URL(connectUrl) }
  for (let hop = 0; hop < HOPS_MAX; hop++) {
    if (next.url.href.startsWith(until)) return next.url
    const { location, html } = await browser.visit(next.url, next.form)
    next = location !== undefined ? { url: location } : { url: next.url, form: formOf(html, fields) }
  }
  throw new CliFailure('Connecting did not come to an end.')
}

/** What a page answered: where it leads, or what it shows. */
export interface Visited {
  readonly location?: URL
  readonly html: string
  /** After how many seconds the page wants to be loaded again. */
  readonly refreshSeconds?: number
}

/** A browser without scripts that keeps cookies. A page that answers an error is a failure. */
export const createBrowser = (): { visit(url: URL, form?: URLSearchParams): Promise<Visited> } => {
  const cookies = new Map<string, string>()
  return {
    visit: async (url, form) => {
      const answer = await request(url, {
        method: form === undefined ? 'GET' : 'POST',
        headers: {
          cookie: cookieHeader(cookies, url),
          ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(form !== undefined && { body: form.toString() }),
      })
      keepCookies(cookies, url, answer.headers['set-cookie'])
      const html = await answer.body.text()
      const { location, refresh } = answer.headers
      if (answer.statusCode >= 300 && answer.statusCode < 400 && location !== undefined)
        return { html, location: new URL(String(location), url) }
      if (answer.statusCode >= 400)
        throw new CliFailure(`${url.origin}${url.pathname} answered ${answer.statusCode}: ${textOf(html)}`)
      return { html, ...(refresh !== undefined && { refreshSeconds: Number(refresh) }) }
    },
  }
}

/** Cookies belong to a host and its port here, as the pages of platform and simulator share a host name. */
const cookieHeader = (cookies: ReadonlyMap<string, string>, { host }: URL): string =>
  [...cookies]
    .flatMap(([key, value]) => (key.startsWith(`${host} `) ? [`${key.slice(host.length + 1)}=${value}`] : []))
    .join('; ')

const keepCookies = (cookies: Map<string, string>, { host }: URL, header: string | string[] | undefined): void => {
  for (const line of [header ?? []].flat()) {
    const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
    if (name !== undefined) cookies.set(`${host} ${name}`, value!)
  }
}

/**
 * What a browser would send for the page's form: hidden fields, what is checked, chosen or typed, and the button that allows.
 * Throws where the page asks for inputs of the connector that nobody gave.
 */
export const formOf = (html: string, fields: Readonly<Record<string, string>>): URLSearchParams => {
  const form = new URLSearchParams()
  const given = (name: string): string | undefined => fields[name.replace(/^(field|input)_/, '')]
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const { name, value = '', type = 'text' } = attributesOf(tag)
    if (name === undefined || (type === 'radio' && !/\schecked\b/.test(tag))) continue
    form.set(name, given(name) ?? value)
  }
  for (const [, tag, options] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const { name } = attributesOf(tag!)
    const [, chosen = ''] = /<option selected>([^<]*)</.exec(options!) ?? []
    if (name !== undefined) form.set(name, given(name) ?? plain(chosen))
  }
  for (const [tag] of html.matchAll(/<textarea\b[^>]*>/g)) {
    const { name } = attributesOf(tag)
    if (name !== undefined) form.set(name, given(name) ?? '')
  }
  judgeInputs(form)
  const buttons = [...html.matchAll(/<button\b[^>]*>/g)].map(([tag]) => attributesOf(tag))
  const allow = buttons.find(({ value }) => value === 'allow')
  if (allow?.name !== undefined) form.set(allow.name, allow.value!)
  return form
}

/** A browser would not send the form either: each of these must be filled in. */
const judgeInputs = (form: URLSearchParams): void => {
  const missing = [...form].flatMap(([name, value]) =>
    name.startsWith('input_') && value === '' ? [`--input ${name.slice('input_'.length)}=…`] : [],
  )
  if (missing.length > 0) throw usageFailure(`This connector needs to know more: give ${missing.join(' and ')}.`)
}

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, plain(value!)]))

/** Text as it was before it became HTML. */
export const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

/** What a page says is wrong; all of its text where it does not say. */
const textOf = (html: string): string => plain(/<p [^>]*role="alert"[^>]*>([^<]*)</.exec(html)?.[1] ?? allTextOf(html))

const allTextOf = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
