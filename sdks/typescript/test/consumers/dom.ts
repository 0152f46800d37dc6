// A program in a browser, or anywhere with the web's own types.
import { Client } from '@connector-platform/client'

const client = new Client({ fetch })
new Client({ fetch: globalThis.fetch.bind(globalThis) })
new Client({
  fetch: async (url, init) => {
    JSON.parse(init.body)
    return new Response(url)
  },
})
const target = { connection: 'con_1' }

export const use = async (file: File): Promise<Response> => {
  await client.health.live({ signal: AbortSignal.timeout(5) })
  await client.call(target, 'files.put', { body: file })
  await client.proxy(target, 'PUT', '/file', { body: file.stream() })
  const answer = await client.proxy(target, 'GET', '/file')
  const stream: ReadableStream = answer.stream()
  return new Response(stream)
}
