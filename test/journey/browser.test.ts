import { existsSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { ConnectSession } from '../../src/cli/wire.ts'
import { type TestPlatform, freePort, startTestPlatform } from '../setup/platform.ts'

const CHROMIUM = '/usr/bin/chromium'
const isThere = existsSync(CHROMIUM)
const MISSING = `${CHROMIUM} is missing: "scripts/system-packages.sh" as root installs it`

if (!isThere && process.env.CI) test('CI has a browser', () => expect.fail(MISSING))

describe.skipIf(!isThere)(isThere ? 'a real browser' : `a real browser (skipped: ${MISSING})`, () => {
  let browser: Browser
  let under: TestPlatform
  let application: Server
  let returnUrl: string

  beforeAll(async () => {
    application = createServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<title>Back</title><link rel="icon" href="data:,">'),
    )
    await new Promise<void>((resolve) => void application.listen(0, '127.0.0.1', resolve))
    returnUrl = `http://127.0.0.1:${(application.address() as AddressInfo).port}/connected`
    // Another host name than the providers have: to the browser they are other sites, as in the world outside.
    const port = String(await freePort())
    under = await startTestPlatform({ environment: { PORT: port, PUBLIC_URL: `http://localhost:${port}` } })
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        // No name is resolved but this machine's: nothing leaves it.
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
      ],
    })
  })
  afterAll(async () => {
    await browser.close()
    await under.close()
    await new Promise<void>((resolve) => void application.close(() => resolve()))
  })

  interface Visit {
    readonly page: Page
    /** What the browser complained of, and addresses beyond this machine. */
    readonly complaints: readonly string[]
  }

  const openPage = async (options: BrowserContextOptions): Promise<Visit> => {
    const context = await browser.newContext(options)
    onTestFinished(() => context.close())
    const complaints: string[] = []
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (protocol !== 'data:' && !['127.0.0.1', 'localhost'].includes(hostname)) complaints.push(request.url())
    })
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${message.location().url}: ${message.text()}`)
    })
    context.on('weberror', (error) => complaints.push(String(error.error())))
    context.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`))
    return { page: await context.newPage(), complaints }
  }

  const startSession = async (connector: string): Promise<ConnectSession> =>
    (await under.send('/v1/connect-sessions', { json: { connector, user_id: 'user-1', return_url: returnUrl } }))
      .json as ConnectSession

  /** The session's connection, completed with what the browser brought back. */
  const complete = async ({ id }: ConnectSession, page: Page): Promise<unknown> => {
    const completion_token = new URL(page.url()).searchParams.get('completion_token')
    const answer = await under.send(`/v1/connect-sessions/${id}/complete`, {
      json: { user_id: 'user-1', completion_token },
    })
    return answer.json
  }

  const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

  const connectGmail = async ({ page, complaints }: Visit): Promise<void> => {
    const session = await startSession('gmail')
    await page.goto(session.connect_url)
    expect(await page.getByRole('heading').textContent()).toBe('Connect Gmail')
    expect(await page.getByRole('listitem').allTextContents()).toEqual(['Read, send, label and trash messages'])
    await press(page, 'Continue to Gmail')
    expect(page.url()).toContain(under.simulator.origin)
    await page.getByLabel('grace@example.com').check()
    await press(page, 'Allow')
    await page.waitForURL(`${returnUrl}?*`)
    expect(await complete(session, page)).toMatchObject({ status: 'active', name: 'grace@example.com' })
    expect(complaints).toEqual([])
  }

  const connectResend = async ({ page, complaints }: Visit): Promise<void> => {
    const session = await startSession('resend')
    await page.goto(session.connect_url)
    await page.getByLabel('API key').fill('bad-key')
    await press(page, 'Connect Resend')
    expect(await page.getByRole('alert').textContent()).toContain('Resend does not accept this')
    expect(await page.getByLabel('API key').inputValue()).toBe('')
    await page.getByLabel('API key').fill('good-key')
    await press(page, 'Connect Resend')
    await page.waitForURL(`${returnUrl}?*`)
    expect(await complete(session, page)).toMatchObject({ status: 'active', connector: 'resend' })
    // Chromium itself says that a page answered 400.
    expect(complaints.filter((words) => !words.includes('status of 400'))).toEqual([])
  }

  const ways: [string, BrowserContextOptions][] = [
    ['without JavaScript', { javaScriptEnabled: false }],
    ['with JavaScript and no error on any page', { javaScriptEnabled: true }],
  ]

  test.each(ways)('connects a Gmail account %s', async (_, options) => connectGmail(await openPage(options)))

  test.each(ways)('connects by an API key, after one that is not accepted, %s', async (_, options) =>
    connectResend(await openPage(options)),
  )

  test('comes back with the refusal when the user denies access', async () => {
    const { page, complaints } = await openPage({ javaScriptEnabled: false })
    const session = await startSession('gmail')
    await page.goto(session.connect_url)
    await press(page, 'Continue to Gmail')
    await press(page, 'Deny')
    await page.waitForURL(`${returnUrl}?*`)
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      session: session.id,
      error: 'access_denied',
    })
    expect(await complete(session, page)).toMatchObject({ status: 400 })
    expect(complaints).toEqual([])
  })

  test('shows the pages in their own style, and one for a link that is of no use', async () => {
    const { page, complaints } = await openPage({ javaScriptEnabled: true })
    await page.goto((await startSession('gmail')).connect_url)
    expect(
      await page.locator('main').evaluate((main) => main.ownerDocument.defaultView!.getComputedStyle(main).maxWidth),
    ).toBe('420px')
    await page.goto(`${under.url}/connect/cs_unknown`)
    expect(await page.getByRole('heading').textContent()).toBe('This did not work')
    expect(complaints.filter((words) => !words.includes('status of 404'))).toEqual([])
  })

  test('shows the documentation of the API without an error', async () => {
    const { page, complaints } = await openPage({ javaScriptEnabled: true })
    await page.goto(`${under.url}/docs`)
    await page.getByText('Start connecting a user').waitFor()
    expect(complaints).toEqual([])
  })
})
