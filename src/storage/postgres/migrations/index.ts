import { first } from './001-first.ts'
import { extra } from './002-extra.ts'
import { connectorVersions } from './004-connector-versions.ts'
import { uploads } from './003-uploads.ts'
import { oauthFlows } from './005-oauth-flows.ts'
import { events } from './006-events.ts'
import { refresh } from './007-refresh.ts'
import { attemptOwners } from './008-attempt-owners.ts'
import { permissions } from './009-permissions.ts'
import { ownConnectors } from './010-own-connectors.ts'
import { vaultKeys } from './011-vault-keys.ts'
import { audit } from './012-audit.ts'
import { ownerKeys } from './014-owner-keys.ts'
import { changes } from './017-changes.ts'
import { rowSecurity } from './018-row-security.ts'
import { quotas } from './019-quotas.ts'
import { calls } from './020-calls.ts'
import { callKey } from './021-call-key.ts'
import { callPackets } from './022-call-packets.ts'

/**
 * Every migration in order. A landed one is never changed; a new one is its own file plus one line here. One that makes a
 * table gives it its policy, `ownedTable` in `../row-policy.ts`, or adds it to `UNOWNED_TABLES` in `../logins.ts`.
 */
export const migrations = {
  '001-first': first,
  '002-extra': extra,
  '003-uploads': uploads,
  '004-connector-versions': connectorVersions,
  '005-oauth-flows': oauthFlows,
  '006-events': events,
  '007-refresh': refresh,
  '008-attempt-owners': attemptOwners,
  '009-permissions': permissions,
  '010-own-connectors': ownConnectors,
  '011-vault-keys': vaultKeys,
  '012-audit': audit,
  '014-owner-keys': ownerKeys,
  '017-changes': changes,
  '018-row-security': rowSecurity,
  '019-quotas': quotas,
  '020-calls': calls,
  '021-call-key': callKey,
  '022-call-packets': callPackets,
}
