import type { FindEnvironmentClient, oauthClientVariables } from '../../auth/oauth-clients.ts'
import type { Connector } from '../../definition/connector.ts'
import type { AuthSettings } from '../../definition/schema.ts'
import { shippedConnectors } from '../../runtime/package.ts'
import { findAccess } from '../access.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { bad, bold, good } from '../output.ts'
import { transforms } from '../../transform/index.ts'

export const addSetup: AddCommand = (program) => {
  program
    .command('setup')
    .description('say how to register an OAuth client for a connector, and check what is there')
    .argument('<connector>')
    .action(async (name: string, _options, command) => {
      const platform = await import('../platform.ts')
      const { authTypes, createLog, createParser, loadCatalogue, oauthClientVariables, readSettings } = platform
      const settings = readSettings(process.env)
      const catalogue = await loadCatalogue(
        settings.CONNECTORS_DIR ?? shippedConnectors(),
        createParser(authTypes, transforms),
        createLog('silent'),
      )
      catalogue.stop()
      const connector = catalogue.registry.find(name)
      const needsClient = (wanted: AuthSettings): boolean =>
        authTypes.find((type) => type.name === wanted.type)?.needsClient?.(wanted) === true
      const oauth = connector.auth.find(needsClient)
      const output = outputOf(command)
      if (oauth === undefined) {
        output.result(
          { connector: name, needed: false },
          () => `${connector.displayName} needs no OAuth client: its users bring their own credentials.`,
        )
        return
      }
      const variables = oauthClientVariables(name)
      const shared = connector.parents.map((parent) => ({ connector: parent, variables: oauthClientVariables(parent) }))
      const found = checkClient(connector, platform.oauthClientsFromEnvironment(process.env))
      const facts = {
        connector: name,
        needed: true,
        register_at: oauth.setup?.url ?? null,
        steps: oauth.setup?.steps ?? [],
        redirect_uri: platform.redirectUriOf(publicUrl(settings.PUBLIC_URL), connector),
        scopes: oauth.scopes?.default ?? [],
        variables,
        signs_with_key: signsWithKey(oauth),
        shared,
        ...found,
      }
      output.result(facts, () => describe(connector.displayName, facts))
      if (!found.ready) process.exitCode = 1
    })
}

/** What the environment says, or else the address of the platform that was started last. */
const publicUrl = (fromSettings: string): string => {
  if (process.env.PUBLIC_URL || process.env.PORT || process.env.HOST) return fromSettings
  try {
    return findAccess(process.env).url
  } catch {
    return fromSettings
  }
}

const checkClient = (
  connector: Connector,
  findOAuthClient: FindEnvironmentClient,
): { ready: boolean; says: string } => {
  try {
    const { id, secret, key } = findOAuthClient(connector)
    if (key !== undefined) return { ready: true, says: `client id ${id.slice(0, 12)}… and a key` }
    if (secret === undefined)
      return { ready: true, says: `client id ${id.slice(0, 12)}…, no secret: right only for a public client` }
    return { ready: true, says: `client id ${id.slice(0, 12)}… and a secret` }
  } catch (error) {
    return { ready: false, says: (error as Error).message.replace(/ "connector setup .*$/, '') }
  }
}

type Variables = ReturnType<typeof oauthClientVariables>

const signsWithKey = (settings: AuthSettings): boolean =>
  'clientAuth' in settings && settings.clientAuth === 'private_key_jwt'

interface Facts {
  readonly register_at: string | null
  readonly steps: readonly string[]
  readonly redirect_uri: string
  readonly scopes: readonly string[]
  readonly variables: Variables
  /** Whether the provider takes a signed assertion of the client, not its secret. */
  readonly signs_with_key: boolean
  /** The connectors that it extends, whose OAuth client serves where it has none of its own. */
  readonly shared: readonly { readonly connector: string; readonly variables: Variables }[]
  readonly ready: boolean
  readonly says: string
}

const describe = (
  displayName: string,
  { register_at, steps, redirect_uri, scopes, variables, signs_with_key, shared, ready, says }: Facts,
): string => {
  const named = ({ id, secret, key, keyId }: Variables): string =>
    signs_with_key ? `${id} and ${key}, and ${keyId} where the key has an id` : `${id} and ${secret}`
  return [
    bold(`An OAuth client for ${displayName}`),
    '',
    ...(register_at === null ? [] : [`Register it at  ${register_at}`]),
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    `Redirect URI    ${redirect_uri}`,
    `Scopes          ${scopes.join('\n                ')}`,
    `Then set        ${named(variables)} (each may be a file: ${variables.id}_FILE)`,
    ...shared.map(({ connector, variables: theirs }) => `or, as "${connector}"   ${named(theirs)}`),
    '',
    ready ? `${good('ready')}  ${says}` : `${bad('missing')}  ${says}`,
  ].join('\n')
}
