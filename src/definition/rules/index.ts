import { answerHost } from './answer-host.ts'
import { authTypes } from './auth-types.ts'
import { bodyPlaces } from './body-places.ts'
import { broadScope } from './broad-scope.ts'
import { bytesHost } from './bytes-host.ts'
import { captures } from './captures.ts'
import { credentialInFile } from './credential-in-file.ts'
import { examplesFit } from './examples-fit.ts'
import { headerValue } from './header-value.ts'
import { hostInputs } from './host-inputs.ts'
import { jobs } from './jobs.ts'
import { knownHosts } from './known-hosts.ts'
import { knownScopes } from './known-scopes.ts'
import { limits } from './limits.ts'
import { nameCollisions } from './name-collisions.ts'
import { noErrorRule } from './no-error-rule.ts'
import { noExample } from './no-example.ts'
import { noIdentity } from './no-identity.ts'
import { noPkce } from './no-pkce.ts'
import { oddEffect } from './odd-effect.ts'
import { oauth2Words } from './oauth2-words.ts'
import { pagination } from './pagination.ts'
import { pathParameters } from './path-parameters.ts'
import { patterns } from './patterns.ts'
import { plainHttp } from './plain-http.ts'
import { references } from './references.ts'
import { refreshToken } from './refresh-token.ts'
import type { Rule } from './rule.ts'
import { schemas } from './schemas.ts'
import { scopeText } from './scope-text.ts'
import { states } from './states.ts'
import { templates } from './templates.ts'
import { transforms } from './transforms.ts'
import { undocumented } from './undocumented.ts'
import { unneededScope } from './unneeded-scope.ts'
import { unused } from './unused.ts'
import { uploads } from './uploads.ts'
import { unverifiedWebhooks } from './unverified-webhooks.ts'
import { webhooks } from './webhooks.ts'

/** The validation rules. A new one is its own file plus one line here. */
export const rules: readonly Rule[] = [
  references,
  schemas,
  knownHosts,
  authTypes,
  pathParameters,
  bodyPlaces,
  knownScopes,
  pagination,
  uploads,
  jobs,
  webhooks,
  states,
  transforms,
  limits,
  templates,
  hostInputs,
  captures,
  oauth2Words,
  patterns,
  nameCollisions,
  refreshToken,
  credentialInFile,
  examplesFit,
  scopeText,
  headerValue,
  plainHttp,
  noErrorRule,
  noIdentity,
  noPkce,
  oddEffect,
  bytesHost,
  unused,
  unneededScope,
  answerHost,
  unverifiedWebhooks,
  broadScope,
  noExample,
  undocumented,
]
