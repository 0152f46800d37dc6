import { freePort } from './free-port.ts'
import type { Settings } from './settings.ts'

/** Port 0 asks for any, or for the one that was found already; links must name it before the server listens. */
export const withPort = async (settings: Settings, found?: number): Promise<Settings> => {
  if (settings.PORT !== 0) return settings
  const port = found ?? (await freePort(settings.HOST))
  return { ...settings, PORT: port, PUBLIC_URL: settings.PUBLIC_URL.replace(/:0$/, `:${port}`) }
}
