import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../src/runtime/free-port.ts'
import { accountIn } from '../src/storage/embedded/unprivileged.ts'
import type { SharedDatabase } from './database.ts'
import { startProgram } from './program.ts'

/** PgBouncer in front of the database's `way`: who connects here has a session for one transaction only. */
export const startPgBouncer = async (database: SharedDatabase): Promise<{ url: string; stop(): Promise<void> }> => {
  const port = await freePort()
  const { username, pathname } = new URL(database.servingUrl)
  const { stop } = await startProgram({
    name: 'pgbouncer',
    command: ['/usr/sbin/pgbouncer', 'pgbouncer.ini'],
    port,
    // It refuses to run as root.
    account: process.geteuid?.() === 0 ? accountIn(readFileSync('/etc/passwd', 'utf8')) : undefined,
    prepare: (folder) =>
      writeFileSync(
        join(folder, 'pgbouncer.ini'),
        configurationFile({ port, target: database.way.port, user: username, name: pathname.slice(1) }),
      ),
  })
  return { url: `postgresql://${username}@127.0.0.1:${port}${pathname}`, stop }
}

const configurationFile = (at: { port: number; target: number; user: string; name: string }): string => `
[databases]
${at.name} = host=127.0.0.1 port=${at.target} dbname=${at.name} user=${at.user}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${at.port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 5
max_client_conn = 200
; What the platform sets for its session, and cannot have one transaction at a time.
ignore_startup_parameters = statement_timeout
`
