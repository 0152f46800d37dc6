import { oauthClientVariables } from '../auth/oauth-clients.ts'
import { nearest } from '../definition/nearest.ts'
import { settingsSchema } from '../runtime/settings.ts'
import { type Check, type Finding, ok, warn } from './check.ts'

/** The command line's own, which are no settings of the server. */
const OTHERS = ['CONNECTOR_URL', 'CONNECTOR_API_KEY', 'CONNECTOR_EXPORT_PASSPHRASE', 'CONNECTOR_EXPORT_PASSPHRASE_FILE']
const OF_A_CLIENT = /^([A-Z][A-Z0-9_]*)_CLIENT_(ID|SECRET|KEY|KEY_ID)(_FILE)?$/
/** Shorter names are too near to those that other programs use, such as HOST to HOME. */
const LENGTH_MIN = 7

/** Variables that look like settings of the platform and are none: what they say has no effect. */
export const settingNames: Check = {
  name: 'settings',
  run: ({ environment, registry }) => {
    const settings = [...Object.keys(settingsSchema.shape), ...OTHERS]
    const connectors = registry.list().map(({ name }) => name)
    const given = Object.keys(environment).filter((name) => environment[name]?.trim())
    const findings = given.flatMap((name): Finding[] => {
      if (settings.includes(name)) return []
      const prefix = OF_A_CLIENT.exec(name)?.[1]
      if (prefix !== undefined) return ofClient(name, prefix, connectors)
      const meant = name.length < LENGTH_MIN ? undefined : nearest(name, settings)
      return meant === undefined ? [] : [warn(`${name} is no setting`, `Did you mean ${meant}?`)]
    })
    return findings.length > 0
      ? findings
      : [ok(`${given.filter((name) => settings.includes(name)).length} settings are set, none misspelt`)]
  },
}

const prefixOf = (connector: string): string => oauthClientVariables(connector).id.replace(/_CLIENT_ID$/, '')

const ofClient = (name: string, prefix: string, connectors: readonly string[]): Finding[] => {
  const prefixes = connectors.map(prefixOf)
  if (prefixes.includes(prefix)) return []
  const meant = nearest(prefix, prefixes)
  // Other programs have clients too.
  if (meant === undefined) return []
  return [warn(`${name} belongs to no connector`, `Did you mean ${name.replace(prefix, meant)}?`)]
}
