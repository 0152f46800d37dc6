import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { packageFolder } from '../../src/runtime/package.ts'
import type { AuthorizationServerKind } from './authorization-server.ts'
import { djangoOAuthToolkit } from './django-oauth-toolkit.ts'
import { doorkeeper } from './doorkeeper.ts'
import { glewlwyd } from './glewlwyd.ts'

/** The authorization servers that Debian has. */
export const debianServers: readonly AuthorizationServerKind[] = [djangoOAuthToolkit, doorkeeper, glewlwyd]

/** The packages among those a server needs that are not on this machine. */
export const missingPackages = ({ packages }: AuthorizationServerKind): string[] => {
  const script = join(packageFolder(), 'scripts/system-packages.sh')
  const missing = execFileSync(script, ['--missing', 'fault'], { encoding: 'utf8' }).split(/\s+/)
  return packages.filter((name) => missing.includes(name))
}
