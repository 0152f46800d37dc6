import { randomBytes } from 'node:crypto'
import { CLIENT, USER } from '../authorization-server.ts'

/** Where the package's files are. */
const LIBRARY = '/usr/lib/glewlwyd'

/** glewlwyd's configuration file. Plain http and cookies of this machine, as nothing leaves the loopback address. */
export const configurationFile = (port: number, publicUrl: string, folder: string): string => `
port=${port}
bind_address="127.0.0.1"
external_url="${publicUrl}"
login_url="login.html"
api_prefix="api"
log_mode="console"
log_level="WARNING"
cookie_secure=0
cookie_same_site="lax"
session_expiration=2419200
session_key="GLEWLWYD2_SESSION_ID"
admin_scope="g_admin"
profile_scope="g_profile"
user_module_path="${LIBRARY}/user"
user_middleware_module_path="${folder}"
client_module_path="${LIBRARY}/client"
user_auth_scheme_module_path="${LIBRARY}/scheme"
plugin_module_path="${LIBRARY}/plugin"
hash_algorithm="SHA512"
database = { type = "sqlite3" path = "${folder}/glewlwyd.db" };
`

export const SCOPE = 'notes'

/** The OpenID Connect plugin, in the words of its own settings. Refresh tokens are good for one use. */
export const pluginSettings = (issuer: string, tokenLifeSeconds: number): object => ({
  module: 'oidc',
  name: 'oidc',
  display_name: 'OpenID Connect',
  parameters: {
    iss: issuer,
    'jwt-type': 'sha',
    'jwt-key-size': '256',
    key: randomBytes(32).toString('base64'),
    'access-token-duration': tokenLifeSeconds,
    'refresh-token-duration': 1_209_600,
    'code-duration': 600,
    'refresh-token-rolling': true,
    'refresh-token-one-use': 'always',
    'allow-non-oidc': true,
    'auth-type-code-enabled': true,
    'auth-type-code-revoke-replayed': true,
    'auth-type-token-enabled': false,
    'auth-type-password-enabled': false,
    'auth-type-client-enabled': false,
    'auth-type-implicit-enabled': false,
    'auth-type-refresh-enabled': true,
    'introspection-revocation-allowed': true,
    'introspection-revocation-allow-target-client': true,
    'pkce-allowed': true,
    'pkce-required': true,
    'subject-type': 'public',
  },
})

export const scopeSettings: object = {
  name: SCOPE,
  display_name: 'Notes',
  description: 'Read notes',
  password_required: true,
  password_max_age: 0,
  scheme: {},
  scheme_required: {},
}

export const userSettings: object = {
  username: USER.name,
  name: 'Mara',
  password: USER.password,
  scope: [SCOPE, 'g_profile'],
  enabled: true,
}

export const clientSettings = (redirectUri: string): object => ({
  client_id: CLIENT.id,
  name: 'Notebook',
  confidential: true,
  password: CLIENT.secret,
  redirect_uri: [redirectUri],
  authorization_type: ['code', 'refresh_token'],
  token_endpoint_auth_method: ['client_secret_post', 'client_secret_basic'],
  scope: [],
  enabled: true,
})
