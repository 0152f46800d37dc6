import type { Connector } from '../../src/definition/connector.ts'
import type { AuthSettings } from '../../src/definition/schema.ts'
import { controls, traps } from './cases.ts'

const BASE = '{{ input.base }}'

/**
 * The connectors of this folder without what bounds their addresses, which no YAML can say: so what is judged is judged
 * on the way out.
 */
export const unbounded = (connector: Connector): Connector =>
  connector.name === 'given' ? allowingAll(connector) : rendered(connector)

const allowingAll = (connector: Connector): Connector => {
  const hosts = [...traps, ...controls].flatMap(({ url }) => URL.parse(url)?.host ?? [])
  const host = { ...connector.defaultHost, allow: [...hosts, '*.dns.test'] }
  return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host }
}

const rendered = (connector: Connector): Connector => {
  const whole = { ...connector.hosts.get('whole')!, url: BASE }
  const part = { ...connector.hosts.get('part')!, url: 'https://{{ input.host }}' }
  const auth = connector.auth.map((settings) => {
    const endpoints = { tokenUrl: `${BASE}/token`, refreshUrl: `${BASE}/token`, deviceUrl: `${BASE}/device` }
    const revoke = { url: `${BASE}/revoke`, token: 'refresh_token' }
    return { ...settings, ...endpoints, ...(settings.type === 'oauth2' && { revoke }) } as AuthSettings
  })
  return {
    ...connector,
    hosts: new Map([whole, part].map((host) => [host.name, host])),
    defaultHost: whole,
    auth,
  }
}
