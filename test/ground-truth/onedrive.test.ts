import { transforms } from '../../src/transform/index.ts'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { RE2JS } from 're2js'
import { describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import type { OAuth2Settings } from '../../src/auth/oauth2/settings.ts'
import { templateInputs } from '../../src/connections/live-connection.ts'
import type { Endpoint, Parameter } from '../../src/definition/connector.ts'
import { createParser } from '../../src/definition/parse.ts'
import { fillTemplate } from '../../src/definition/template.ts'
import { ALSO, readList } from './onedrive.ts'

const folder = process.env.GROUND_TRUTH || undefined
const file = path.join(import.meta.dirname, '../../connectors/onedrive/connector.yaml')
const connector = createParser(authTypes, transforms)(readFileSync(file, 'utf8')).connector!
const endpoint = (name: string): Endpoint => connector.endpoints.get(name)!
const all = [...connector.endpoints.values()]
const named = (name: string): Parameter[] => all.flatMap(({ params }) => params.filter((p) => p.wireName === name))

describe.skipIf(folder === undefined)('OneDrive has all that its users need', () => {
  const { endpoints, behaviours } = folder === undefined ? { endpoints: [], behaviours: [] } : readList(folder)
  // They stop returning data in November 2026.
  const listed = endpoints.filter(({ id }) => id !== 'drive.recent' && id !== 'drive.sharedWithMe')

  test('every endpoint is there, and none that is not explained', () => {
    expect(listed).toHaveLength(39)
    expect([...connector.endpoints.keys()].toSorted()).toEqual([...listed, ...ALSO].map(({ id }) => id).toSorted())
  })

  test.each(listed)('$id has its query, its paging and its kind of answer', ({ id, ...wanted }) => {
    const { params, paginate, redirect, wait, upload } = endpoint(id)
    const query = params.filter((parameter) => parameter.in === 'query').map(({ wireName }) => wireName)
    expect(query).toEqual(expect.arrayContaining([...wanted.query_params]))
    const { next_field, items_field, delta_field, size_param } = wanted.pagination ?? {}
    if (next_field === undefined) expect(paginate).toBeUndefined()
    else {
      expect(paginate).toMatchObject({ style: 'next_url', url: [next_field], items: [items_field] })
      expect((paginate as { delta?: unknown }).delta).toEqual(delta_field && [delta_field])
      if (size_param !== undefined) expect(paginate?.size).toBe(size_param)
    }
    expect(redirect).toBe(wanted.response === 'binary' ? 'follow_without_auth' : 'return')
    expect(wait?.url).toEqual(wanted.response === 'async' ? { header: 'location' } : undefined)
    expect(upload?.style).toBe(wanted.upload === 'simple' ? 'session' : undefined)
  })

  /** A behaviour, found by how it begins, and what of the connector shows it. */
  const behaviour = (begins: string, judge: (says: string) => void): void =>
    test(begins, () => {
      const found = behaviours.filter((says) => says.startsWith(begins))
      expect(found).toHaveLength(1)
      judge(found[0]!)
    })

  test('there are no more behaviours than these', () => expect(behaviours).toHaveLength(13))

  behaviour('OpenAPI never lists colon-path forms', () => {
    const withColons = all.filter(({ pathText }) => /:\/\{item-path\}/.test(pathText))
    expect(withColons.map(({ pathText }) => pathText)).toContain('/{drive-root}/root:/{item-path}:/content')
    expect(named('item-path').map(({ allowSlash }) => allowSlash)).toEqual(withColons.map(() => true))
  })

  behaviour('base can be', (says) => {
    const [root] = named('drive-root')
    const bases = says.slice('base can be '.length, says.indexOf(' =>')).split(', ')
    const pattern = RE2JS.compile(root!.pattern!)
    expect(bases).toContain(`/${root!.default}`)
    for (const base of bases) expect(pattern.matcher(base.slice(1)).find(), base).toBe(true)
    for (const foreign of ['me', 'me/messages', 'drives/a/items/b', 'drives/a/../../b', 'users/a/drive/items'])
      expect(pattern.matcher(foreign).find(), foreign).toBe(false)
  })

  behaviour('OData: $select', (says) => {
    const [, names = ''] = /^OData: (\S+) keep/.exec(says) ?? []
    for (const name of names.split(',')) expect(named(name).map((p) => p.in)).toContain('query')
    expect(named('ConsistencyLevel')).toMatchObject([{ in: 'header', enum: ['eventual'] }])
  })

  behaviour('nextLink/deltaLink absolute', () => {
    expect(endpoint('drive.delta').paginate).toMatchObject({ delta: ['@odata.deltaLink'] })
    // To the hosts of `allow` nothing goes with the token, and Graph is none of them.
    expect(connector.defaultHost.allow.filter((host) => /graph|microsoftonline/.test(host))).toEqual([])
  })

  behaviour('download 302 and monitor/upload URLs', () => {
    expect(endpoint('item.copy').wait?.sendAuth).toBe(false)
    for (const { upload } of all) if (upload?.style === 'session') expect(upload.sendAuth).toBe(false)
  })

  behaviour('429/503/509', (says) => {
    const statuses = says.slice(0, says.indexOf(' ')).split('/').map(Number)
    expect(connector.retry).toMatchObject({ after: 'seconds', header: 'Retry-After' })
    expect(connector.retry?.on).toEqual(expect.arrayContaining(statuses))
    for (const status of statuses)
      expect(connector.errors.find((rule) => rule.status.includes(status))).toMatchObject({ retry: true })
    expect(connector.rateLimit?.headers).toEqual({
      limit: 'RateLimit-Limit',
      remaining: 'RateLimit-Remaining',
      reset: 'RateLimit-Reset',
    })
  })

  behaviour('errors {error:{', () => {
    for (const { code, message } of connector.errors)
      expect({ code, message }).toEqual({ code: ['error', 'code'], message: ['error', 'message'] })
    const failures = all.flatMap(({ examples }) => examples.filter(({ response }) => response.status >= 400))
    for (const { response } of failures)
      expect(response.json).toMatchObject({ error: { code: expect.any(String), innerError: expect.any(Object) } })
  })

  behaviour('property names with @ and dots', () => {
    const { driveItem, driveItemUploadableProperties } = connector.schemas
    expect(driveItem!.properties).toMatchObject({ '@odata.type': {}, '@microsoft.graph.downloadUrl': {} })
    expect(driveItemUploadableProperties!.properties).toHaveProperty(['@microsoft.graph.conflictBehavior'])
    const behaviourOf = named('@microsoft.graph.conflictBehavior')
    expect(new Set(behaviourOf.map((p) => p.in))).toEqual(new Set(['query', 'body']))
    expect(new Set(behaviourOf.map(({ name }) => name))).toEqual(new Set(['conflict_behavior']))
  })

  behaviour('polymorphic facets', (says) => {
    const [, facets = ''] = /\(([^)]+)\)/.exec(says) ?? []
    const { properties, required, oneOf, discriminator } = connector.schemas.driveItem!
    for (const facet of facets.split('|')) expect(properties).toHaveProperty(facet)
    expect({ required, oneOf, discriminator }).toEqual({})
  })

  behaviour('sovereign clouds', (says) => {
    const [, hosts = ''] = /^sovereign clouds: (.+) with matching/.exec(says) ?? []
    const { values } = connector.inputs.find(({ name }) => name === 'cloud')!
    const [auth] = connector.auth as [OAuth2Settings]
    const addresses = Object.keys(values!).map((cloud) => {
      const inputs = templateInputs(connector, { cloud })
      const of = (url: string): string => new URL(fillTemplate(url, inputs)).host
      return [of(connector.defaultHost.url), of(auth.authorizationUrl!), of(auth.tokenUrl)]
    })
    expect(addresses).toEqual([
      ['graph.microsoft.com', 'login.microsoftonline.com', 'login.microsoftonline.com'],
      ['graph.microsoft.us', 'login.microsoftonline.us', 'login.microsoftonline.us'],
      ['dod-graph.microsoft.us', 'login.microsoftonline.us', 'login.microsoftonline.us'],
      ['microsoftgraph.chinacloudapi.cn', 'login.chinacloudapi.cn', 'login.chinacloudapi.cn'],
    ])
    expect(addresses.map(([graph]) => graph)).toEqual(expect.arrayContaining(hosts.split(', ')))
  })

  behaviour('tenant param', () => {
    const [auth] = connector.auth as [OAuth2Settings]
    expect(auth.scopes.always).toEqual(['offline_access'])
    const tenant = connector.inputs.find(({ name }) => name === 'tenant')!
    expect(tenant.default).toBe('common')
    const pattern = RE2JS.compile(tenant.pattern!)
    for (const good of ['common', 'organizations', '3f0c5a1e-7f7c-4d0e-9a43-0a6f2c1c8d57', 'northwind.example'])
      expect(pattern.matcher(good).matches(), good).toBe(true)
    for (const bad of ['..', 'a/b', 'a?b', 'a#b', '', '.']) expect(pattern.matcher(bad).matches(), bad).toBe(false)
  })

  behaviour('Prefer headers', (says) => {
    const [, values = ''] = /\(([^)]+)\)/.exec(says) ?? []
    const known = JSON.stringify(named('Prefer').map(({ items }) => items?.enum))
    for (const value of values.split(', ')) expect(known).toContain(value)
  })

  behaviour('optimistic concurrency', () => {
    const statusAt = (name: string, header: string): number[] =>
      endpoint(name)
        .examples.filter(({ params }) => header in params)
        .map(({ response }) => response.status)
    expect(statusAt('item.delete', 'If-Match')).toContain(412)
    expect(statusAt('item.replaceContent', 'If-Match')).toContain(412)
    expect(statusAt('item.get', 'If-None-Match')).toContain(304)
  })
})
