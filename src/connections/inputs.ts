import { RE2JS } from 're2js'
import type { Connector } from '../definition/connector.ts'
import { templatePlaces } from '../definition/template.ts'
import { PlatformError } from '../errors/platform-error.ts'

/** Judges a connection's inputs: `some` may be missing still, or `all` must be there. Throws `invalid_request`. */
export const judgeInputs = (
  connector: Connector,
  given: Readonly<Record<string, string>>,
  needed: 'some' | 'all',
): void => {
  const unknown = Object.keys(given).find((name) => !connector.inputs.some((input) => input.name === name))
  if (unknown !== undefined)
    throw new PlatformError('invalid_request', { detail: `${connector.displayName} has no input "${unknown}".` })
  for (const { name, label, pattern, enum: values, default: fallback } of connector.inputs) {
    const value = given[name] ?? fallback
    if (value === undefined || value === '') {
      if (needed === 'some') continue
      throw new PlatformError('invalid_request', { detail: `${label} is needed (input "${name}").` })
    }
    const fits =
      values === undefined
        ? pattern === undefined || RE2JS.compile(pattern).matcher(value).matches()
        : values.includes(value)
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

/** Judges a change of a connection's inputs. What enters an address stays, as the stored token belongs there and nowhere else. */
export const judgeChange = (
  connector: Connector,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): void => {
  judgeInputs(connector, after, 'all')
  const [old, changed] = [withDefaults(connector, before), withDefaults(connector, after)]
  const addresses = JSON.stringify([[...connector.hosts.values()].map(({ url }) => url), connector.auth])
  const inAddresses = new Set(templatePlaces(addresses).map(({ name }) => inputOf(name)))
  const moved = Object.keys({ ...old, ...changed }).find((name) => inAddresses.has(name) && old[name] !== changed[name])
  if (moved === undefined) return
  throw new PlatformError('invalid_request', {
    detail: `The input "${moved}" says where the credential is used: connect again to change it.`,
  })
}

/** The input that a template's place names: `cloud` of `input.cloud.login`. */
const inputOf = (place: string): string | undefined => /^input\.(\w+)/.exec(place)?.[1]
