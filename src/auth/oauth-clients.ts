import { readFileSync } from 'node:fs'
import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { Secret } from '../runtime/secret.ts'
import type { OAuthClient } from './auth-type.ts'

/** A connector, as far as OAuth clients are found by it. */
export type ClientOwner = Pick<Connector, 'name' | 'parents' | 'owner'>

/** Finds the OAuth client that an application has for a connector, or for one that it extends. Throws `oauth_client_missing`, which says how to give one. */
export type FindOAuthClient = (connector: ClientOwner, applicationId: string) => OAuthClient

/** The same for whoever has the environment. */
export type FindEnvironmentClient = (connector: ClientOwner) => OAuthClient

type Environment = Readonly<Record<string, string | undefined>>

/** The variables in which a connector's OAuth client stands: `GMAIL_CLIENT_ID` and `GMAIL_CLIENT_SECRET`, or `…_KEY` and `…_KEY_ID`. */
export const oauthClientVariables = (connector: string): { id: string; secret: string; key: string; keyId: string } => {
  const prefix = connector.toUpperCase().replaceAll('-', '_')
  return {
    id: `${prefix}_CLIENT_ID`,
    secret: `${prefix}_CLIENT_SECRET`,
    key: `${prefix}_CLIENT_KEY`,
    keyId: `${prefix}_CLIENT_KEY_ID`,
  }
}

/** OAuth clients from the environment; each variable may also be given as a file, `…_FILE`. */
export const oauthClientsFromEnvironment =
  (environment: Environment): FindEnvironmentClient =>
  ({ name: connector, parents }) => {
    const own = oauthClientVariables(connector)
    const variables =
      [own, ...parents.map(oauthClientVariables)].find(({ id }) => readVariable(environment, id) !== undefined) ?? own
    const id = readVariable(environment, variables.id)
    const secret = readVariable(environment, variables.secret)
    if (id === undefined) {
      const theirs = parents.map((parent) => oauthClientVariables(parent).id)
      const shared = theirs.length === 0 ? '' : `, or ${theirs.join(' or ')} of what it extends,`
      const detail = `Set ${variables.id} and ${variables.secret} (or …_FILE)${shared} and start again. "connector setup ${connector}" says where to register.`
      throw new PlatformError('oauth_client_missing', { detail })
    }
    const key = readVariable(environment, variables.key)
    const keyId = readVariable(environment, variables.keyId)
    return {
      id,
      ...(secret !== undefined && { secret: new Secret(secret) }),
      ...(key !== undefined && { key: { pem: new Secret(key), ...(keyId !== undefined && { id: keyId }) } }),
    }
  }

/** The secret of a client that must have one. Throws `oauth_client_missing`, which names the variable to set. */
export const clientSecretOf = ({ secret }: OAuthClient, connector: string): Secret => {
  if (secret !== undefined) return secret
  throw new PlatformError('oauth_client_missing', {
    detail: `The OAuth client of ${connector} has no secret, which this way of authenticating needs: set ${oauthClientVariables(connector).secret} (or …_FILE) and start again, or "connector credentials set ${connector}".`,
  })
}

/** A variable of the environment, or what stands in the file that `…_FILE` names. Throws `oauth_client_missing` where that cannot be read. */
export const readVariable = (environment: Environment, name: string): string | undefined => {
  const value = environment[name]?.trim()
  if (value) return value
  const file = environment[`${name}_FILE`]?.trim()
  if (!file) return undefined
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (error) {
    throw new PlatformError('oauth_client_missing', { detail: `The file named by ${name}_FILE cannot be read.` }, error)
  }
}
