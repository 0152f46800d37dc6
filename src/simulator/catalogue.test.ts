import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { readPath } from '../definition/json-path.ts'
import type { Simulator } from './simulator.ts'
import { listPath } from './state/records.ts'
import { call, holdsBytes, connectorFrom, send, signIn, simulate } from './testing.ts'
import { oauth2Of } from './relocate.ts'

const root = path.join(import.meta.dirname, '../..')
const connectors = globSync('connectors/*/connector.yaml', { cwd: root }).map((file) =>
  connectorFrom(readFileSync(path.join(root, file), 'utf8')),
)

let simulator: Simulator
beforeAll(async () => {
  simulator = await simulate(connectors)
})
// What one example deletes, the next one may show.
beforeEach(() => simulator.control.forget())
afterAll(() => simulator?.stop())

describe.each(connectors.map((connector) => [connector.name, connector] as const))('%s', (_, connector) => {
  const credential = async (): Promise<string> =>
    oauth2Of(connector) === undefined ? 'any-key' : (await signIn(simulator, connector)).access_token

  const cases = [...connector.endpoints.values()].flatMap((endpoint) =>
    endpoint.examples.map((example, index) => [`${endpoint.name} example ${index + 1}`, endpoint, example] as const),
  )
  test.each(cases)('%s gets its answer', async (_, endpoint, example) => {
    const body = holdsBytes(endpoint) ? Buffer.alloc(10_000, 1) : example.body
    const token = await credential()
    const got = await call(simulator, connector, endpoint.name, { token, params: example.params, body })
    const { status, json, text, base64, bytes } = example.response
    if (endpoint.redirect === 'follow_without_auth' && status < 400) {
      expect(got.status, got.text).toBe(302)
      const file = await send(got.headers.location as string)
      expect(file.status).toBe(200)
      return
    }
    const { wait } = endpoint
    if (status < 300 && wait?.url !== undefined && wait.status !== undefined && wait.status !== status) {
      // The example shows the end of what the call only begins.
      expect(got.status, got.text).toBe(wait.status)
      return
    }
    expect(got.status, got.text).toBe(status)
    // What a call adds has an id of its own.
    if (json !== undefined && endpoint.state?.action === 'create')
      expect(Object.keys(got.json)).toEqual(Object.keys(json!))
    else if (json !== undefined)
      expect(comparable(got.json, connector, endpoint)).toEqual(comparable(json, connector, endpoint))
    if (text !== undefined) expect(got.text).toBe(text)
    if (base64 !== undefined) expect(got.bytes.toString('base64')).toBe(base64)
    if (bytes !== undefined) expect(got.bytes).toHaveLength(bytes)
  })

  const additions = [...connector.endpoints.values()].flatMap((endpoint) => {
    const { state } = endpoint
    const list = [...connector.endpoints.values()].find(
      (known) => known.state?.action === 'list' && known.state.in === state?.in,
    )
    const example = endpoint.examples.find(({ response }) => response.status < 300)
    return state?.action === 'create' && list !== undefined && example !== undefined && !endpoint.body?.binary
      ? [[`${endpoint.name}, ${list.name}`, endpoint, list, example] as const]
      : []
  })
  test.each(additions)('%s: what was added is listed', async (_, endpoint, list, { params, body }) => {
    const token = await credential()
    const { json: added } = await call(simulator, connector, endpoint.name, { token, params, body })
    const size = list.paginate?.size
    const wanted = { ...list.examples[0]!.params, ...(size !== undefined && { [size]: 100 }) }
    const { json: listed } = await call(simulator, connector, list.name, { token, params: wanted })
    expect(readPath(listed, listPath(list))).toContainEqual(
      expect.objectContaining({ id: (readPath(added, endpoint.state!.at ?? []) as { id: string }).id }),
    )
  })
})

/** What of an answer the simulator does not make its own: all but an upload's size, and what names jobs, sessions and pages. */
const comparable = (json: unknown, connector: Connector, endpoint: Endpoint): unknown => {
  const pages = [endpoint, ...connector.endpoints.values()].flatMap(({ paginate }) => paginate ?? [])
  const isPaged = endpoint.paginate !== undefined
  const opened = [...connector.endpoints.values()].flatMap(({ upload }) =>
    upload !== undefined && 'start' in upload && upload.start === endpoint.name ? [upload] : [],
  )
  const own = new Set<unknown>([
    ...opened.flatMap((session) =>
      session.style === 'calls' ? [session.session[0]] : 'path' in session.url ? [session.url.path[0]] : [],
    ),
    ...(endpoint.body?.binary ? ['size'] : []),
    ...begun(connector, endpoint),
    ...(isPaged
      ? pages.flatMap((page) => [
          page.items[0],
          ...('url' in page ? [page.url[0]] : []),
          ...('delta' in page ? [page.delta?.[0]] : []),
          ...('cursor' in page ? [page.cursor[0]] : []),
          ...('more' in page ? [page.more?.[0]] : []),
        ])
      : []),
  ])
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
  return Object.fromEntries(Object.entries(json).filter(([name]) => !own.has(name)))
}

/** What names an upload or a job that an answer begins. */
const begun = ({ endpoints }: Connector, { name, wait }: Endpoint): unknown[] => {
  const uploads = [...endpoints.values()].flatMap(({ upload }) =>
    upload !== undefined && upload.style !== 'single' && upload.start === name ? [upload] : [],
  )
  const places = uploads.map((upload) => (upload.style === 'calls' ? { path: upload.session } : upload.url))
  const url = wait?.url === undefined ? [] : [wait.url]
  const paths = [...places, ...url].flatMap((place) => ('path' in place ? [place.path] : []))
  return [...paths, ...Object.values(wait?.params ?? {})].map(([first]) => first)
}
