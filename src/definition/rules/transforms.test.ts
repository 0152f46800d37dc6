import { connectorFile, testRule } from '../testing.ts'

const file = (response: string, more = '', examples = '[{ response: { json: { data: aGk, list: [] } } }]'): string =>
  connectorFile({
    endpoints: `  get:
    summary: Get
    request: GET /get
    params: { token: { in: query, type: string } }
    response: ${response}
    ${more}
    examples: ${examples}`,
    schemas: '  Any: {}',
  })
const DECODE = '{ type: decode_base64url, path: $.data }'
const PICK = '{ type: pick, members: [data] }'

testRule('transform', {
  good: [
    ['bytes out of JSON', file('{ binary: true }', `transform: [${PICK}, ${DECODE}]`)],
    ['a part of it', file('{ json: true, unwrap: $.list, omit_empty: true }')],
    ['a part before the bytes', file('{ binary: true, unwrap: $ }', `transform: [${DECODE}]`)],
    ['a list in the part', file('{ json: true, unwrap: $.list }', 'paginate: { style: link, items: $.list }')],
    ['a header', file('{ empty: true, capture: { meta: { header: X-Meta, parse: json, schema: Any } } }')],
  ],
  bad: [
    [
      'something after bytes',
      file(
        '{ binary: true }',
        `transform: [{ type: ▸decode_base64url, path: $.data }, ${DECODE}]`,
        '[{ response: { json: { data: YUdr } } }]',
      ).replace(/, \{ type: decode_base64url, path: \$\.data \}\]/, ', { type: ▸pick, members: [data] }]'),
      '"decode_base64url" gives bytes, so nothing can follow it.',
      '"pick" gives JSON: the response must be json or xml.',
    ],
    [
      'bytes called JSON',
      file('{ json: true }', `transform: [{ type: ▸decode_base64url, path: $.data }]`),
      '"decode_base64url" gives bytes: the response must be binary or text.',
    ],
    [
      'no example',
      file('{ json: true }', `▸transform: [${PICK}]`, '[]'),
      'What is transformed needs an example of what the provider answers.',
    ],
    [
      'a part of text',
      file('{ text: true, unwrap: ▸$.list }'),
      '"unwrap" takes a part of JSON: the response must be json or xml.',
    ],
    [
      'a list outside the part',
      file('{ json: true, unwrap: $.list }', 'paginate: { style: link, items: ▸$.data }'),
      'The list must lie in the part that "unwrap" names, or be that part.',
    ],
    [
      'a list that is none',
      file('{ json: true, omit_empty: ▸true }'),
      '"omit_empty" is about the list of "paginate" or "unwrap".',
    ],
    [
      'a schema of text',
      file('{ empty: true, capture: { meta: { header: X-Meta, schema: ▸Any } } }'),
      'Only parsed JSON has a schema: say "parse: json".',
    ],
  ],
})
