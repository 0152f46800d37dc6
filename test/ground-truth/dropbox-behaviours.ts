import type { Connector, Endpoint, Parameter } from '../../src/definition/connector.ts'

type IsSaid = (connector: Connector) => boolean

/** The behaviours on the list by how they begin, and whether the connector says them in the format's words. */
export const behaviours: Readonly<Record<string, IsSaid>> = {
  '3 hosts': (connector) => {
    const batch = endpointOf(connector, 'files.get_thumbnail_batch')
    return connector.hosts.size === 3 && batch.host === 'content' && placesOf(batch).join() === 'body'
  },
  'route versions >1': ({ endpoints }) =>
    [...endpoints.values()].every(({ name, pathText }) => /_v\d$/.exec(name)?.[0] === /_v\d$/.exec(pathText)?.[0]),
  'Dropbox-API-Arg is': (connector) =>
    ['files.download', 'files.upload', 'files.upload_session.append_v2', 'sharing.get_shared_link_file'].every((name) =>
      ownParams(endpointOf(connector, name)).every(
        ({ in: place, header }) => place === 'header_json' && header === 'Dropbox-API-Arg',
      ),
    ),
  // Nothing to send, and nothing that says there is.
  'RPC void args': (connector) =>
    ['users.get_current_account', 'users.get_space_usage', 'auth.token.revoke'].every((name) => {
      const endpoint = endpointOf(connector, name)
      return ownParams(endpoint).length === 0 && endpoint.body === undefined
    }),
  '409 = route-specific': ({ errors }) => {
    const rule = (status: number) => errors.find((known) => known.status.includes(status) && known.path === undefined)
    const isTag = (status: number): boolean => rule(status)?.code?.join(' ') === 'error .tag'
    return [401, 403, 409, 422].every(isTag) && rule(400) === undefined && [429, 500, 503].every((s) => rule(s)?.retry)
  },
  'headers: Dropbox-API-Path-Root': ({ defaults }) =>
    Object.entries(defaults.params).every(([, { in: place }]) => place === 'header') &&
    defaults.params['Dropbox-API-Path-Root']?.schema === 'PathRoot' &&
    ['Dropbox-API-Select-User', 'Dropbox-API-Select-Admin'].every((name) => name in defaults.params),
  'app auth = HTTP Basic': (connector) => {
    const longpoll = endpointOf(connector, 'files.list_folder.longpoll')
    const { timeout } = Object.fromEntries(longpoll.params.map((known) => [known.wireName, known]))
    const app = connector.auth.find(({ type }) => type === 'basic') as { readonly credentials?: string } | undefined
    const isApp = app?.credentials === 'client' && endpointOf(connector, 'check.app').auth === 'basic'
    const isSilent = !connector.hosts.get(longpoll.host)!.sendAuth
    return isApp && isSilent && longpoll.timeoutMs === (timeout!.maximum! + 90) * 1000
  },
  'tagged unions': (connector) => {
    const mode = endpointOf(connector, 'files.list_revisions').params.find(({ wireName }) => wireName === 'mode')
    const answered = Object.entries(connector.schemas).filter(([name]) => !name.endsWith('Arg'))
    return mode?.enum?.join() === 'path,id' && answered.every(([, schema]) => schema.type !== 'string' || !schema.enum)
  },
  'omitted optional fields': (connector) => {
    const time = endpointOf(connector, 'files.upload').params.find(({ wireName }) => wireName === 'client_modified')
    const takes = (text: string): boolean => new RegExp(time!.pattern!).test(text)
    const isNullable = JSON.stringify(connector.schemas).includes('"null"')
    return !isNullable && takes('2026-03-02T09:10:00Z') && !takes('2026-03-02T09:10:00.5Z')
  },
  'OAuth: token_access_type': ({ auth }) => {
    const { authorizeParams, scopes, pkce } = auth[0] as unknown as OAuthWords
    return (
      authorizeParams.token_access_type === 'offline' &&
      authorizeParams.include_granted_scopes === 'user' &&
      scopes.separator === ' ' &&
      pkce === 'S256'
    )
  },
  'upload sessions: start': (connector) => {
    const { upload } = endpointOf(connector, 'files.upload')
    if (upload?.style !== 'calls') return false
    const calls = [upload.start, upload.append, upload.finish].join()
    const isWhole = calls === ['start', 'append_v2', 'finish'].map((call) => `files.upload_session.${call}`).join()
    return isWhole && upload.multipleOf === 4 * MIB && upload.chunk % (4 * MIB) === 0 && upload.singleMax === 150 * MIB
  },
  'write contention': ({ errors, retry, rateLimit }) =>
    errors.filter(({ equals, as }) => equals === 'too_many_write_operations' && as === 429).length === 6 &&
    retry?.on.includes(429) === true &&
    rateLimit?.per === 'connection' &&
    rateLimit.concurrency !== undefined,
  'path formats': ({ schemas }) => {
    const takes = (text: string): boolean => new RegExp(schemas.ReadPath!.pattern as string).test(text)
    return ['/a/b', 'id:abc', 'rev:0123456789', 'ns:1/a'].every(takes) && !['a/b', 'rev:1', 'x:1'].some(takes)
  },
}

const MIB = 1024 * 1024

interface OAuthWords {
  readonly authorizeParams: Readonly<Record<string, string>>
  readonly scopes: { readonly separator: string }
  readonly pkce: string
}

const endpointOf = (connector: Connector, name: string): Endpoint => connector.endpoints.get(name)!

/** Parameters of the route itself, without the headers that all have. */
const ownParams = ({ params }: Endpoint): Parameter[] => params.filter(({ in: place }) => place !== 'header')

const placesOf = (endpoint: Endpoint): string[] => [...new Set(ownParams(endpoint).map(({ in: place }) => place))]
