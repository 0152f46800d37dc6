import { connectorFile, testRule } from '../testing.ts'

const endpoint = (yaml: string): string => connectorFile({ endpoints: `  items.add:\n    summary: Add\n${yaml}` })

testRule('body_place', {
  good: [
    ['a JSON body', endpoint('    request: POST /items\n    body: { json: true }\n    response: { json: true }')],
    [
      'a file beside parts',
      endpoint(
        "    request: POST /items\n    params: { a: { in: part, type: string } }\n    body: { multipart: { file: f, filename: '{{ param.a }}.txt' } }",
      ),
    ],
    [
      'styles of queries',
      endpoint(
        '    request: GET /items\n    params: { a: { in: query, type: array, style: pipe }, b: { in: query, type: object, style: deep_object } }',
      ),
    ],
    ['a body of parameters', endpoint('    request: POST /items\n    params: { a: { in: body, type: string } }')],
    [
      'a binary body and a header of JSON',
      endpoint(
        '    request: PUT /items\n    params: { a: { in: header_json, header: X-Arg, type: string } }\n    body: { binary: true }',
      ),
    ],
  ],
  bad: [
    [
      'a part without parts',
      endpoint('    request: POST /items\n    params: { a: { in: ▸part, type: string } }\n    body: { json: true }'),
      '"part" is for a multipart or related body.',
    ],
    [
      'two JSON parts',
      endpoint(
        '    request: POST /items\n    params: { a: { in: part, type: object }, b: { in: part, type: object } }\n    body: { related: ▸true }',
      ),
      'One parameter is the JSON part; here are a, b.',
    ],
    [
      'parts of nothing',
      endpoint('    request: POST /items\n    body: { ▸multipart: {} }'),
      'Without "file" and without parameters "in: part" there is nothing to send.',
    ],
    [
      'a file that is a parameter, and a name of nothing',
      endpoint(
        "    request: POST /items\n    params: { a: { in: part, type: string } }\n    body: { multipart: { file: ▸a, filename: ▸'{{ param.b }}' } }",
      ),
      'The part "a" is a parameter already.',
      'The file name names "param.b", which is no parameter.',
    ],
    [
      'a style of what is no query, and of what is no list',
      endpoint(
        '    request: GET /items\n    params: { a: { in: header, type: array, style: ▸pipe }, b: { in: query, type: string, style: ▸space }, c: { in: query, type: string, style: ▸deep_object } }',
      ),
      '"style" is for query parameters.',
      '"space" is for lists.',
      '"deep_object" is for objects and lists.',
    ],
    [
      'a shared parameter where not every endpoint has a place',
      connectorFile({ defaults: '  params: { a: { in: ▸header_json, header: X-A, type: string } }' }),
      'A parameter of every endpoint stands in path, query, header or cookie.',
    ],
    [
      'a body described twice',
      endpoint('    request: POST /items\n    params: { a: { in: body, type: string } }\n    ▸body: { json: true }'),
      'The body is described by "body" and by parameters (a): keep one.',
    ],
    ['a body on GET', endpoint('    request: ▸GET /items\n    body: { json: true }'), 'GET carries no body.'],
    [
      'body parameters on HEAD',
      endpoint('    request: ▸HEAD /items\n    params: { a: { in: body, type: string } }'),
      'HEAD carries no body.',
    ],
    [
      'a body of two kinds',
      endpoint('    request: POST /items\n    ▸body: { json: true, text: true }'),
      'A body is exactly one of json, form, text, binary, multipart and related.',
    ],
    [
      'a body of no kind',
      endpoint('    request: POST /items\n    ▸body: { required: true }'),
      'A body is exactly one of json, form, text, binary, multipart and related.',
    ],
    [
      'an answer of two kinds',
      endpoint('    request: POST /items\n    ▸response: { json: true, binary: true }'),
      'A response is exactly one of json, xml, text, binary and empty.',
    ],
    [
      'header_json without its header',
      endpoint('    request: POST /items\n    params:\n      ▸a: { in: header_json, type: string }'),
      '"header" goes with "in: header_json", and is needed there.',
    ],
    [
      'a header on a query parameter',
      endpoint('    request: POST /items\n    params:\n      ▸a: { in: query, type: string, header: X-A }'),
      '"header" goes with "in: header_json", and is needed there.',
    ],
    [
      'allow_slash in a query',
      endpoint('    request: POST /items\n    params:\n      a: { in: query, type: string, allow_slash: ▸true }'),
      '"allow_slash" is for path parameters.',
    ],
  ],
})
