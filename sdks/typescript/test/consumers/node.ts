// A program for Node.
import { createReadStream, createWriteStream, openAsBlob } from 'node:fs'
import { createServer } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Client, type UploadSource, verifyWebhook } from '@connector-platform/client'

export const sources: UploadSource[] = [
  createReadStream('a'),
  () => createReadStream('a'),
  Buffer.from('a'),
  await openAsBlob('a'),
]

export const copy = async (client: Client): Promise<void> => {
  const answer = await client.proxy({ user: 'u', connector: 'files' }, 'GET', '/a', { signal: AbortSignal.timeout(5) })
  await pipeline(answer.body, createWriteStream('b'))
}

createServer((request) => void verifyWebhook('', request.headers, 'whsec_x'))
