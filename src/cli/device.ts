import { setTimeout as sleep } from 'node:timers/promises'
import { type Visited, createBrowser, formOf, plain } from './approve.ts'
import { CliFailure } from './failure.ts'

/** What the user enters on another device, and where. */
export interface ShownCode {
  readonly userCode: string
  readonly address: string
  /** The address with the code in it, where the provider gives one. */
  readonly completeAddress?: string
}

interface Options {
  /** Where the platform sends the browser in the end. */
  readonly until: string
  readonly fields: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly show: (code: ShownCode) => void
  /** Allows access at once, at the sandbox's own pages. */
  readonly isApproving?: boolean
}

/**
 * Signs in by a code for another device: asks for the code as the connect page does, shows it, and waits at the page
 * until the user has allowed access. Gives the address at which it ends, which is below `until`.
 */
export const connectByDevice = async (connectUrl: string, options: Options): Promise<URL> => {
  const { visit } = createBrowser()
  const url = new URL(connectUrl)
  const form = formOf((await visit(url)).html, options.fields)
  await visit(url, form)
  const patience = AbortSignal.timeout(options.timeoutMs)
  let shown: ShownCode | undefined
  while (!patience.aborted) {
    const page = await visit(url)
    if (page.location?.href.startsWith(options.until)) return page.location
    if (page.refreshSeconds === undefined) throw new CliFailure('The code has expired: start again.')
    if (shown === undefined) {
      shown = codeOn(page)
      options.show(shown)
      if (options.isApproving) await allowThere(shown)
    }
    await sleep(page.refreshSeconds * 1000)
  }
  throw new CliFailure('Nobody entered the code in time.')
}

const PAGES_MAX = 5

/** Presses the buttons of the provider's pages until there are none, as the user would at the other device. */
const allowThere = async ({ address, completeAddress, userCode }: ShownCode): Promise<void> => {
  const { visit } = createBrowser()
  const url = new URL(completeAddress ?? address)
  let page = await visit(url)
  for (let hop = 0; hop < PAGES_MAX && page.html.includes('<form'); hop++)
    page = await visit(page.location ?? url, formOf(page.html, { user_code: userCode }))
}

const codeOn = ({ html }: Visited): ShownCode => {
  const userCode = /<code data-user-code>([^<]*)</.exec(html)?.[1]
  const [address, completeAddress] = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => plain(href!))
  if (userCode === undefined || address === undefined) throw new CliFailure('The page shows no code.')
  return { userCode: plain(userCode), address, ...(completeAddress !== undefined && { completeAddress }) }
}
