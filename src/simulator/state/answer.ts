import type { Endpoint } from '../../definition/connector.ts'
import { writePath } from '../../definition/json-path.ts'
import type { Example } from '../../definition/schema.ts'
import type { ByteRun } from '../bytes.ts'
import { type Deed, Said } from './deed.ts'
import type { Memory } from './memory.ts'

/** An example's answer with what is remembered in its place; `content` where that is bytes. */
export const withMemory = (
  response: Example['response'],
  { response: wanted }: Endpoint,
  memory: Memory,
  deed: Deed,
): { response: Example['response']; content?: ByteRun } => {
  try {
    const outcome = memory.act(deed)
    if (outcome === undefined) return { response }
    const { place, value, item, says = [] } = outcome
    if (item !== undefined && wanted.binary === true && response.json === undefined) {
      const headers = { ...response.headers, ...capturedHeaders(wanted.capture, value) }
      const content = item.content
      return { response: { ...response, headers }, ...(content !== undefined && { content }) }
    }
    if (response.json === undefined) return { response }
    const places = [[place, value] as const, ...says]
    const json = places.reduce<unknown>((document, [path, said]) => writePath(document, path, said), response.json)
    return { response: { ...response, json: json as Example['response']['json'] } }
  } catch (error) {
    if (!(error instanceof Said)) throw error
    return { response: error.response }
  }
}

/** A header that holds JSON tells of the item. */
const capturedHeaders = (capture: Endpoint['response']['capture'], value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.values(capture).flatMap(({ header, parse }) => (parse === 'json' ? [[header, JSON.stringify(value)]] : [])),
  )
