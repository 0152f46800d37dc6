import { describe, expect, test } from 'vitest'
import { quickestCpuMs } from '../definition/testing.ts'
import { jsonOfXml } from './xml-to-json.ts'
import { readXml } from './xml.ts'

const json = (xml: string, schema?: object, schemas: object = {}): unknown =>
  jsonOfXml(readXml(Buffer.from(xml)), schema as never, schemas as never)

describe('XML becomes JSON', () => {
  test.each<[what: string, xml: string, json: unknown]>([
    ['children and attributes are members', '<r a="1"><b>x</b></r>', { a: '1', b: 'x' }],
    ['what repeats is a list', '<r><b>1</b><c/><b>2</b></r>', { b: ['1', '2'], c: '' }],
    ['text beside members is $text', '<r a="1"> x </r>', { a: '1', $text: 'x' }],
    ['a text alone is itself', '<r>x</r>', 'x'],
    [
      'prefixes and namespaces are left out',
      '<s:r xmlns:s="urn:x" xmlns="urn:y"><s:b s:c="1">x</s:b></s:r>',
      { b: { c: '1', $text: 'x' } },
    ],
    ['entities that XML has are read', '<r>&lt;&#65;&#x42;&amp;&quot;&apos;&gt;</r>', '<AB&"\'>'],
    ['they are in attributes, too', '<r a="&lt;&#10;"/>', { a: '<\n' }],
    ['CDATA is text', '<r><![CDATA[<b>&amp;]]></r>', '<b>&amp;'],
    [
      'comments and instructions are nothing',
      '<?xml version="1.0"?><!-- <a> --><r><?x y?><b>1<!-- --></b></r><!-- -->',
      { b: '1' },
    ],
    ['nil is null', '<r xmlns:xsi="x"><b xsi:nil="true"/></r>', { b: null }],
    [
      'names that every object has are names',
      '<r><__proto__>1</__proto__><constructor>2</constructor></r>',
      JSON.parse('{"__proto__":"1","constructor":"2"}'),
    ],
    ['single quotes and blanks', "<r a = 'x\"y' ><b\n/></r >", { a: 'x"y', b: '' }],
  ])('%s', (_what, xml, expected) => {
    const made = json(xml)
    expect(made).toEqual(expected)
    expect(Object.getPrototypeOf(made)).toBe(Object.getPrototypeOf(expected))
  })

  test('lists and types are those of the schema', () => {
    const schema = { $ref: '#/schemas/Listing' }
    const schemas = {
      Listing: {
        type: 'object',
        required: ['Bucket', 'Count'],
        properties: {
          Bucket: { type: 'array', items: { $ref: '#/schemas/Bucket' } },
          Count: { type: 'integer' },
          Done: { type: 'boolean' },
          Tags: { type: 'array', items: { type: 'string' } },
        },
      },
      Bucket: { type: 'object', properties: { Size: { type: ['number', 'null'] }, Name: { type: 'string' } } },
    }
    expect(
      json(
        '<r><Bucket><Name>1</Name><Size>1.5</Size></Bucket><Count> 3 </Count><Done>true</Done></r>',
        schema,
        schemas,
      ),
    ).toEqual({ Bucket: [{ Name: '1', Size: 1.5 }], Count: 3, Done: true })
    expect(json('<r><Count>many</Count></r>', schema, schemas)).toEqual({ Bucket: [], Count: 'many' })
    expect(json('<r/>', schema, schemas)).toEqual({ Bucket: [] })
  })

  test.each<[encoding: string, bytes: Buffer]>([
    ['UTF-8 with a mark', Buffer.from('\ufeff<r>ä</r>')],
    ['UTF-16', Buffer.from('\ufeff<r>ä</r>', 'utf16le')],
    ['what it declares', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><r>ä</r>', 'latin1')],
  ])('%s is read', (_encoding, bytes) => {
    expect(jsonOfXml(readXml(bytes), undefined, {})).toBe('ä')
  })
})

describe('XML that is refused', () => {
  test.each<[what: string, xml: string, says: string]>([
    [
      'a file from elsewhere (XXE)',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
      'document type',
    ],
    ['a billion laughs', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r>&b;</r>', 'document type'],
    ['a parameter entity', '<!DOCTYPE r SYSTEM "https://evil.example/x.dtd"><r/>', 'document type'],
    ['an entity that nobody defined', '<r>&x;</r>', 'entity "&x"'],
    ['an entity of HTML', '<r>&nbsp;</r>', 'entity'],
    ['an ampersand alone', '<r>a & b</r>', 'entity'],
    ['a character that is none', '<r>&#0;</r>', 'entity'],
    ['half a pair', '<r>&#xd800;</r>', 'entity'],
    ['an end that does not fit', '<r><b></r></b>', 'not open'],
    ['what is cut off', '<r><b>', 'cut off'],
    ['nothing', '', 'cut off'],
    ['two roots', '<r/><r/>', 'two root elements'],
    ['text outside', 'x<r/>', 'outside its root'],
    ['an attribute without quotes', '<r a=1/>', 'attribute'],
    ['an element that is none', '<1/>', 'begins nothing'],
    ['a comment without end', '<r><!-- </r>', 'without its end'],
    ['too deep a nest', '<a>'.repeat(101) + '</a>'.repeat(101), 'nested deeper'],
    ['another encoding than it says', '<?xml version="1.0" encoding="nonsense"?><r/>', 'cannot be read'],
  ])('%s', (_what, xml, says) => {
    expect(() => json(xml)).toThrow(says)
  })

  test.each([
    ['open elements', '<a>'.repeat(100_000)],
    ['opening brackets', '<'.repeat(200_000)],
    ['blanks in an element', `<a ${' '.repeat(200_000)}`],
    ['ampersands', `<a>${'&'.repeat(200_000)}</a>`],
    ['comments', `<a>${'<!---->'.repeat(30_000)}`],
    ['many elements', `<a>${'<b/>'.repeat(50_000)}`],
    ['an encoding that does not come', `<?xml ${' '.repeat(200_000)}`],
  ])('as quickly as it is long: %s', (_what, xml) => {
    const run = (): void => {
      expect(() => json(xml)).toThrow()
    }
    expect(quickestCpuMs(run)).toBeLessThan(500)
  })
})

test.each([
  ['elements', `<r>${'<a/>'.repeat(100_000)}</r>`],
  ['attributes', `<r ${Array.from({ length: 100_000 }, (_, index) => `a${index}="" `).join('')}/>`],
  ['names of namespaces', `<r ${'xmlns:a="" '.repeat(100_000)}/>`],
])('XML of more than a hundred thousand %s is refused', (_what, xml) => {
  expect(() => readXml(Buffer.from(xml))).toThrow(expect.objectContaining({ code: 'provider_answer_too_large' }))
})
