import { bodyPlaces } from './body-places.ts'
import { credentialInFile } from './credential-in-file.ts'
import { examplesFit } from './examples-fit.ts'
import { hostInputs } from './host-inputs.ts'
import { jobs } from './jobs.ts'
import { knownHosts } from './known-hosts.ts'
import { knownScopes } from './known-scopes.ts'
import { nameCollisions } from './name-collisions.ts'
import { pagination } from './pagination.ts'
import { pathParameters } from './path-parameters.ts'
import { patterns } from './patterns.ts'
import { references } from './references.ts'
import { refreshToken } from './refresh-token.ts'
import type { Rule } from './rule.ts'
import { schemas } from './schemas.ts'
import { states } from './states.ts'
import { templates } from './templates.ts'
import { uploads } from './uploads.ts'
import { transforms } from './transforms.ts'

/** The validation rules. A new one is its own file plus one line here. */
export const rules: readonly Rule[] = [
  references,
  schemas,
  knownHosts,
  pathParameters,
  bodyPlaces,
  knownScopes,
  pagination,
  uploads,
  jobs,
  states,
  transforms,
  templates,
  hostInputs,
  patterns,
  nameCollisions,
  refreshToken,
  credentialInFile,
  examplesFit,
]
