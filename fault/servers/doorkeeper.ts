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

const APP = join(import.meta.dirname, 'doorkeeper/app.rb')

/** Doorkeeper in the smallest Rails application, on sqlite. */
export const doorkeeper: AuthorizationServerKind = {
  name: 'doorkeeper',
  rotation:
    'A refresh spends the refresh token and its access token at once, as the column previous_refresh_token is left out. ' +
    'Reuse of a spent one is refused; the grant lives on, as Doorkeeper has no reuse detection.',
  packages: ['ruby-doorkeeper', 'ruby-activerecord', 'ruby-sqlite3', 'puma'],
  start: ({ redirectUri, tokenLifeSeconds }) =>
    startAll(async (started) => {
      const port = await freePort()
      const origin = `http://127.0.0.1:${port}`
      const given = {
        port,
        key: 'of-an-application-that-is-thrown-away',
        user: USER.name,
        password: USER.password,
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uri: redirectUri,
        token_life_seconds: tokenLifeSeconds,
      }
      started.add(
        await startProgram({
          name: 'doorkeeper',
          command: ['/usr/bin/ruby', APP, JSON.stringify(given)],
          port,
        }),
      )
      const proxy = started.add(await startFaultProxy(origin))
      const resource = started.add(await startResourceServer(introspection(`${origin}/oauth/introspect`)))
      return {
        name: 'doorkeeper',
        addresses: {
          authorizationUrl: `${proxy.url}/oauth/authorize`,
          tokenUrl: `${proxy.url}/oauth/token`,
          revocationUrl: `${proxy.url}/oauth/revoke`,
          clientAuth: 'post',
          scopes: ['notes'],
        },
        client: CLIENT,
        resource,
        proxy,
        tokenRequests: () => proxy.passed('/oauth/token').length,
        signIn: (url) => createJarBrowser().walk(url, redirectUri, { name: USER.name, password: USER.password }),
        stop: started.stop,
      }
    }),
}
