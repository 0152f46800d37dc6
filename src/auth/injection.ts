import { z } from 'zod'
import { fillTemplate } from '../definition/template.ts'
import { words } from '../definition/words.ts'
import type { Credential } from './credential.ts'
import type { SignContext } from './signable.ts'

/** What a credential adds to a request. Values are secrets: they are put on the wire and nowhere else. */
export interface Injection {
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly query: readonly (readonly [name: string, value: string])[]
}

export const NOTHING: Injection = { headers: [], query: [] }

/** Where a credential goes on a request, as the format says it. */
export const inject = words({
  in: z.enum(['header', 'query']).default('header').describe('Whether it goes as a header or as a query parameter.'),
  name: z
    .string()
    .regex(/^[\w.-]+$/, { error: 'must be a header or parameter name' })
    .describe('The name of that header or parameter.'),
  template: z.string().default('{{ secret }}').describe('The value, such as `Zoho-oauthtoken {{ secret }}`.'),
})

/** As RFC 6750 section 2.1 has it. */
export const BEARER = { in: 'header', name: 'authorization', template: 'Bearer {{ secret }}' } as const

export type Inject = z.output<typeof inject>

const NAMES_MORE = /\{\{\s*(input|capture|token)\s*[.[]/

/** Puts a credential where the connector wants it. What else a template names is found only where it does. */
export const injectionOf = (
  { in: place, name, template }: Inject,
  values: Readonly<Record<string, string>>,
  more: () => Readonly<Record<string, string>> = () => ({}),
): Injection => {
  const known = NAMES_MORE.test(template) ? { ...more(), ...values } : values
  const pair = [name, fillTemplate(template, known)] as const
  return place === 'header' ? { headers: [pair], query: [] } : { headers: [], query: [pair] }
}

/**
 * The credential where the connector wants it. The template may name what else the connection has: its inputs,
 * open or secret, and what was captured.
 */
export const injectedOf = (
  inject: Inject,
  { accessToken, extra }: Credential,
  context: Pick<SignContext, 'values'>,
): Injection => injectionOf(inject, { secret: accessToken.reveal() }, () => ({ ...context.values(), ...extra }))
