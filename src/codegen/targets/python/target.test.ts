import { expect, test } from 'vitest'
import type { Type } from '../../model.ts'
import { wire } from '../../wire.ts'
import { python } from './target.ts'
import { endpoint, field, model, record, resource } from './test-model.ts'

const ref = (to: string): Type => ({ kind: 'ref', to })

/** A package of one resource, `things`, with these types. */
const rendered = async (types: Parameters<typeof record>[], uses: Type = ref(types[0]![0])) => {
  const get = endpoint('things.get', { result: { kind: 'json', type: uses } })
  const put = endpoint('things.put', { body: { kind: 'json', type: uses, required: true } })
  const root = resource('', [], [resource('things', [get, put])])
  const files = await python.render(model({ root, types: types.map((given) => record(...given)) }))
  return (path: string) => files.get(`connector_mail/${path}`) ?? ''
}

test('members that hide a type get that type by another name', async () => {
  const file = await rendered([
    [
      'Thing',
      [
        field('str'),
        field('list', { type: { kind: 'list', of: { kind: 'string' }, nullable: false } }),
        field('datetime', { type: { kind: 'datetime' } }),
      ],
    ],
  ])
  expect(file('things_types.py')).toContain('    list: _builtins.list[_builtins.str] | None = None')
  expect(file('things_types.py')).toContain('    datetime: _datetime.datetime | None = None')
  expect(file('things_types.py')).toContain('import builtins as _builtins\nimport datetime as _datetime\n')
})

test('a record is a class where all its members are names, else a call', async () => {
  const file = await rendered(
    [
      ['Thing', [field('threadId')]],
      ['Other', [field('class')]],
    ],
    {
      kind: 'list',
      of: { kind: 'union', of: [ref('Thing'), ref('Other')], tag: null },
      nullable: false,
    },
  )
  expect(file('things_types.py')).toContain('class ThingParam(TypedDict):\n    threadId: NotRequired[str]')
  expect(file('things_types.py')).toContain(
    'OtherParam = TypedDict(\n    "OtherParam",\n    {\n        "class": "NotRequired[str]",\n    },\n)',
  )
})

test('what only answers have is marked where it could be sent back', async () => {
  const file = await rendered([['Thing', [field('etag', { side: 'response' }), field('secret', { side: 'request' })]]])
  const text = file('things_types.py')
  expect(text).toContain('etag: str | None = Field(default=None, json_schema_extra=READ_ONLY)')
  expect(text).toContain('class ThingParam(TypedDict):\n    secret: NotRequired[str]\n')
})

test('an alias stands behind those that it mentions, and one that leads to itself gives way', async () => {
  const alias = (type: Type) => [[], { kind: 'alias', type }] as unknown as [[], object]
  const file = await rendered([
    ['A', ...alias({ kind: 'union', of: [ref('B'), { kind: 'null' }], tag: null })],
    ['B', ...alias({ kind: 'list', of: ref('A'), nullable: false })],
  ])
  const text = file('things_types.py')
  expect(text).toContain('B: TypeAlias = list[Any]\n')
  expect(text.indexOf('B: TypeAlias')).toBeLessThan(text.indexOf('A: TypeAlias = B | None'))
})

test('types that several resources use are shared, and the others stand beside their one', async () => {
  const uses = (path: string, type: string) =>
    resource(path, [endpoint(`${path}.get`, { result: { kind: 'json', type: ref(type) } })])
  const used = { request: false, response: true }
  const types = [
    record('One', [field('both', { type: ref('Both') })], { used }),
    record('Two', [field('both', { type: ref('Both') })], { used }),
    record('Both', [field('again', { type: ref('Both') })], { used }),
  ]
  const files = await python.render(model({ root: resource('', [], [uses('one', 'One'), uses('two', 'Two')]), types }))
  expect(files.get('connector_mail/shared_types.py')).toContain('class Both(Model):')
  expect(files.get('connector_mail/one_types.py')).toContain('from .shared_types import Both\n\n\nclass One(Model):')
  expect([...files.keys()].filter((path) => path.endsWith('_types.py'))).toHaveLength(3)
})

test('a resource with many endpoints is split into files, and stays one class', async () => {
  const description = wire('words '.repeat(3000))
  const endpoints = Array.from({ length: 20 }, (_, index) =>
    endpoint(`things.get_${index}`, { doc: { summary: wire('Get'), description, url: null } }),
  )
  const files = await python.render(model({ root: resource('', [], [resource('things', endpoints)]) }))
  expect(files.get('connector_mail/things_api.py')).toContain(
    'class ThingsResource(ThingsResourcePart2, ThingsResourcePart3):',
  )
  expect(files.get('connector_mail/things_2_api.py')).toContain('class ThingsResourcePart2(Resource):')
  for (const text of files.values()) expect(text.length).toBeLessThan(400_000)
})

test('the same model gives the same bytes', async () => {
  const types = [record('Thing', [field('id'), field('_id')])]
  const root = resource('', [endpoint('get', { result: { kind: 'json', type: ref('Thing') } })])
  const [one, other] = await Promise.all([python.render(model({ root, types })), python.render(model({ root, types }))])
  expect([...one]).toEqual([...other])
})
