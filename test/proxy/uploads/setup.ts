import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { madeUpBytes } from '../../../src/simulator/bytes.ts'
import type { Uploaded } from '../../../src/simulator/uploads.ts'
import { type TestPlatform, startTestPlatform } from '../../setup/platform.ts'
import type { TestAnswer } from '../../setup/test-client.ts'

export interface UploadPlatform extends TestPlatform {
  /** A connection to each of the connectors. */
  readonly connections: Readonly<Record<string, string>>
  /** How long the platform would have waited, since it was last asked. */
  pauses(): number[]
  /** Sends content to an upload endpoint. */
  upload(style: Style, content: Content, more?: More): Promise<TestAnswer>
  lastUploaded(): Uploaded | undefined
}

export interface Content {
  readonly bytes: number
  /** Where the body begins. */
  readonly from?: number
  /** Where it breaks off, in place of an end. */
  readonly breaksAt?: number
  readonly isLengthUnknown?: boolean
}

interface More {
  readonly params?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** A way in which a provider takes uploads, as one of the fixtures has it. */
export interface Style {
  readonly name: string
  readonly connector: string
  readonly endpoint: string
  readonly params: object
  readonly chunk: number
  /** The endpoint at which a fault strikes a piece. */
  readonly piece: string
  /** Another than the first user's. */
  readonly connection?: string
}

export const GRAPH: Style = {
  name: 'a session as Graph has it',
  connector: 'graphic',
  endpoint: 'item.upload',
  params: { path: 'Reports/a.bin' },
  chunk: 1_310_720,
  piece: 'item.upload',
}
export const GOOGLE: Style = {
  name: 'a session as Google has it',
  connector: 'googlish',
  endpoint: 'files.upload',
  params: { name: 'a.bin', parents: ['p1'] },
  chunk: 1_048_576,
  piece: 'files.upload',
}
export const DROPBOX: Style = {
  name: 'calls as Dropbox has them',
  connector: 'boxy',
  endpoint: 'files.upload',
  params: { path: '/a.bin', mute: true },
  chunk: 1_048_576,
  piece: 'files.upload_session.append',
}
export const STYLES: readonly Style[] = [GRAPH, GOOGLE, DROPBOX]

/** The platform with the three fixtures, and a pause that takes no time. */
export const startUploadPlatform = async (
  databaseUrl?: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<UploadPlatform> => {
  let waited: number[] = []
  const under: TestPlatform = await startTestPlatform({
    connectorsDirectory: join(import.meta.dirname, 'connectors'),
    environment,
    ...(databaseUrl !== undefined && { databaseUrl }),
    pause: async (ms) => {
      waited.push(ms)
      under.clock.advance(ms)
    },
  })
  const connections = Object.fromEntries(
    await Promise.all(STYLES.map(async ({ connector }) => [connector, (await under.connect(connector)).id] as const)),
  )
  return {
    ...under,
    connections,
    pauses: () => {
      const given = waited
      waited = []
      return given
    },
    upload: async ({ connector, endpoint, params, connection }, content, more = {}) => {
      const path = `/v1/connections/${connection ?? connections[connector]}/call/${endpoint}`
      const headers = {
        'content-type': 'application/octet-stream',
        'connector-params': JSON.stringify(more.params ?? params),
        ...(content.isLengthUnknown !== true && { 'content-length': String(content.bytes - (content.from ?? 0)) }),
        ...more.headers,
      }
      if (content.breaksAt !== undefined)
        await sendAndLeave(under.url + path, { ...headers, authorization: `Bearer ${under.apiKey}` }, content)
      return under.send(path, { method: 'POST', body: streamOf(content), headers })
    },
    lastUploaded: () => under.simulator.control.uploads().at(-1),
  }
}

/**
 * Sends content up to where it breaks off, and throws. Leaves only when the system has all of it: what still waits in a
 * process for room in its socket goes with that process's connection, and how much that is depends on the machine.
 */
const sendAndLeave = async (
  url: string,
  headers: Readonly<Record<string, string>>,
  { bytes, from = 0, breaksAt }: Content,
): Promise<never> => {
  const leaving = request(url, { method: 'POST', headers }).on('error', () => {})
  for (const part of madeUpBytes(bytes).read(from, breaksAt!)) await new Promise((taken) => leaving.write(part, taken))
  leaving.destroy()
  throw new Error('The caller breaks off.')
}

/** Made-up bytes as a stream of which little is held. */
export const streamOf = ({ bytes, from = 0, breaksAt = bytes }: Content): Readable => {
  const generate = function* (): Generator<Buffer> {
    for (const part of madeUpBytes(bytes).read(from, breaksAt)) yield Buffer.from(part)
    if (breaksAt < bytes) throw new Error('The caller breaks off.')
  }
  return Readable.from(generate(), { objectMode: false })
}

export const sha256Of = (bytes: number): string => {
  const hash = createHash('sha256')
  for (const part of madeUpBytes(bytes).read(0, bytes)) hash.update(part)
  return hash.digest('hex')
}
