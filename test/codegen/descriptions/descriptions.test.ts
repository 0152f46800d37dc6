import { describe, expect, test } from 'vitest'
import { buildModel } from '../../../src/codegen/build-model.ts'
import type { ClientModel, Endpoint, Resource } from '../../../src/codegen/model.ts'
import { textOf } from '../../../src/codegen/wire.ts'
import { authTypes } from '../../../src/auth/index.ts'
import { createParser } from '../../../src/definition/parse.ts'
import { convert, convertFile, yamlOf } from './convert.ts'
import { descriptionFiles, descriptionsFolder } from './folder.ts'
import { mergedConnector } from './merge.ts'
import { connectorFrom } from './raw.ts'
import { transforms } from '../../../src/transform/index.ts'

const MODEL_MS_MAX = 2_000

const folder = descriptionsFolder()

if (folder === undefined && process.env.CI) {
  test('API_DESCRIPTIONS names the folder with real API descriptions', () => {
    expect.fail('API_DESCRIPTIONS is not set: in CI, models are built of real API descriptions.')
  })
}

const endpointsIn = ({ endpoints, children }: Resource): Endpoint[] => [...endpoints, ...children.flatMap(endpointsIn)]

/** The ids that a model's types refer to. */
const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  const { kind, to } = value as { kind?: unknown; to?: unknown }
  return kind === 'ref' && typeof to === 'string' ? [to] : Object.values(value).flatMap(referencesIn)
}

/** What any model must hold: every endpoint once, types with ids of their own, and no reference that leads nowhere. */
const expectWhole = (model: ClientModel, endpoints: Iterable<string>): void => {
  const names = endpointsIn(model.root).map(({ name }) => textOf(name))
  expect(names.toSorted()).toEqual([...endpoints].toSorted())
  const ids = model.types.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const used = new Set(referencesIn([model.root, model.types]))
  expect([...used].filter((id) => !ids.includes(id))).toEqual([])
}

describe.skipIf(folder === undefined)(
  `real API descriptions${folder === undefined ? ' (skipped: API_DESCRIPTIONS is not set)' : ''}`,
  () => {
    const files = folder === undefined ? [] : descriptionFiles(folder)

    test('there are more than a hundred', () => {
      expect(files.length).toBeGreaterThan(100)
    })

    test.each(files)('%s becomes a connector, and that a model', (file) => {
      const { connector } = convertFile(folder!, file)
      const startedAt = performance.now()
      const model = buildModel(connector)
      expect(performance.now() - startedAt).toBeLessThan(MODEL_MS_MAX)
      expectWhole(model, connector.endpoints.keys())
    })

    test('several together have 1,200 endpoints, and are one model', () => {
      const connector = connectorFrom(mergedConnector(folder!))
      expect(connector.endpoints.size).toBeGreaterThanOrEqual(1_200)
      const startedAt = performance.now()
      const model = buildModel(connector)
      expect(performance.now() - startedAt).toBeLessThan(MODEL_MS_MAX)
      expectWhole(model, connector.endpoints.keys())
    })

    test.each([
      'openapi/meilisearch--open-api.json',
      'openapi/microsoft--SwaggerPetStore.json',
      'google-discovery/tasks.v1.json',
    ])('%s is, as a file, one that the parser takes', (file) => {
      const { connector, findings } = createParser(authTypes, transforms)(yamlOf(convertFile(folder!, file).raw))
      expect(findings.filter(({ level }) => level === 'error')).toEqual([])
      expect(connector!.endpoints.size).toBeGreaterThan(0)
    })

    test('what cannot be said is counted', () => {
      const { leftOut } = convertFile(folder!, 'openapi/openapi-generators--baseline_openapi_3.1.yaml')
      expect([...leftOut.keys()]).toContain('second parameter of one name')
    })

    test('an operation of OpenAPI 2.0 is an endpoint', () => {
      const { raw } = convertFile(folder!, 'openapi/microsoft--SwaggerPetStore.json')
      expect(raw.endpoints['pet.findPetsByStatus']).toMatchObject({
        request: 'GET /pet/findByStatus',
        params: { status: { in: 'query', type: 'array', items: { type: 'string' } } },
      })
      expect(raw.endpoints['pet.addPet']).toMatchObject({ body: { json: 'Pet' }, response: { empty: true } })
    })

    test('an operation of OpenAPI 3.0 is an endpoint, a form its body', () => {
      const { raw } = convertFile(folder!, 'openapi/twilio--twilio_api_v2010.json')
      const create = Object.values(raw.endpoints).find(
        ({ request }) => request === 'POST /2010-04-01/Accounts/{AccountSid}/Messages.json',
      )!
      expect(create.params).toMatchObject({ AccountSid: { in: 'path', type: 'string', required: true } })
      expect(raw.schemas[create.body!.form as string]).toMatchObject({ properties: { Body: { type: 'string' } } })
      expect(create.response).toEqual({ json: 'api.v2010.account.message' })
    })

    test('null is said as JSON Schema says it', () => {
      const { raw } = convertFile(folder!, 'openapi/twilio--twilio_api_v2010.json')
      const { properties } = raw.schemas['api.v2010.account.message'] as { properties: Record<string, unknown> }
      expect(properties.body).toMatchObject({ type: ['string', 'null'] })
    })

    test('bytes are answered as bytes', () => {
      const { raw } = convertFile(folder!, 'openapi/hey-api--content-binary.json')
      expect(Object.values(raw.endpoints).map(({ response }) => response)).toEqual([{ binary: true }, { binary: true }])
    })

    test('a method of a discovery document is an endpoint, its media another', () => {
      const { raw } = convertFile(folder!, 'google-discovery/drive.v3.json')
      expect(raw.endpoints['files.get']).toMatchObject({
        request: 'GET /files/{fileId}',
        scopes_any: expect.arrayContaining(['https://www.googleapis.com/auth/drive']),
        params: { fileId: { in: 'path', type: 'string', required: true } },
        response: { json: 'File' },
      })
      expect(raw.endpoints['files.get_media']).toMatchObject({ query: { alt: 'media' }, response: { binary: true } })
    })

    test('a place whose slashes stay is one in a discovery document', () => {
      const { raw } = convertFile(folder!, 'google-discovery/chat.v1.json')
      expect(raw.endpoints['spaces.get']).toMatchObject({
        request: 'GET /v1/{name}',
        params: { name: { in: 'path', allow_slash: true } },
      })
    })
  },
)

