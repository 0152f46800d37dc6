import type { Endpoint, Parameter } from '../definition/connector.ts'
import { parseJson } from '../runtime/json.ts'
import type { Content } from './check-body.ts'
import { coerce } from './check-parameters.ts'
import { type PartSink, headerParameter, readParts } from './multipart.ts'
import { Received } from './received.ts'
import { Refusal, badRequest } from './reply.ts'
import type { Spool, SpoolFile } from './state/spool.ts'
import { type Arrival, bareMediaType, headerOf } from './wire.ts'

const FIELD_BYTES_MAX = 16 * 1024 * 1024

/** Reads a `multipart/form-data` body: a part for each parameter, and the file. Refuses parts that nobody knows. */
export const readMultipart = async (
  arrival: Arrival,
  endpoint: Endpoint,
  spool: Spool | undefined,
): Promise<Content> => {
  const { multipart, contentType, required } = endpoint.body!
  const known = new Map(partParameters(endpoint).map((parameter) => [parameter.wireName, parameter]))
  const texts = new Map<string, string[]>()
  const file = fileSink(spool)
  await readParts(
    arrival.message,
    boundaryOf(arrival, 'multipart/form-data'),
    sinkOf((headers) => {
      const name = headerParameter(headers.get('content-disposition') ?? '', 'name')
      if (!/^form-data\b/i.test(headers.get('content-disposition') ?? '') || name === undefined)
        throw badRequest('A part has no name.', 'invalid_body')
      if (name === multipart!.file) {
        if (headerParameter(headers.get('content-disposition')!, 'filename') === undefined)
          throw badRequest('The file has no name.', 'invalid_body')
        needPartType(headers, contentType)
        return file
      }
      if (!known.has(name)) throw badRequest(`There is no part ${name}.`, 'unknown_parameter')
      return textSink((text) => void texts.set(name, [...(texts.get(name) ?? []), text]))
    }),
  )
  if (multipart!.file !== undefined && required && !file.hasCome()) throw badRequest('The file is missing.')
  const params = Object.fromEntries([...texts].map(([name, all]) => [name, valueOf(known.get(name)!, all)]))
  return { params, ...(file.hasCome() && (await file.finish())) }
}

/** Reads a `multipart/related` body: JSON, then bytes. */
export const readRelated = async (arrival: Arrival, endpoint: Endpoint, spool: Spool | undefined): Promise<Content> => {
  const [parameter] = partParameters(endpoint)
  const file = fileSink(spool)
  let about: unknown
  let count = 0
  await readParts(
    arrival.message,
    boundaryOf(arrival, 'multipart/related'),
    sinkOf((headers) => {
      count += 1
      if (count === 1) {
        if (bareMediaType(headers.get('content-type') ?? '') !== 'application/json')
          throw badRequest('The first part must be application/json.', 'invalid_body')
        return textSink((text) => {
          about = parseJson(text)
        })
      }
      if (count > 2) throw badRequest('There are more than two parts.', 'invalid_body')
      needPartType(headers, endpoint.body!.contentType)
      return file
    }),
  )
  if (about === undefined || !file.hasCome())
    throw badRequest('JSON and bytes are needed, in two parts.', 'invalid_body')
  return { params: parameter === undefined ? {} : { [parameter.wireName]: about }, ...(await file.finish()) }
}

const partParameters = ({ params }: Endpoint): Parameter[] => params.filter(({ in: place }) => place === 'part')

const valueOf = (parameter: Parameter, texts: readonly string[]): unknown =>
  parameter.type === 'array' && !parameter.explode ? (parseJson(texts[0]!) ?? texts) : coerce(parameter, texts)

const boundaryOf = (arrival: Arrival, wanted: string): string => {
  const header = headerOf(arrival, 'content-type') ?? ''
  const boundary = headerParameter(header, 'boundary')
  if (bareMediaType(header) !== wanted || boundary === undefined)
    throw badRequest(`The Content-Type must be ${wanted}, with a boundary.`, 'wrong_content_type')
  return boundary
}

const needPartType = (headers: ReadonlyMap<string, string>, wanted: string | undefined): void => {
  const type = headers.get('content-type')
  if (type === undefined) throw badRequest('The part with the bytes does not say what they are.', 'invalid_body')
  if (wanted !== undefined && bareMediaType(wanted) !== bareMediaType(type))
    throw badRequest(`The bytes must be ${wanted}, not ${type}.`, 'wrong_content_type')
}

type Sink = Omit<PartSink, 'begin'>

/** Hands each part to the sink that is chosen by its headers. */
const sinkOf = (choose: (headers: ReadonlyMap<string, string>) => Sink): PartSink => {
  let current: Sink | undefined
  return {
    begin: (headers) => {
      current = choose(headers)
    },
    write: (chunk) => current!.write(chunk),
    end: () => current!.end(),
  }
}

const textSink = (done: (text: string) => void): Sink => {
  const chunks: Buffer[] = []
  let bytes = 0
  return {
    write: (chunk) => {
      bytes += chunk.length
      if (bytes > FIELD_BYTES_MAX) throw new Refusal(413, 'too_large', 'A part is too large.')
      chunks.push(Buffer.from(chunk))
    },
    end: () => done(Buffer.concat(chunks).toString('utf8')),
  }
}

/** Counts the bytes of a file, and keeps them where the connector says that they are remembered. */
const fileSink = (
  spool: Spool | undefined,
): Sink & { hasCome(): boolean; finish(): Promise<Pick<Content, 'bytes' | 'received' | 'stored'>> } => {
  let stored: SpoolFile | undefined
  const received = new Received()
  let hasCome = false
  return {
    hasCome: () => hasCome,
    write: async (chunk) => {
      received.add(chunk)
      stored ??= spool?.open()
      await stored?.write(chunk)
    },
    end: () => {
      if (hasCome) throw badRequest('The file comes twice.', 'invalid_body')
      hasCome = true
      stored ??= spool?.open()
    },
    finish: async () => ({
      bytes: received.bytes,
      received,
      ...(stored !== undefined && { stored: await stored.finish() }),
    }),
  }
}
