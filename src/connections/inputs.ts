import { RE2JS } from 're2js'
import type { Credential } from '../auth/credential.ts'
import type { Connector } from '../definition/connector.ts'
import { inBounds } from '../definition/in-bounds.ts'
import { templatePlaces } from '../definition/template.ts'
import { PlatformError } from '../errors/platform-error.ts'

/** Inputs as they are kept: in the clear, and those that are sealed like a credential. */
export interface SplitInputs {
  readonly open: Readonly<Record<string, string>>
  readonly secret: Readonly<Record<string, string>>
}

/** Parts the inputs that may be seen from those that are secrets. */
export const splitInputs = (connector: Connector, inputs: Readonly<Record<string, string>>): SplitInputs => {
  const isSecret = (name: string): boolean => connector.inputs.some((input) => input.name === name && input.secret)
  const entries = Object.entries(inputs)
  return {
    open: Object.fromEntries(entries.filter(([name]) => !isSecret(name))),
    secret: Object.fromEntries(entries.filter(([name]) => isSecret(name))),
  }
}

/** The inputs that a user is asked for; those of the application are none of the user's business. */
export const userInputs = ({ inputs }: Connector): Connector['inputs'] => inputs.filter(({ stage }) => stage === 'user')

/** The credential with the secret inputs beside it, under the names that templates have for them. */
export const withSecrets = (credential: Credential, secret: Readonly<Record<string, string>>): Credential => {
  const named = Object.entries(secret).map(([name, value]) => [`input.${name}`, value] as const)
  return named.length === 0
    ? credential
    : { ...credential, extra: { ...credential.extra, ...Object.fromEntries(named) } }
}

/** The secret inputs that a credential keeps. */
export const secretsOf = (extra: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(extra).flatMap(([name, value]) =>
      name.startsWith('input.') ? [[name.slice('input.'.length), value]] : [],
    ),
  )

/**
 * Judges a connection's inputs: `app`, where those of the user may be missing still; `all`, where everything must be
 * there; `open`, where the secret ones are kept elsewhere. Throws `invalid_request`.
 */
export const judgeInputs = (
  connector: Connector,
  given: Readonly<Record<string, string>>,
  needed: 'app' | 'all' | 'open',
): void => {
  const unknown = Object.keys(given).find((name) => !connector.inputs.some((input) => input.name === name))
  if (unknown !== undefined)
    throw new PlatformError('invalid_request', { detail: `${connector.displayName} has no input "${unknown}".` })
  for (const { name, label, pattern, enum: values, default: fallback, stage, secret } of connector.inputs) {
    const value = given[name] ?? fallback
    if (value === undefined || value === '') {
      if ((needed === 'app' && stage === 'user') || (needed === 'open' && secret)) continue
      const whose = stage === 'app' ? ', which the application gives with the connect session' : ''
      throw new PlatformError('invalid_request', { detail: `${label} is needed (input "${name}"${whose}).` })
    }
    // An input may stand in a header, which a line break would end.
    const isPlain = !/[\u0000-\u001f\u007f]/.test(value)
    const fits =
      isPlain &&
      (values === undefined
        ? pattern === undefined || inBounds(connector, () => RE2JS.compile(pattern).matcher(value).matches())
        : values.includes(value))
    if (!fits)
      throw new PlatformError('invalid_request', {
        detail: `${label} (input "${name}") does not have the form it must have.`,
      })
  }
}

/** The inputs with the connector's defaults filled in. */
export const withDefaults = (
  connector: Connector,
  given: Readonly<Record<string, string>>,
): Record<string, string> => ({
  ...Object.fromEntries(
    connector.inputs.flatMap(({ name, default: fallback }) => (fallback === undefined ? [] : [[name, fallback]])),
  ),
  ...given,
})

/** The first input that stands in an address and is another now, also by its default: what is kept secret belongs to the old one. */
export const movedInput = (
  connector: Connector,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string | undefined => {
  const [old, changed] = [withDefaults(connector, before), withDefaults(connector, after)]
  const addresses = JSON.stringify([[...connector.hosts.values()].map(({ url }) => url), connector.auth])
  const inAddresses = new Set(templatePlaces(addresses).map(({ name }) => inputOf(name)))
  return Object.keys({ ...old, ...changed }).find((name) => inAddresses.has(name) && old[name] !== changed[name])
}

/** Judges a change of a connection's inputs. What enters an address stays, as the stored token belongs there and nowhere else. */
export const judgeChange = (
  connector: Connector,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): void => {
  const sealed = connector.inputs.find(({ name, secret }) => secret && Object.hasOwn(after, name))
  if (sealed !== undefined)
    throw new PlatformError('invalid_request', {
      detail: `The input "${sealed.name}" is a secret: connect again to change it.`,
    })
  judgeInputs(connector, after, 'open')
  const moved = movedInput(connector, before, after)
  if (moved === undefined) return
  throw new PlatformError('invalid_request', {
    detail: `The input "${moved}" says where the credential is used: connect again to change it.`,
  })
}

/** The input that a template's place names: `cloud` of `input.cloud.login`. */
const inputOf = (place: string): string | undefined => /^input\.(\w+)/.exec(place)?.[1]
