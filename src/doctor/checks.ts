import type { Check } from './check.ts'
import { clock } from './clock.ts'
import { database } from './database.ts'
import { databaseLogin } from './database-login.ts'
import { durability } from './durability.ts'
import { egress } from './egress.ts'
import { incidents } from './incidents.ts'
import { journal } from './journal.ts'
import { leftJournals } from './left-journals.ts'
import { mortal } from './mortal.ts'
import { oauthClients } from './oauth-clients.ts'
import { publicUrl } from './public-url.ts'
import { redis } from './redis.ts'
import { redirectUris } from './redirect-uris.ts'
import { settingNames } from './setting-names.ts'
import { troubled } from './troubled.ts'
import { vaultKeys } from './vault-keys.ts'

/** Every check, in the order of the report. */
export const checks: readonly Check[] = [
  settingNames,
  publicUrl,
  redirectUris,
  database,
  databaseLogin,
  durability,
  redis,
  clock,
  vaultKeys,
  journal,
  leftJournals,
  oauthClients,
  incidents,
  egress,
  troubled,
  mortal,
]
