import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../src/runtime/free-port.ts'
import { startFaultProxy } from '../proxy.ts'
import {
  type AuthorizationServerKind,
  CLIENT,
  USER,
  introspection,
  startResourceServer,
} from './authorization-server.ts'
import {
  SCOPE,
  clientSettings,
  configurationFile,
  pluginSettings,
  scopeSettings,
  userSettings,
} from './glewlwyd/settings.ts'
import { startAll } from '../started.ts'
import { startProgram } from '../program.ts'

/** What makes the tables, with an administrator in them. */
const TABLES = '/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3'
const FIRST_ADMINISTRATOR = { username: 'admin', password: 'password' }

/** glewlwyd with its OpenID Connect plugin, on sqlite. */
export const glewlwyd: AuthorizationServerKind = {
  name: 'glewlwyd',
  rotation:
    'Refresh tokens are good for one use (refresh-token-one-use: always). Reuse of a spent one disables the newest of its ' +
    'chain: the grant is dead. At once, several are granted. Revoking a refresh token leaves its access token alive.',
  packages: ['glewlwyd'],
  start: ({ redirectUri, tokenLifeSeconds }) =>
    startAll(async (started) => {
      const port = await freePort()
      const origin = `http://127.0.0.1:${port}`
      const proxy = started.add(await startFaultProxy(origin))
      started.add(
        await startProgram({
          name: 'glewlwyd',
          command: ['/usr/bin/glewlwyd', '--config-file=glewlwyd.conf'],
          port,
          prepare: (folder) => {
            writeFileSync(join(folder, 'glewlwyd.conf'), configurationFile(port, proxy.url, folder))
            execFileSync('/usr/bin/sqlite3', [join(folder, 'glewlwyd.db')], { input: readFileSync(TABLES) })
          },
        }),
      )
      const issuer = `${proxy.url}/api/oidc`
      const administrator = await signedIn(origin, FIRST_ADMINISTRATOR)
      await administrator.send('POST', '/api/mod/plugin/', pluginSettings(issuer, tokenLifeSeconds))
      await administrator.send('POST', '/api/scope/', scopeSettings)
      await administrator.send('POST', '/api/user/', userSettings)
      await administrator.send('POST', '/api/client/', clientSettings(redirectUri))
      const resource = started.add(await startResourceServer(introspection(`${origin}/api/oidc/introspect`)))
      return {
        name: 'glewlwyd',
        addresses: {
          authorizationUrl: `${issuer}/auth`,
          tokenUrl: `${issuer}/token`,
          revocationUrl: `${issuer}/revoke`,
          clientAuth: 'post',
          scopes: [SCOPE],
        },
        client: CLIENT,
        resource,
        proxy,
        tokenRequests: () => proxy.passed('/api/oidc/token').length,
        signIn,
        stop: started.stop,
      }
    }),
}

/** What glewlwyd's login page, which is a script, sends: password, consent, and the way on. */
const signIn = async (authorizeUrl: URL): Promise<URL> => {
  const { origin } = authorizeUrl
  const asked = await fetch(authorizeUrl, { redirect: 'manual' })
  if (!asked.headers.get('location')?.includes('login.html'))
    throw new Error(`glewlwyd does not ask who it is: ${asked.status}`)
  const user = await signedIn(origin, { username: USER.name, password: USER.password })
  await user.send('PUT', `/api/auth/grant/${CLIENT.id}`, { scope: SCOPE })
  const onward = new URL(authorizeUrl)
  onward.searchParams.set('g_continue', '')
  const { headers, status } = await user.send('GET', onward.pathname + onward.search)
  const location = headers.get('location')
  if (location === null) throw new Error(`glewlwyd does not send the browser back: ${status}`)
  return new URL(location, origin)
}

interface Session {
  /** Sends JSON. Throws where it is refused. */
  send(method: string, path: string, content?: object): Promise<Response>
}

const signedIn = async (origin: string, who: { username: string; password: string }): Promise<Session> => {
  let cookie = ''
  const send: Session['send'] = async (method, path, content) => {
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: { cookie, ...(content !== undefined && { 'content-type': 'application/json' }) },
      ...(content !== undefined && { body: JSON.stringify(content) }),
    })
    if (response.status >= 400)
      throw new Error(`glewlwyd: ${method} ${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const { headers } = await send('POST', '/api/auth/', who)
  cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { send }
}
