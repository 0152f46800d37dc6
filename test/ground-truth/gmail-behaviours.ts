import type { Connector, Endpoint } from '../../src/definition/connector.ts'

type IsSaid = (connector: Connector) => boolean

/** The behaviours on the list by how they begin, and whether the connector says them in the format's words. */
export const behaviours: Readonly<Record<string, IsSaid>> = {
  'userId path param with the literal default': (connector) =>
    single(connector).every(({ params }) =>
      params.some((known) => known.wireName === 'userId' && known.in === 'path' && known.default === 'me'),
    ),
  'global query params on every method': ({ endpoints }) =>
    [...endpoints.values()].every(({ params }) => {
      const names = params.filter((known) => known.in === 'query').map(({ wireName }) => wireName)
      return ['fields', 'quotaUser', 'prettyPrint'].every((name) => names.includes(name)) && !names.includes('alt')
    }),
  'int64 fields': ({ schemas }) =>
    [schemas.Message?.properties, schemas.WatchResponse?.properties]
      .flatMap((properties) => Object.entries((properties ?? {}) as Record<string, { type?: string }>))
      .filter(([name]) => ['historyId', 'internalDate', 'expiration'].includes(name))
      .every(([, { type }]) => type === 'string'),
  base64url: (connector) =>
    ['users.messages.send', 'users.messages.insert', 'users.messages.import'].every((name) =>
      connector.endpoints.get(name)!.params.some((known) => known.wireName === 'raw' && known.format === 'byte'),
    ),
  // The parts are the caller's: which endpoints they call is nothing that a file can know.
  'batch: POST': ({ endpoints }) => {
    const batch = endpoints.get('batch')
    return batch?.pathText === '/batch/gmail/v1' && batch.body?.binary === true && batch.effect === 'destructive'
  },
  'upload host prefix': (connector) =>
    single(connector)
      .filter(({ upload }) => upload !== undefined)
      .every(({ pathText, upload }) => {
        const start = upload?.style === 'session' ? connector.endpoints.get(upload.start) : undefined
        return start?.pathText === `/resumable${pathText}` && start.query.uploadType === 'resumable'
      }),
  'errors: {error:': ({ errors }) =>
    errors
      .filter(({ code }) => code !== undefined)
      .every(({ code, message }) => {
        return code!.join('.') === 'error.errors.0.reason' && message!.join('.') === 'error.message'
      }),
  'quota is cost-weighted per method': ({ rateLimit }) =>
    rateLimit?.per === 'connection' && rateLimit.limit === 15_000 && rateLimit.windowMs === 60_000,
  'scope any-of': (connector) =>
    single(connector).every(({ scopes, scopesAny }) => scopes === undefined && scopesAny !== undefined),
  'delete needs https://mail.google.com/ whereas trash': ({ endpoints }) =>
    ['messages', 'threads'].every((kind) => {
      const [gone, trashed] = [endpoints.get(`users.${kind}.delete`)!, endpoints.get(`users.${kind}.trash`)!]
      return (
        gone.scopesAny!.join() === 'https://mail.google.com/' &&
        trashed.scopesAny!.includes('https://www.googleapis.com/auth/gmail.modify')
      )
    }),
  'empty arrays are OMITTED': ({ endpoints }) =>
    [...endpoints.values()]
      .filter(({ paginate }) => paginate !== undefined)
      .every(({ response }) => response.omitEmpty),
  // A watch that ends is a state of the account, for which the format has no word: whoever calls is told.
  'watch/push is account-level': ({ endpoints }) => /call again/.test(endpoints.get('users.watch')?.ai?.hint ?? ''),
}

/** All that is one call of one method. */
const single = ({ endpoints }: Connector): Endpoint[] => [...endpoints.values()].filter(({ name }) => name !== 'batch')
