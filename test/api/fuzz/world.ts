import { RETURN_URL } from '../../setup/test-client.ts'
import type { TestPlatform } from '../../setup/platform.ts'

/** What is there to be asked for: without it nearly every request would end at a 404. */
export interface World {
  readonly connectors: readonly string[]
  readonly endpoints: readonly string[]
  readonly users: readonly string[]
  readonly connections: readonly string[]
  /** Those that may be revoked and deleted; were all of them, there would soon be none. */
  readonly expendable: readonly string[]
  /** Users who may be erased. */
  readonly leaving: readonly string[]
  readonly sessions: readonly string[]
  readonly keys: readonly string[]
  /** Paths of providers. */
  readonly paths: readonly string[]
  /** The key with which the fuzzer itself calls: whatever else goes, that stays. */
  readonly ownKey: string
}

const USERS = ['mara', 'jonas']
const CONNECTORS = ['gmail', 'dropbox', 'onedrive', 'resend']
const LEAVING = ['timo', 'vera']
const SPARE = 4
const PATHS = ['emails', 'domains', 'gmail/v1/users/me/profile', '2/users/get_current_account']

/** Connects two users to every connector, opens connect sessions, and makes keys. */
export const populate = async (under: TestPlatform): Promise<World> => {
  const connections: string[] = []
  for (const connector of CONNECTORS)
    for (const user of USERS) connections.push((await under.connect(connector, user)).id)
  const expendable: string[] = []
  const sessions: string[] = []
  const keys: string[] = []
  for (let spare = 0; spare < SPARE; spare += 1) {
    expendable.push((await under.connect('onedrive', LEAVING[spare % LEAVING.length]!)).id)
    const session = { connector: 'gmail', user_id: 'mara', return_url: RETURN_URL }
    sessions.push(await madeId(under, '/v1/connect-sessions', session))
    keys.push(await madeId(under, '/v1/keys', { name: `key ${spare}` }))
  }
  const endpoints = await Promise.all(CONNECTORS.map((connector) => someEndpoints(under, connector)))
  return {
    connectors: CONNECTORS,
    endpoints: endpoints.flat(),
    users: USERS,
    connections,
    expendable,
    leaving: LEAVING,
    sessions,
    keys,
    paths: PATHS,
    ownKey: `key_${under.apiKey.split('_')[1]}`,
  }
}

const madeId = async (under: TestPlatform, path: string, json: object): Promise<string> => {
  const made = await under.send(path, { json })
  if (made.status !== 201) throw new Error(`${path}: ${made.status} ${made.text}`)
  return made.json.id as string
}

const ENDPOINTS_EACH = 6

/** A few of each connector, spread over all of them. */
const someEndpoints = async (under: TestPlatform, connector: string): Promise<string[]> => {
  const { json } = await under.send(`/v1/connectors/${connector}/endpoints`)
  const names = (json.items as { name: string }[]).map(({ name }) => name)
  const step = Math.max(1, Math.floor(names.length / ENDPOINTS_EACH))
  return names.filter((_, index) => index % step === 0).slice(0, ENDPOINTS_EACH)
}
