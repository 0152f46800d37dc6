import type { DocumentPath } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import type { EndpointDocument, Upload } from '../schema.ts'
import { templatePlaces } from '../template.ts'
import type { Report, Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

export const uploads: Rule = {
  code: 'upload',
  level: 'error',
  summary: 'An upload takes bytes, its pieces have a size that fits, and the endpoints it calls get what they take.',
  check: ({ endpoints }, report) => {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const { upload, body } = endpoint
      if (upload === undefined) continue
      const at = ['endpoints', name, 'upload']
      const takesBytes = body?.binary ?? body?.related ?? body?.multipart?.file
      if (takesBytes === undefined)
        report(at, 'Only a body that is binary, related, or multipart with a file is uploaded.')
      if (upload.style !== 'single') checkPieces(at, upload, endpoint, endpoints, report)
    }
  },
}

type InPieces = Exclude<Upload, { style: 'single' }>
type Endpoints = Readonly<Record<string, EndpointDocument>>

const OF_START = ['upload.length', 'upload.content_type']
const OF_PIECES = [...OF_START, 'upload.session', 'upload.offset']

const checkPieces = (
  at: DocumentPath,
  upload: InPieces,
  { params }: EndpointDocument,
  endpoints: Endpoints,
  report: Report,
): void => {
  const { chunk, multipleOf, singleMax, maxBytes } = upload
  if (chunk % multipleOf !== 0)
    report([...at, 'chunk'], `A piece of ${chunk} bytes is no multiple of ${multipleOf} bytes.`)
  if (maxBytes !== undefined && singleMax > maxBytes)
    report([...at, 'single_max'], `The provider takes at most ${maxBytes} bytes.`)

  const ofCaller = Object.keys(params).map((wireName) => `param.${wireName}`)
  const known = { start: [...ofCaller, ...OF_START], pieces: [...ofCaller, ...OF_PIECES] }
  const need = needCall(at, endpoints, report)
  need('start', upload.start, upload.startParams, known.start)
  checkTemplates([...at, 'start_body'], upload.startBody, known.start, report)
  const start = endpointOf(endpoints, upload.start)
  if (upload.startBody !== undefined && start !== undefined && start.body?.json === undefined)
    report([...at, 'start_body'], `The endpoint "${upload.start}" takes no JSON body.`)

  if (upload.style === 'session') {
    checkTemplates([...at, 'status', 'headers'], upload.status.headers, ['upload.length'], report)
    return
  }
  need('append', upload.append, upload.appendParams, known.pieces)
  need('finish', upload.finish, upload.finishParams, known.pieces)
  for (const word of ['append', 'finish'] as const) {
    if (endpointOf(endpoints, upload[word])?.body?.binary === undefined && endpointOf(endpoints, upload[word]))
      report([...at, word], `The endpoint "${upload[word]}" takes no binary body.`)
    if (!names(upload[`${word}Params`], 'upload.session'))
      report([...at, `${word}_params`], 'The session must be named: {{ upload.session }}.')
  }
}

const endpointOf = (endpoints: Endpoints, name: string): EndpointDocument | undefined =>
  Object.hasOwn(endpoints, name) ? endpoints[name] : undefined

/** Judges what one of the other endpoints is called with; whether it is there, another rule says. */
const needCall =
  (at: DocumentPath, endpoints: Endpoints, report: Report) =>
  (word: string, name: string, given: Readonly<Record<string, unknown>>, known: readonly string[]): void => {
    const path = [...at, `${word}_params`]
    checkTemplates(path, given, known, report)
    const endpoint = endpointOf(endpoints, name)
    if (endpoint === undefined) return
    const takes = Object.keys(endpoint.params)
    for (const wireName of Object.keys(given))
      if (!takes.includes(wireName))
        report(
          [...path, wireName],
          `The endpoint "${name}" has no parameter "${wireName}".${didYouMean(wireName, takes)}`,
        )
    for (const [wireName, { required, default: value }] of Object.entries(endpoint.params))
      if (required && value === undefined && !Object.hasOwn(given, wireName))
        report([...at, word], `The endpoint "${name}" needs the parameter "${wireName}".`)
  }

const checkTemplates = (path: DocumentPath, value: unknown, known: readonly string[], report: Report): void =>
  walkTexts(path, value, (where, text) => {
    for (const { name, problem } of templatePlaces(text)) {
      if (problem !== undefined) report(where, `${problem}.`)
      else if (!known.includes(name))
        report(where, `The template names "${name}", which does not exist.${didYouMean(name, known)}`)
    }
  })

const names = (value: unknown, wanted: string): boolean => {
  let isNamed = false
  walkTexts([], value, (_path, text) => {
    isNamed ||= templatePlaces(text).some(({ name }) => name === wanted)
  })
  return isNamed
}
