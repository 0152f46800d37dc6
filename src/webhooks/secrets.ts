import { clientSecretOf, readVariable } from '../auth/oauth-clients.ts'
import type { Connector } from '../definition/connector.ts'
import type { Webhooks } from '../definition/schema.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { Secret } from '../runtime/secret.ts'
import type { WebhookDependencies } from './dependencies.ts'

/** Finds the secret of a connector's webhooks, or of one that it extends; undefined where there is none. */
export type FindWebhookSecret = (connector: string, parents?: readonly string[]) => Secret | undefined

/** Whoever has a token of their own could guess a short secret at home, and make the tokens of others. */
const TOKEN_SECRET_LENGTH_MIN = 32

const variableOf = (connector: string): string => `${connector.toUpperCase().replaceAll('-', '_')}_WEBHOOK_SECRET`

/** Webhook secrets from the environment: `<NAME>_WEBHOOK_SECRET`, or a file named by `<NAME>_WEBHOOK_SECRET_FILE`. */
export const webhookSecretsFromEnvironment =
  (environment: Readonly<Record<string, string | undefined>>): FindWebhookSecret =>
  (connector, parents = []) => {
    for (const name of [connector, ...parents]) {
      const value = readVariable(environment, variableOf(name))
      if (value !== undefined) return new Secret(value)
    }
    return undefined
  }

/** The secret that verifies a connector's deliveries. Throws `webhook_secret_missing` or `oauth_client_missing`, which name the variable to set. */
export const webhookSecretOf = (
  connector: Connector,
  verify: Webhooks['verify'],
  { findWebhookClient, findWebhookSecret }: Pick<WebhookDependencies, 'findWebhookClient' | 'findWebhookSecret'>,
): Secret => {
  const { name, parents } = connector
  if (verify.type === 'hmac' && verify.secret === 'client') return clientSecretOf(findWebhookClient(connector), name)
  const secret = findWebhookSecret(name, parents)
  const refuse = (detail: string): PlatformError => new PlatformError('webhook_secret_missing', { detail })
  if (secret === undefined) throw refuse(`Set ${variableOf(name)} (or …_FILE) and start again.`)
  if (verify.type === 'token' && secret.reveal().length < TOKEN_SECRET_LENGTH_MIN)
    throw refuse(`${variableOf(name)} must have at least ${TOKEN_SECRET_LENGTH_MIN} characters.`)
  return secret
}
