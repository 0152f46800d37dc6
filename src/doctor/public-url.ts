import { type Check, fail, ok, warn } from './check.ts'

/** Whether browsers can come back to the address that redirect URIs begin with. */
export const publicUrl: Check = {
  name: 'PUBLIC_URL',
  run: async ({ settings, ask }) => {
    const { PUBLIC_URL, HOST, PORT } = settings
    const own = `http://${HOST.includes(':') ? `[${HOST}]` : HOST.replace('0.0.0.0', '127.0.0.1')}:${PORT}`
    const [fromOutside, here] = [await ask(`${PUBLIC_URL}/health/ready`), await ask(`${own}/health/ready`)]
    if (fromOutside === 200) return [ok(`${PUBLIC_URL} is ready`)]
    if (fromOutside === 503)
      return [
        fail(
          `${PUBLIC_URL} answers, but is not ready`,
          'Its database does not answer, or it is being shut down: see its log.',
        ),
      ]
    if (fromOutside !== undefined)
      return [
        fail(
          `${PUBLIC_URL}/health/ready answers ${fromOutside}`,
          'Something else is at this address: set PUBLIC_URL to where browsers reach the platform.',
        ),
      ]
    if (here !== undefined)
      return [
        warn(
          `a server runs at ${own}, but ${PUBLIC_URL} does not answer from here`,
          'Check the reverse proxy and PUBLIC_URL; a network that does not let you out and back in is the other reason.',
        ),
      ]
    return [ok(`no server runs at ${own}; nothing was asked of it`)]
  },
}
