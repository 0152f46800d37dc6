import { Client } from 'pg'
import { SUPERUSER } from './cluster.ts'
import { SOCKET_PORT } from './socket-place.ts'

export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

/** How to reach the platform's database behind the socket in `host`. */
export const connectionTo = (host: string, database = DATABASE): Connection => ({
  host,
  port: SOCKET_PORT,
  user: SUPERUSER,
  database,
})

/** How the platform reaches its database while it serves: as a login that owns nothing, which is made if absent. */
export const servingConnectionTo = async (host: string): Promise<Connection> => {
  await withClient(connectionTo(host), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [SERVING_LOGIN])
    if (rowCount === 0) await client.query(`CREATE ROLE ${SERVING_LOGIN} LOGIN`)
  }).catch((error: unknown) => {
    // Two starts at once: the other one has made it.
    if (!BEING_CREATED.includes(codeOf(error))) throw error
  })
  return { ...connectionTo(host), user: SERVING_LOGIN }
}

/** Whether PostgreSQL answers with the platform's database, which is made if absent. Throws on a refusal that stays. */
export const answers = async (host: string): Promise<boolean> => {
  try {
    await withClient(connectionTo(host), async () => {})
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === NO_SUCH_DATABASE) return createDatabase(host)
    if (code === TOO_MANY_CONNECTIONS) return true
    if (isServerError(error) && !code.startsWith(OPERATOR_INTERVENTION)) throw error
    return false
  }
}

const DATABASE = 'connector'
const SERVING_LOGIN = 'connector_app'

// PostgreSQL's names for these codes, appendix A of its manual.
const NO_SUCH_DATABASE = '3D000'
/** The class of starting up and of shutting down. */
const OPERATOR_INTERVENTION = '57P'
const TOO_MANY_CONNECTIONS = '53300'

/** Unique violation, duplicate database, duplicate role, template in use. */
const BEING_CREATED = ['23505', '42P04', '42710', '55006']

const ANSWER_MS_MAX = 5_000

const createDatabase = async (host: string): Promise<boolean> => {
  try {
    await withClient(connectionTo(host, 'postgres'), (client) => client.query(`CREATE DATABASE ${DATABASE}`))
    return true
  } catch (error) {
    // A start that was killed had asked for the same, and PostgreSQL is still at it.
    if (BEING_CREATED.includes(codeOf(error))) return false
    throw error
  }
}

const withClient = async (connection: Connection, use: (client: Client) => Promise<unknown>): Promise<void> => {
  const client = new Client({ ...connection, ssl: false, connectionTimeoutMillis: ANSWER_MS_MAX })
  // A server that goes away reports it here too, and unheard it would end this process.
  client.on('error', () => {})
  try {
    await client.connect()
    await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}

const isServerError = (error: unknown): boolean => (error as { severity?: unknown }).severity !== undefined

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code)
