import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { createJarBrowser } from '../../test/journey/jar-browser.ts'
import { startAll } from '../started.ts'
import { startFaultProxy } from '../proxy.ts'
import {
  type AuthorizationServerKind,
  CLIENT,
  USER,
  introspection,
  startResourceServer,
} from './authorization-server.ts'
import type { OidcProcessOptions } from './oidc-provider-process.ts'

/** oidc-provider from npm, as strict as it gets. */
export const oidcProvider: AuthorizationServerKind = {
  name: 'oidc-provider',
  rotation:
    'A refresh spends the refresh token at once. Reuse of a spent one revokes the whole grant, its access tokens too.',
  packages: [],
  start: ({ redirectUri, tokenLifeSeconds }) =>
    startAll(async (started) => {
      const proxy = started.add(await startFaultProxy())
      const child = fork(join(import.meta.dirname, 'oidc-provider-process.ts'), {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      started.add({ stop: () => ended(child) })
      const port = await listeningAt(child, { issuer: proxy.url, client: CLIENT, redirectUri, tokenLifeSeconds })
      const origin = `http://127.0.0.1:${port}`
      proxy.aim(origin)
      const resource = started.add(await startResourceServer(introspection(`${origin}/token/introspection`)))
      return {
        name: 'oidc-provider',
        addresses: {
          issuer: proxy.url,
          authorizationUrl: `${proxy.url}/auth`,
          tokenUrl: `${proxy.url}/token`,
          revocationUrl: `${proxy.url}/token/revocation`,
          clientAuth: 'post',
          scopes: ['openid', 'offline_access'],
          // Without it OpenID Connect gives no refresh token.
          authorizeParams: { prompt: 'consent' },
        },
        client: CLIENT,
        resource,
        proxy,
        tokenRequests: () => proxy.passed('/token').filter(({ path }) => path === '/token').length,
        signIn: (url) => createJarBrowser().walk(url, redirectUri, { login: USER.name, password: USER.password }),
        stop: started.stop,
      }
    }),
}

const listeningAt = (child: ChildProcess, options: OidcProcessOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`oidc-provider ended with ${code}`)))
    child.once('message', (message) => resolve((message as { port: number }).port))
    child.send(options)
  })

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}