describe('a document', () => {
  const endpointOf = (operation: object, rest: object = {}) => {
    const { raw, leftOut } = convert('openapi/sample.yaml', {
      openapi: '3.1.0',
      paths: { '/a/{id}': { put: operation } },
      ...rest,
    })
    return { endpoint: Object.values(raw.endpoints)[0]!, schemas: raw.schemas, leftOut: Object.fromEntries(leftOut) }
  }

  test('that is nearly empty is a connector of no endpoints', () => {
    expect(convert('openapi/empty.json', { openapi: '3.0.0' }).connector.endpoints.size).toBe(0)
  })

  test('may leave out names, parameters and answers', () => {
    const { raw } = convert('openapi/bare.json', {
      swagger: '2.0',
      paths: { '/a/{id}': { get: { tags: ['Some things'] } } },
    })
    expect(raw.endpoints).toEqual({
      'Some_things.get_a_id': expect.objectContaining({
        params: { id: { in: 'path', type: 'string', required: true } },
        response: { empty: true },
      }),
    })
  })

  test('may refer to what does not exist, to other files and to itself', () => {
    const content = (reference: string) => ({
      'application/json': { schema: { type: 'array', items: { $ref: reference } } },
    })
    const { leftOut, schemas } = endpointOf(
      {
        operationId: 'op',
        parameters: [{ $ref: '#/components/parameters/Loop' }],
        requestBody: { content: content('other.yaml#/X') },
        responses: { 200: { content: content('#/components/schemas/Missing') } },
      },
      { components: { parameters: { Loop: { $ref: '#/components/parameters/Loop' } } } },
    )
    expect(leftOut).toEqual({ 'external reference': 1, 'dangling reference': 1, 'reference to itself': 1 })
    expect(schemas).toEqual({ op_body: { type: 'array', items: {} }, op_result: { type: 'array', items: {} } })
  })

  test.each<[content: object, body: object]>([
    [
      { 'text/plain': {}, 'application/vnd.x+json': { schema: {} } },
      { json: true, required: false },
    ],
    [{ 'application/x-www-form-urlencoded': { schema: { type: 'object' } } }, { form: 'op_body', required: false }],
    [{ 'text/csv': {} }, { text: true, content_type: 'text/csv', required: false }],
    [{ 'image/*': {} }, { binary: true, required: false }],
    [{ '*/*': { schema: { type: 'string', format: 'binary' } } }, { binary: true, required: false }],
  ])('has bodies of %j', (content, body) => {
    expect(endpointOf({ operationId: 'op', requestBody: { content } }).endpoint.body).toEqual(body)
  })

  test('keeps discriminators, alternatives and what is only read', () => {
    const Pet = {
      oneOf: [{ $ref: '#/components/schemas/Cat' }],
      discriminator: { propertyName: 'k', mapping: { c: 'Cat' } },
      nullable: true,
    }
    const Cat = { type: 'object', properties: { k: { type: 'string', readOnly: true } }, 'x-internal': true }
    const schema = { $ref: '#/components/schemas/Pet' }
    const { schemas } = endpointOf(
      { responses: { 201: { content: { 'application/json': { schema } } } } },
      { components: { schemas: { Pet, Cat } } },
    )
    expect(schemas).toEqual({
      Pet: {
        anyOf: [
          { oneOf: [{ $ref: '#/schemas/Cat' }], discriminator: { propertyName: 'k', mapping: { c: '#/schemas/Cat' } } },
          { type: 'null' },
        ],
      },
      Cat: { type: 'object', properties: { k: { type: 'string', readOnly: true } } },
    })
  })
})
