import { request } from 'undici'
import { approve } from '../../src/cli/approve.ts'
import { RETURN_URL, type TestAnswer, answerOf } from '../setup/test-client.ts'
import type { TestPlatform } from '../setup/platform.ts'

/** A sign-in that a browser has begun: it has its cookie, and has been sent to the provider. */
export interface Begun {
  readonly sessionId: string
  readonly connectUrl: string
  readonly cookie: string
  /** Where the provider is asked. */
  readonly authorizeUrl: string
}

export const visit = async (
  url: string,
  headers: Record<string, string> = {},
  form?: Record<string, string>,
): Promise<TestAnswer> =>
  answerOf(
    await request(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form !== undefined && { body: new URLSearchParams(form).toString() }),
    }),
  )

/** Opens a link and presses the button, as far as the provider's door. */
export const beginSignIn = async (under: TestPlatform, userId = 'victim', connector = 'gmail'): Promise<Begun> => {
  const { json } = await under.send('/v1/connect-sessions', {
    json: { connector, user_id: userId, return_url: RETURN_URL },
  })
  const { id: sessionId, connect_url: connectUrl } = json as { id: string; connect_url: string }
  const page = await visit(connectUrl)
  const cookie = page.headers['set-cookie']!.split(';')[0]!
  const sent = await visit(connectUrl, { cookie }, { form_token: formTokenIn(page.text) })
  return { sessionId, connectUrl, cookie, authorizeUrl: sent.headers.location! }
}

export const formTokenIn = (html: string): string => /name="form_token" value="([^"]+)"/.exec(html)![1]!

/** Consents at the provider; gives the address with code and state that the browser is sent back to. */
export const consent = async (under: TestPlatform, { authorizeUrl }: Begun): Promise<string> =>
  (await approve(authorizeUrl, `${under.url}/oauth/callback/`)).href

/** The completion token with which a callback sends the browser back. */
export const completionTokenOf = ({ headers }: TestAnswer): string | null =>
  new URL(headers.location!).searchParams.get('completion_token')

export const complete = (
  under: TestPlatform,
  { sessionId }: Pick<Begun, 'sessionId'>,
  completionToken: string | null,
  userId = 'victim',
): Promise<TestAnswer> =>
  under.send(`/v1/connect-sessions/${sessionId}/complete`, {
    json: { user_id: userId, completion_token: completionToken ?? '' },
  })
