import { createHash } from 'node:crypto'
import type { Captures } from '../auth/capture.ts'
import type { OAuth2Settings } from '../auth/oauth2/settings.ts'
import type { Connector, Host } from '../definition/connector.ts'
import { type JsonPath, writePath } from '../definition/json-path.ts'
import { templatePlaces } from '../definition/template.ts'
import { oauth2Of } from './relocate.ts'
import { Refusal } from './reply.ts'

/** What the simulator hands out under a captured name: the connector's example, or something made up that stays. */
export const capturedValue = (connector: string, name: string, capture: Captures[string]): string =>
  ('example' in capture ? capture.example : undefined) ??
  `sim-${createHash('sha256').update(`${connector} ${name}`).digest('hex').slice(0, 12)}`

/** The token answer with what is captured from it. */
export const withTokenCaptures = (
  answer: unknown,
  connector: string,
  { capture = {} }: Partial<Pick<OAuth2Settings, 'capture'>>,
): unknown =>
  Object.entries(capture).reduce<unknown>((document, [name, one]) => {
    if (!('token' in one)) return document
    return writePath(document, one.token as JsonPath, capturedValue(connector, name, one))
  }, answer)

/** The parameters that the redirect to the client carries beside the standard's. */
export const callbackCaptures = (connector: string, { capture }: OAuth2Settings): Record<string, string> =>
  Object.fromEntries(
    Object.entries(capture).flatMap(([name, one]) =>
      'callback' in one ? [[one.callback, capturedValue(connector, name, one)]] : [],
    ),
  )

/** The captured values that a host's address holds, in order. */
export const capturesOf = ({ url }: Host): string[] =>
  templatePlaces(url).flatMap(({ name }) => (name.startsWith('capture.') ? [name.slice('capture.'.length)] : []))

/**
 * The path without the captured values in front of it, which `relocate` keeps in the address: a provider whose tenants
 * have addresses of their own knows no others. Throws where a value is not the one that was handed out.
 */
export const withoutTenant = (connector: Connector, host: Host, path: string): string => {
  const names = capturesOf(host)
  const [, ...segments] = path.split('/')
  for (const [index, name] of names.entries()) {
    const capture = oauth2Of(connector)?.capture[name]
    const said = decodeURIComponent((segments[index] ?? '').replace(/^~/, ''))
    // What an endpoint tells is in its example; any value will do here.
    const isKnown =
      capture === undefined || 'endpoint' in capture || said === capturedValue(connector.name, name, capture)
    if (!segments[index]?.startsWith('~') || said === '' || !isKnown)
      throw new Refusal(404, 'unknown_tenant', `The address does not hold the "${name}" that was given on connecting.`)
  }
  return `/${segments.slice(names.length).join('/')}`
}
