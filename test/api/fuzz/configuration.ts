import { RETURN_URL } from '../../setup/test-client.ts'
import type { World } from './world.ts'

/** Mostly what is there, and now and then what nobody has thought of. */
const MOSTLY = 0.9
const OFTEN = 0.5

const text = (value: string): string => JSON.stringify(value)

const dictionary = (name: string, values: readonly string[]): string =>
  `[dictionaries.${name}]\nvalues = [${values.map(text).join(', ')}]`

const parameter = (key: string, name: string, probability = MOSTLY): string =>
  `${text(key)} = { dictionary = ${text(name)}, probability = ${probability} }`

/** The values of a path's parameter, for one operation. */
const onlyAt = (path: string, name: string, values: string, method?: string): string[] => [
  '[[operations]]',
  `include-path = ${text(path)}`,
  ...(method === undefined ? [] : [`include-method = ${text(method)}`]),
  `parameters = { ${parameter(`path.${name}`, values)} }`,
]

/** Writes Schemathesis' configuration, as TOML: the ids that are there, and how they are named. */
export const configurationFor = (world: World, apiKey: string): string =>
  [
    'suppress-health-check = ["all"]',
    '[auth.openapi.api_key]',
    `bearer = ${text(apiKey)}`,
    dictionary('connectors', world.connectors),
    dictionary('endpoints', world.endpoints),
    dictionary('users', world.users),
    dictionary('connections', world.connections),
    dictionary('sessions', world.sessions),
    dictionary('keys', world.keys),
    dictionary('paths', world.paths),
    dictionary('expendable', world.expendable),
    dictionary('leaving', world.leaving),
    // Nobody is connected to it that calls are made for.
    dictionary('unused', ['onedrive']),
    dictionary('return_urls', [RETURN_URL]),
    '[parameters]',
    parameter('path.connectionId', 'connections'),
    parameter('path.connector', 'connectors'),
    parameter('path.name', 'connectors'),
    parameter('path.endpoint', 'endpoints'),
    parameter('path.*', 'paths'),
    parameter('query.connector', 'connectors', OFTEN),
    parameter('query.connection_id', 'connections', OFTEN),
    parameter('query.user_id', 'users', OFTEN),
    parameter('header.connector-user-id', 'users'),
    parameter('body.connector', 'connectors'),
    parameter('body.user_id', 'users'),
    parameter('body.return_url', 'return_urls'),
    ...onlyAt('/v1/connect-sessions/{id}/complete', 'id', 'sessions'),
    ...onlyAt('/v1/keys/{id}', 'id', 'keys'),
    ...onlyAt('/v1/connections/{connectionId}', 'connectionId', 'expendable', 'DELETE'),
    ...onlyAt('/v1/connections/{connectionId}/revoke', 'connectionId', 'expendable'),
    ...onlyAt('/v1/users/{userId}', 'userId', 'leaving'),
    ...onlyAt('/v1/connectors/{name}/disable', 'name', 'unused'),
    ...onlyAt('/v1/credentials/{connector}', 'connector', 'unused'),
    '',
  ].join('\n')
