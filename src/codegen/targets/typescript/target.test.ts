import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { authTypes } from '../../../auth/index.ts'
import { createParser } from '../../../definition/parse.ts'
import { packageFolder } from '../../../runtime/package.ts'
import { buildModel } from '../../build-model.ts'
import type { ClientModel, Endpoint, Field, NamedType, Type } from '../../model.ts'
import { wire } from '../../wire.ts'
import { RUNTIME_RANGE } from './runtime-range.ts'
import { typescript } from './target.ts'
import { createInstallation } from './testing-package.ts'
import { transforms } from '../../../transform/index.ts'

const installation = createInstallation()
afterAll(() => installation.remove())

const kitchenSink = (): ClientModel => {
  const file = join(packageFolder(), 'test/codegen/kitchen-sink/connector.yaml')
  const { connector } = createParser(authTypes, transforms)(readFileSync(file, 'utf8'))
  return buildModel(connector!)
}

const evil = 'a*/b `${process.exit(3)}` \' " \\ \n\u2028 @ts-nocheck \u202e {{ x }} __proto__'

const field = (name: string, type: Type, more: Partial<Field> = {}): Field => ({
  name: wire(name),
  label: wire(name),
  type,
  required: false,
  nullable: false,
  side: 'both',
  deprecated: false,
  doc: wire(evil),
  default: wire(JSON.stringify(evil)),
  ...more,
})

const doc = { summary: wire(evil), description: wire(evil), url: wire(`https://example.com/${evil}`) }
const text: Type = { kind: 'string' }

const endpoint = (method: string, more: Partial<Endpoint>): Endpoint => ({
  name: wire(method),
  method: wire(method),
  doc,
  deprecated: true,
  effect: 'destructive',
  scopes: { need: 'any', names: [wire(evil), wire('b')] },
  params: [],
  body: null,
  result: { kind: 'empty' },
  captures: [],
  paging: null,
  waits: false,
  ...more,
})

/** A model whose every text is hostile. */
const hostile = (): ClientModel => {
  const names = [
    evil,
    '',
    'constructor',
    'toString',
    '__proto__',
    'body',
    "'",
    '*/',
    'then',
    'String',
    'any',
    '1',
    '01',
  ]
  const used = { request: true, response: true }
  const object = (id: string, fields: Field[]): NamedType => ({
    kind: 'object',
    id,
    label: wire(evil),
    doc: wire(evil),
    used,
    fields,
    others: text,
  })
  const reference: Type = { kind: 'ref', to: 'a' }
  const union: Type = {
    kind: 'union',
    of: [reference, { kind: 'ref', to: 'b' }],
    tag: { name: wire(evil), values: [[wire(evil)], [wire("'")]] },
  }
  const all = names.map((name, index) =>
    field(name, index % 2 === 0 ? text : { kind: 'enum', values: [wire(evil), wire('')] }, {
      side: index % 3 === 0 ? 'both' : 'request',
    }),
  )
  return {
    name: wire('hostile'),
    words: ['hostile'],
    displayName: wire(evil),
    version: '1.0.0',
    doc,
    root: {
      name: wire('hostile'),
      path: [],
      children: [],
      endpoints: [
        endpoint(evil, {
          params: all,
          body: { kind: 'json', type: union, required: true },
          result: { kind: 'json', type: union },
          paging: { items: [wire(evil), 0], item: reference, size: field(evil, text) },
        }),
        endpoint('', { params: all, body: { kind: 'binary', type: { kind: 'any' }, required: false } }),
      ],
    },
    types: [object('a', all), object('b', [field('list', { kind: 'list', of: union, nullable: true })])],
  }
}

