import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type Onward,
  type OpenSession,
  beginConsent,
  openSession,
  receiveCallback,
  submitForm,
} from '../../connections/consent.ts'
import { beginDeviceConsent, continueDeviceConsent } from '../../connections/device-consent.ts'
import { userInputs } from '../../connections/inputs.ts'
import { entryOf } from '../../errors/catalogue.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { newToken, sha256 } from '../../runtime/ids.ts'
import { type BrowserCookie, browserCookie } from '../browser-cookie.ts'
import type { Dependencies } from '../dependencies.ts'
import { platformErrorOf } from '../errors.ts'
import { formValues } from '../form.ts'
import { connectPage } from '../pages/connect.ts'
import { devicePage } from '../pages/device.ts'
import { failurePage } from '../pages/failure.ts'
import type { Routes } from './index.ts'

type Values = Record<string, string>

const FORM_BYTES_MAX = 64 * 1024

/** What a browser sees: the connect page and the provider's redirect. Everything here works without JavaScript. */
export const connectPageRoutes: Routes = (server, deps) => {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BYTES_MAX },
    (_request, body, done) => done(null, formValues(body as string)),
  )
  server.setErrorHandler((error, request, reply) => answerFailure(error, request, reply, deps))
  server.setValidatorCompiler(() => () => true)
  const cookie = browserCookie(deps.publicUrl)
  const audit = { none: 'A browser that consents changes nothing yet: that the application completes it does.' }
  const options = { config: { isOpen: true as const, audit }, schema: { hide: true } }

  server.get<{ Params: { session: string } }>('/connect/:session', options, async (request, reply) => {
    const open = await openSession(request.params.session, deps)
    const browser = browserOf(open, request, reply, cookie)
    if (open.session.flow === 'device') return showDevice(open, browser, reply, deps)
    return page(reply, (nonce) => connectPage(open, { nonce, formToken: formTokenOf(browser, open) }))
  })

  server.post<{ Params: { session: string } }>('/connect/:session', options, async (request, reply) => {
    const open = await openSession(request.params.session, deps)
    const browser = cookie.read(request.headers.cookie)
    const values = (request.body ?? {}) as Values
    if (browser === undefined || values.form_token !== formTokenOf(browser, open)) {
      throw new PlatformError('state_invalid', {
        detail: 'Your browser did not send back its cookie. Allow cookies for this page, and open the link again.',
      })
    }
    return proceed(open, values, browser, reply, deps)
  })

  const receive = async (connector: string, values: Values, request: FastifyRequest, reply: FastifyReply) => {
    const { url } = await receiveCallback(connector, values, cookie.read(request.headers.cookie), deps)
    return reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store').redirect(url, 303)
  }
  type Callback = { Params: { connector: string } }

  server.get<Callback>('/oauth/callback/:connector', options, (request, reply) =>
    receive(request.params.connector, formValues(request.url.split('?')[1] ?? ''), request, reply),
  )

  // `response_mode=form_post`.
  server.post<Callback>('/oauth/callback/:connector', options, (request, reply) =>
    receive(request.params.connector, (request.body ?? {}) as Values, request, reply),
  )
}

/** The code for another device, once there is one; the page asks how things stand each time that it loads itself. */
const showDevice = async (
  open: OpenSession,
  browser: string,
  reply: FastifyReply,
  deps: Dependencies,
): Promise<FastifyReply> => {
  const progress = await continueDeviceConsent(open, browser, deps)
  if (progress.is === 'done')
    return reply
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .redirect(progress.url, 303)
  if (progress.is === 'waiting') {
    reply.header('refresh', String(progress.code.intervalSeconds))
    return page(reply, (nonce) => devicePage(open, progress.code, nonce))
  }
  const problem = progress.is === 'expired' ? 'The code has expired. Get a new one.' : undefined
  return page(reply, (nonce) =>
    connectPage(open, { nonce, formToken: formTokenOf(browser, open), ...(problem !== undefined && { problem }) }),
  )
}

const begin = (
  open: OpenSession,
  inputs: Values,
  fields: Values,
  browser: string,
  deps: Dependencies,
): Promise<Onward> => {
  if (open.session.flow === 'device') return beginDeviceConsent(open, inputs, browser, deps)
  return open.type.begin === undefined
    ? submitForm(open, fields, inputs, deps)
    : beginConsent(open, inputs, browser, deps)
}

const proceed = async (
  open: OpenSession,
  values: Values,
  browser: string,
  reply: FastifyReply,
  deps: Dependencies,
): Promise<unknown> => {
  const inputs = pick(
    values,
    userInputs(open.connector).map(({ name }) => name),
    'input_',
  )
  const fields = pick(
    values,
    open.type.fields(open.settings).map(({ name }) => name),
    'field_',
  )
  reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store')
  try {
    return reply.redirect((await begin(open, inputs, fields, browser, deps)).url, 303)
  } catch (error) {
    // What the user can correct is said on the page, with what they typed; secrets are typed again.
    if (!(error instanceof PlatformError) || error.code !== 'invalid_request') throw error
    reply.code(400)
    return page(reply, (nonce) =>
      connectPage(open, { nonce, formToken: formTokenOf(browser, open), problem: error.message, inputs }),
    )
  }
}

const pick = (values: Values, names: readonly string[], prefix: string): Values =>
  Object.fromEntries(names.flatMap((name) => (values[prefix + name] ? [[name, values[prefix + name]!.trim()]] : [])))

/** The browser's token, which all its tabs share; sets the cookie where it is not there, or must reach further. */
const browserOf = (
  { type, settings }: OpenSession,
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: BrowserCookie,
): string => {
  const known = cookie.read(request.headers.cookie)
  const isAnsweredByForm = type.isAnsweredByForm?.(settings) === true
  if (known !== undefined && !isAnsweredByForm) return known
  const token = known ?? newToken()
  reply.header('set-cookie', cookie.write(token, isAnsweredByForm ? 'fromAnySite' : undefined))
  return token
}

/** Proves that a form was served to the browser that sends it. */
const formTokenOf = (browserToken: string, { session }: OpenSession): string => sha256(`${browserToken} ${session.id}`)

const page = (reply: FastifyReply, render: (nonce: string) => string): FastifyReply => {
  const nonce = randomBytes(16).toString('base64')
  // No `form-action`: browsers apply it to the provider's own redirects after the form is sent.
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; frame-ancestors 'none'`
  return reply
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(render(nonce))
}

const answerFailure = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { log }: Dependencies,
): FastifyReply => {
  const { code, message, facts, cause } = platformErrorOf(error)
  if (code === 'internal') log.error({ err: cause, request_id: request.id }, 'unforeseen error')
  const { status } = entryOf(code)
  return page(reply.code(facts.status ?? status), (nonce) =>
    failurePage({ nonce, message, requestId: request.id, code }),
  )
}
