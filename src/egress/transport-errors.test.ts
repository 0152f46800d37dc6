import { describe, expect, test } from 'vitest'
import { PlatformError } from '../errors/platform-error.ts'
import { AddressForbidden } from './connect.ts'
import { TooSlow, brokenOff, translateTransportError } from './transport-errors.ts'

const errorOf = (code: string | undefined, name = 'Error'): Error =>
  Object.assign(new Error('of the transport'), { name }, code === undefined ? {} : { code })

const TIMED_OUT = 'there was no answer in time'
const INVALID = 'the answer is not HTTP that can be read'
const FAILED = 'the connection failed'

describe("an error of the transport is said in the platform's terms, with its code", () => {
  test.each([
    ['ADDRESS_FORBIDDEN', 'address_forbidden', 'this address may not be called'],
    ['UND_ERR_CONNECT_TIMEOUT', 'provider_timed_out', TIMED_OUT],
    ['UND_ERR_HEADERS_TIMEOUT', 'provider_timed_out', TIMED_OUT],
    ['UND_ERR_BODY_TIMEOUT', 'provider_timed_out', TIMED_OUT],
    ['ETIMEDOUT', 'provider_timed_out', TIMED_OUT],
    ['UND_ERR_HEADERS_OVERFLOW', 'provider_answer_invalid', INVALID],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'provider_answer_invalid', INVALID],
    ['ECONNREFUSED', 'provider_unreachable', FAILED],
    ['ECONNRESET', 'provider_unreachable', FAILED],
    ['ENOTFOUND', 'provider_unreachable', FAILED],
    ['UND_ERR_SOCKET', 'provider_unreachable', FAILED],
  ])('%s is %s', (code, meaning, words) => {
    const error = translateTransportError(errorOf(code), 'api.example.com', false)
    expect(error).toMatchObject({ code: meaning, message: `api.example.com: ${words} (${code}).` })
  })

  test('what undici cannot parse is invalid, whatever code it has', () => {
    const error = translateTransportError(errorOf('HPE_INVALID_CONSTANT', 'HTTPParserError'), 'api.example.com', true)
    expect(error).toMatchObject({
      code: 'provider_answer_invalid',
      message: `api.example.com: ${INVALID} (HPE_INVALID_CONSTANT).`,
    })
  })

  test('an error without a code is told without one', () => {
    expect(translateTransportError(errorOf(undefined), 'api.example.com', true)).toMatchObject({
      code: 'provider_unreachable',
      message: `api.example.com: ${FAILED}.`,
    })
    expect(translateTransportError(errorOf(undefined, 'HTTPParserError'), 'api.example.com', true)).toMatchObject({
      code: 'provider_answer_invalid',
      message: `api.example.com: ${INVALID}.`,
    })
  })

  test.each([
    ['an address that was refused', new AddressForbidden('10.0.0.1'), 'address_forbidden'],
    ['silence', new TooSlow(), 'provider_timed_out'],
  ])("the platform's own errors of a connection have a meaning: %s", (_name, error, code) => {
    expect(translateTransportError(error, 'api.example.com', false)).toMatchObject({ code, cause: error })
  })
})

test.each([true, false])('whether something was sent is told on, and the original is the cause: %s', (wasSent) => {
  const original = errorOf('ECONNRESET')
  const error = translateTransportError(original, 'api.example.com', wasSent)
  expect(error.facts.wasSent).toBe(wasSent)
  expect(error.cause).toBe(original)
})

test("an error that is in the platform's terms already stays as it is", () => {
  const error = new PlatformError('provider_circuit_open')
  expect(translateTransportError(error, 'api.example.com', true)).toBe(error)
})

describe('an answer that had begun and did not come to its end', () => {
  test('was too slow', () => {
    const error = new TooSlow()
    expect(brokenOff(error)).toMatchObject({
      code: 'provider_timed_out',
      facts: { detail: 'The answer was not whole in time.' },
      cause: error,
    })
  })

  test('broke off for any other reason', () => {
    const error = errorOf('UND_ERR_SOCKET')
    expect(brokenOff(error)).toMatchObject({
      code: 'provider_unreachable',
      facts: { detail: 'The answer broke off.' },
      cause: error,
    })
  })
})
