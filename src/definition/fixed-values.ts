import type { Connector, Host } from './connector.ts'
import { templatePlaces } from './template.ts'

/** Whether a call carries the credential: neither its host nor its endpoint says that it does not. */
export const takesCredential = ({ sendAuth }: Pick<Host, 'sendAuth'>, auth: string | undefined): boolean =>
  sendAuth && auth !== 'none'

/** Whether a fixed header or parameter goes with a call: one that names a secret goes only where the credential does. */
export const goesAlong = (
  template: string,
  connector: Connector,
  host: Pick<Host, 'sendAuth'>,
  auth: string | undefined,
): boolean => takesCredential(host, auth) || !templatePlaces(template).some(({ name }) => namesSecret(name, connector))

/** Inputs and captures are open unless they are a secret or came with the token; all else that templates name is secret. */
const namesSecret = (place: string, { inputs, auth }: Connector): boolean => {
  const [, kind, name] = /^(input|capture)\.(\w+)/.exec(place) ?? []
  if (kind === 'input') return inputs.some((input) => input.name === name && input.secret)
  if (kind === 'capture') return auth.some((settings) => isFromToken(settings, name!))
  return true
}

const isFromToken = (settings: object, name: string): boolean => {
  const { capture = {} } = settings as { capture?: Readonly<Record<string, object>> }
  return Object.hasOwn(capture, name) && 'token' in capture[name]!
}
