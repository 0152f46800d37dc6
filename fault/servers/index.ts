import type { AuthorizationServerKind } from './authorization-server.ts'
import { djangoOAuthToolkit } from './django-oauth-toolkit.ts'
import { doorkeeper } from './doorkeeper.ts'
import { glewlwyd } from './glewlwyd.ts'

/** The authorization servers that Debian has. */
export const debianServers: readonly AuthorizationServerKind[] = [djangoOAuthToolkit, doorkeeper, glewlwyd]
