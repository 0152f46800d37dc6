import { join } from 'node:path'
import { freePort } from '../../src/runtime/free-port.ts'
import { createJarBrowser } from '../../test/journey/jar-browser.ts'
import { startFaultProxy } from '../proxy.ts'
import {
  type AuthorizationServerKind,
  CLIENT,
  USER,
  introspection,
  startResourceServer,
} from './authorization-server.ts'
import { startAll } from '../started.ts'
import { startProgram } from '../program.ts'

const SITE = join(import.meta.dirname, 'django-oauth-toolkit/site.py')

/** Django OAuth Toolkit in the smallest Django project, on sqlite. */
export const djangoOAuthToolkit: AuthorizationServerKind = {
  name: 'django-oauth-toolkit',
  rotation:
    'A refresh spends the refresh token and its access token at once (ROTATE_REFRESH_TOKEN). Reuse of a spent one is ' +
    'refused; the grant lives on, as version 1.7 has no reuse protection. At once, on sqlite, several may be granted.',
  packages: ['python3-django-oauth-toolkit'],
  start: ({ redirectUri, tokenLifeSeconds }) =>
    startAll(async (started) => {
      const port = await freePort()
      const origin = `http://127.0.0.1:${port}`
      const given = {
        port,
        key: 'of-a-site-that-is-thrown-away',
        user: USER.name,
        password: USER.password,
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uri: redirectUri,
        token_life_seconds: tokenLifeSeconds,
      }
      started.add(
        await startProgram({
          name: 'django-oauth-toolkit',
          command: ['/usr/bin/python3', SITE, JSON.stringify(given)],
          port,
        }),
      )
      const proxy = started.add(await startFaultProxy(origin))
      const resource = started.add(await startResourceServer(introspection(`${origin}/o/introspect/`)))
      return {
        name: 'django-oauth-toolkit',
        addresses: {
          authorizationUrl: `${proxy.url}/o/authorize/`,
          tokenUrl: `${proxy.url}/o/token/`,
          revocationUrl: `${proxy.url}/o/revoke_token/`,
          clientAuth: 'post',
          scopes: ['notes'],
        },
        client: CLIENT,
        resource,
        proxy,
        tokenRequests: () => proxy.passed('/o/token/').length,
        signIn: (url) => createJarBrowser().walk(url, redirectUri, { username: USER.name, password: USER.password }),
        stop: started.stop,
      }
    }),
}
