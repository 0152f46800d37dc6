import { SOCKET_PORT } from './socket-place.ts'
import type { Site } from './site.ts'

/** PostgreSQL's settings for one application on a small machine, as arguments: they win over postgresql.conf. */
export const serverSettings = (site: Site, major: string): readonly string[] =>
  Object.entries({ ...SETTINGS, ...settingsOf(site), ...settingsSince(major) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])

const SETTINGS = {
  listen_addresses: '',
  port: SOCKET_PORT,
  unix_socket_permissions: '0700',
  max_connections: 50,

  shared_buffers: '32MB',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  // Parallel workers share memory in /dev/shm, of which a container has 64 MB.
  max_parallel_workers_per_gather: 0,
  max_parallel_maintenance_workers: 0,
  jit: 'off',

  fsync: 'on',
  full_page_writes: 'on',
  autovacuum: 'on',
  // Nothing replicates from here.
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_logical_replication_workers: 0,

  // Clients get their errors themselves; in the log, statements and details would be copies of what users stored.
  log_destination: 'stderr',
  logging_collector: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

const settingsOf = ({ socket }: Site) => ({ unix_socket_directories: `"${socket.fromInside.replaceAll('"', '""')}"` })

/** Version 18 would keep three processes for reading ahead, which a database of this size does not need. */
const settingsSince = (major: string) => (Number(major) >= 18 ? { io_method: 'sync' } : {})
