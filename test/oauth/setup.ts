import { join } from 'node:path'
import { expect } from 'vitest'
import type { ConnectSession } from '../../src/cli/wire.ts'
import { type TestPlatform, type TestPlatformOptions, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL, type TestAnswer } from '../setup/test-client.ts'
import { formTokenIn, visit } from '../security/browser.ts'

/** The platform with connectors that need what the shipped ones do not. */
export const startOAuthPlatform = (options: TestPlatformOptions = {}): Promise<TestPlatform> =>
  startTestPlatform({ connectorsDirectory: join(import.meta.dirname, 'connectors'), ...options })

export const startSession = async (
  { send }: TestPlatform,
  connector: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<ConnectSession> => {
  const { status, json, text } = await send('/v1/connect-sessions', {
    json: { connector, user_id: 'mara', return_url: RETURN_URL, ...more },
  })
  expect(status, text).toBe(201)
  return json as ConnectSession
}

export const complete = (
  { send }: TestPlatform,
  { id }: ConnectSession,
  completionToken: string | null,
  userId = 'mara',
): Promise<TestAnswer> =>
  send(`/v1/connect-sessions/${id}/complete`, {
    json: { user_id: userId, completion_token: completionToken ?? '' },
  })

/** A browser that is shown a code for another device. */
export interface AtDevice {
  readonly session: ConnectSession
  readonly cookie: string
  readonly userCode: string
  /** Where the user enters it. */
  readonly address: string
  /** Loads the page again, as it does by itself. */
  again(): Promise<TestAnswer>
}

/** Opens a link and presses the button, up to the page with the code. */
export const askForCode = async (session: ConnectSession): Promise<AtDevice> => {
  const url = session.connect_url
  const first = await visit(url)
  const cookie = first.headers['set-cookie']!.split(';')[0]!
  const sent = await visit(url, { cookie }, { form_token: formTokenIn(first.text) })
  expect([sent.status, sent.headers.location], sent.text).toEqual([303, url])
  const again = (): Promise<TestAnswer> => visit(url, { cookie })
  const page = await again()
  expect(page.status, page.text).toBe(200)
  expect(page.headers.refresh).toBe('5')
  const userCode = /<code data-user-code>([^<]+)</.exec(page.text)![1]!
  const address = /<a href="([^"]+)"/.exec(page.text)![1]!.replaceAll('&#38;', '&')
  return { session, cookie, userCode, address, again }
}

/** Decides at the simulator's own page. */
export const decide = async ({ userCode, address }: AtDevice, decision: 'allow' | 'deny'): Promise<void> => {
  const answer = await visit(address, {}, { user_code: userCode, decision })
  expect(answer.status, answer.text).toBe(200)
}
