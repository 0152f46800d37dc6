import { type Kysely, sql } from 'kysely'
import { one, ownedTable } from '../row-policy.ts'

/**
 * Calls that one connection makes within a second are one row: what a row costs PostgreSQL, each of its indexes and what
 * a call has in common with the one before is then paid once for up to 200 calls. Those that are recorded already move.
 */
export const callPackets = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const PACKET_MAX = 200
const KEY = 'connection_id, application_id, user_id, connector'
const WRITTEN = {
  id: 'id',
  at: '(extract(epoch FROM at) * 1000)::bigint',
  method: 'method',
  status: 'status',
  source: 'source',
  ms: 'ms',
  bytesIn: 'bytes_in',
  bytesOut: 'bytes_out',
  attempts: 'attempts',
  endpoint: 'endpoint',
  errorCode: 'error_code',
  providerStatus: 'provider_status',
  providerRequestId: 'provider_request_id',
}
const PAIRS = Object.entries(WRITTEN).map(([name, value]) => `'${name}', ${value}`)

const STATEMENTS = [
  // What another process stores from now on waits, and fails: it is not lost between reading and dropping.
  'LOCK TABLE calls IN ACCESS EXCLUSIVE MODE',
  `CREATE TABLE call_packets (
    connection_id text NOT NULL,
    until timestamptz(3) NOT NULL,
    id text COLLATE "C" NOT NULL,
    since timestamptz(3) NOT NULL,
    application_id text NOT NULL,
    user_id text NOT NULL,
    connector text NOT NULL,
    size integer NOT NULL,
    errors integer NOT NULL,
    bytes_in bigint NOT NULL,
    bytes_out bigint NOT NULL,
    calls text NOT NULL,
    PRIMARY KEY (connection_id, until, id)
  )`,
  `INSERT INTO call_packets
    SELECT connection_id, max(at), max(id), min(at), application_id, user_id, connector, count(*),
      count(*) FILTER (WHERE status >= 400), sum(bytes_in), sum(bytes_out),
      json_agg(json_strip_nulls(json_build_object(${PAIRS.join(', ')})))::text
    FROM (
      SELECT *, (row_number() OVER (PARTITION BY ${KEY}, date_trunc('second', at) ORDER BY at) - 1) / ${PACKET_MAX} AS nth
      FROM calls
    ) AS numbered
    GROUP BY ${KEY}, date_trunc('second', at), nth`,
  'DROP TABLE calls',
  'CREATE INDEX call_packets_by_application ON call_packets (application_id, until)',
  'CREATE INDEX call_packets_by_user ON call_packets (application_id, user_id, until)',
  'CREATE INDEX call_packets_by_time ON call_packets USING brin (until)',
  ...ownedTable({ table: 'call_packets', user: 'user_id', connections: one('connection_id') }),
]
