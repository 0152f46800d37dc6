import type { AddCommand } from '../command.ts'
import { addApplications } from './applications.ts'
import { addAudit } from './audit.ts'
import { addCall } from './call.ts'
import { addConnect, addReconnect } from './connect.ts'
import { addConnections } from './connections.ts'
import { addConnectors } from './connectors.ts'
import { addCredentials } from './credentials.ts'
import { addDev } from './dev.ts'
import { addDiff } from './diff.ts'
import { addDocs } from './docs.ts'
import { addDoctor } from './doctor.ts'
import { addEndpoints } from './endpoints.ts'
import { addGenerate } from './generate.ts'
import { addKeys } from './keys.ts'
import { addLogs } from './logs.ts'
import { addMigrate } from './migrate.ts'
import { addScopes } from './scopes.ts'
import { addServe } from './serve.ts'
import { addSetup } from './setup.ts'
import { addSimulate } from './simulate.ts'
import { addTimeline } from './timeline.ts'
import { addUsage } from './usage.ts'
import { addUserTokens } from './user-tokens.ts'
import { addSwitches, addUpgrade } from './versions.ts'
import { addUsers } from './users.ts'
import { addVault } from './vault.ts'
import { addTest } from './test.ts'
import { addLint, addValidate } from './validate.ts'

/** Every command, in the order of the help. */
export const commands: readonly AddCommand[] = [
  addServe,
  addConnectors,
  addEndpoints,
  addScopes,
  addSetup,
  addConnect,
  addReconnect,
  addConnections,
  addTimeline,
  addCall,
  addLogs,
  addUsage,
  addValidate,
  addLint,
  addTest,
  addDev,
  addDiff,
  addDocs,
  addUpgrade,
  addSwitches,
  addGenerate,
  addSimulate,
  addCredentials,
  addKeys,
  addUserTokens,
  addUsers,
  addApplications,
  addVault,
  addAudit,
  addMigrate,
  addDoctor,
]