/** The members that a class has, as its declarations say. */
const declaredMembers = (text: string): string[] =>
  [...text.matchAll(/^ {2}(?:readonly )?(\w+)(?=[(:])/gm)].map(([, name]) => name!).sort()

/** The members that it really has. */
const codedMembers = (text: string): string[] =>
  [...text.matchAll(/^ {2}(\w+)\(|^ {4}this\.(\w+) = /gm)].map(([, method, child]) => (method ?? child)!).sort()

describe.each([
  ['the kitchen sink', kitchenSink, 'kitchen-sink', 'KitchenSink'],
  ['a hostile connector', hostile, 'hostile', 'Hostile'],
])('the package of %s', (_, model, name, className) => {
  test('passes the strict compiler, and runs as it is', async () => {
    installation.install(name, await typescript.render(model()))
    const program = `import * as all from '@connector-platform/${name}'
      import { Client } from '@connector-platform/client'
      const connector = new all.${className}(new Client({ baseUrl: 'http://x', apiKey: 'x' }), { user: 'u' })
      export const names: string[] = Object.keys(all)`
    expect(installation.compile(program)).toBe('')
    expect(installation.print(`${program.replace(': string[]', '')}; console.log(names, typeof connector.call)`)).toBe(
      `[ '${className}' ] function\n`,
    )
  })

  test('has code and declarations that agree', async () => {
    const files = await typescript.render(model())
    const coded = [...files].filter(([path]) => path.endsWith('-api.js'))
    expect(coded.length).toBeGreaterThan(0)
    for (const [path, code] of coded) {
      const declarations = files.get(path.replace('.js', '.d.ts'))!
      const withoutConstructor = (members: string[]): string[] => members.filter((member) => member !== 'constructor')
      expect(withoutConstructor(declaredMembers(declarations))).toEqual(withoutConstructor(codedMembers(code)))
    }
  })

  test('is the same every time, and every file says where it comes from', async () => {
    const files = await typescript.render(model())
    expect(await typescript.render(model())).toEqual(files)
    for (const [path, content] of files)
      if (path !== 'package.json') expect(content.slice(0, 80)).toContain(`Generated from the connector ${name}`)
  })
})

test('hostile names reach the wire as they are', async () => {
  installation.install('hostile', await typescript.render(hostile()))
  const printed = installation.print(`
    import { Hostile } from '@connector-platform/hostile'
    import { Client } from '@connector-platform/client'
    const bodies = []
    const fetch = async (url, { body }) => {
      bodies.push([decodeURIComponent(new URL(url).pathname.split('/').at(-1)), JSON.parse(body)])
      return Response.json({ status: 200, headers: {}, body: { [${JSON.stringify(evil)}]: [['item']] }, next: null })
    }
    const hostile = new Hostile(new Client({ baseUrl: 'http://x', apiKey: 'x', fetch }), { connection: 'con_1' })
    const [method] = Object.getOwnPropertyNames(Hostile.prototype).filter((name) => /^aB/.test(name))
    const args = { body: 'b', body_: 'param', ['__proto___']: 'p', constructor: 'c', '': 'e' }
    const page = await hostile[method](args, { pageSize: 2 })
    console.log(JSON.stringify([bodies, page.items]))
  `)
  const params = { body: 'param', ['__proto__']: 'p', constructor: 'c', '': 'e', [evil]: 2 }
  expect(JSON.parse(printed)).toEqual([[[evil, { params, body: 'b' }]], ['item']])
})

test('types narrow, and unknown ones stay', async () => {
  installation.install('kitchen-sink', await typescript.render(kitchenSink()))
  const program = `import { type KitchenSink, type Shape, type Thing } from '@connector-platform/kitchen-sink'
    export const size = (shape: Shape): number => {
      switch (shape.kind) {
        case 'circle': return shape.radius
        case 'square': return shape.side
        case 'group': return shape.members.length
        default: return Object.keys(shape).length
      }
    }
    export const use = async (sink: KitchenSink): Promise<void> => {
      for await (const thing of sink.things.list({ color: 'red' }, { pageSize: 3, maxItems: 4 })) thing.name satisfies string
      const thing: Thing = await sink.things.get({ thing_id: 't1' })
      thing.color === 'a color of tomorrow'
      await sink.things.create({ body: { ...thing, name: 'changed', secret: 's' } })
      await sink.class.async.list({})
      // @ts-expect-error what the provider gives cannot be asked for
      await sink.things.create({ body: { name: 'n', id: 'x' } })
      // @ts-expect-error it is required
      await sink.things.get({})
      // @ts-expect-error options stand second
      await sink.ping({ timeoutMs: 1 })
      // @ts-expect-error this is no list
      await sink.things.get({ thing_id: 't1' }, { pageSize: 1 })
    }`
  expect(installation.compile(program)).toBe('')
})

test('the runtime of this version is one that packages take', () => {
  const file = join(packageFolder(), 'sdks/typescript/package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  expect(version >= RUNTIME_RANGE.from && version < RUNTIME_RANGE.below).toBe(true)
})
