import { connectorFile, testRule } from '../testing.ts'

const OTHERS = `  sessions.open:
    summary: Open
    request: POST /sessions
    params: { name: { in: body, type: string, required: true }, size: { in: body, type: integer } }
    response: { json: true }
  sessions.create:
    summary: Create
    request: POST /sessions/create
    body: { json: true }
    response: { json: true }
  sessions.append:
    summary: Append
    request: POST /sessions/append
    params: { cursor: { in: header_json, header: X-Arg, type: object, required: true } }
    body: { binary: true }
  sessions.finish:
    summary: Finish
    request: POST /sessions/finish
    params: { cursor: { in: header_json, header: X-Arg, type: object, required: true }, commit: { in: header_json, header: X-Arg, type: object } }
    body: { binary: true }
    response: { json: true }
  sessions.look:
    summary: Look
    request: GET /sessions`

const file = (upload: string, body = 'body: { binary: true }'): string =>
  connectorFile({
    endpoints: `  files.put:
    summary: Put
    request: PUT /files/{name}
    params: { name: { in: path, type: string, required: true }, "@conflict": { in: query, type: string } }
    ${body}
    response: { json: true }
    ${upload}
${OTHERS}`,
  })

const session = (more = '', params = '{ name: "{{ param.name }}" }'): string =>
  file(`upload: { style: session, start: sessions.open, start_params: ${params}, url: $.url${more} }`)

const calls = (append: string, finish = 'sessions.finish', more = ''): string =>
  file(
    `upload: { style: calls, start: sessions.open, start_params: { name: x }, session: $.id, append: ${append}, finish: ${finish}${more} }`,
  )

const CURSOR = '{ cursor: { id: "{{ upload.session }}", offset: "{{ upload.offset }}" } }'

testRule('upload', {
  good: [
    ['one request', file('upload: { style: single, max_bytes: 1000 }')],
    ['a session', session(', chunk: 655360, multiple_of: 327680, single_max: 4000, max_bytes: 9000')],
    ['a parameter whose name is no word', session('', `{ name: "{{ param['@conflict'] }}" }`)],
    [
      'a session that is opened with a body',
      file(
        'upload: { style: session, start: sessions.create, start_body: { name: "{{ param.name }}", size: "{{ upload.length }}" }, url: header.Location, status: { method: PUT, headers: { Content-Range: "bytes */{{ upload.length }}" } } }',
      ),
    ],
    [
      'calls',
      calls(
        `sessions.append, append_params: ${CURSOR}`,
        `sessions.finish, finish_params: ${CURSOR}`,
        ', expected: $.offset',
      ),
    ],
  ],
  bad: [
    [
      'a body that is no bytes',
      file('▸upload: { style: single }', 'body: { json: true }'),
      'Only a body that is binary, related, or multipart with a file is uploaded.',
    ],
    [
      'pieces of a size that the provider refuses',
      session(', chunk: ▸500000, multiple_of: 327680'),
      'A piece of 500000 bytes is no multiple of 327680 bytes.',
    ],
    [
      'one request for more than the provider takes',
      session(', single_max: ▸4000, max_bytes: 1000'),
      'The provider takes at most 1000 bytes.',
    ],
    [
      'a parameter that the opening lacks',
      session('', '{ name: x, sise: ▸1 }'),
      'The endpoint "sessions.open" has no parameter "sise". Did you mean "size"?',
    ],
    [
      'a parameter that the opening needs',
      file('upload: { style: session, start: ▸sessions.open, url: $.url }'),
      'The endpoint "sessions.open" needs the parameter "name".',
    ],
    [
      'a template that names a parameter which is not there',
      session('', '{ name: ▸"{{ param.nam }}" }'),
      'The template names "param.nam", which does not exist. Did you mean "param.name"?',
    ],
    [
      'the session before there is one',
      session('', '{ name: ▸"{{ upload.session }}" }'),
      'The template names "upload.session", which does not exist.',
    ],
    [
      'a body for an opening that takes none',
      session(', ▸start_body: { a: 1 }'),
      'The endpoint "sessions.open" takes no JSON body.',
    ],
    [
      'a template in a header of the question',
      session(', status: { headers: { X-Size: ▸"{{ upload.size }}" } }'),
      'The template names "upload.size", which does not exist.',
    ],
    [
      'pieces for an endpoint that takes no bytes',
      calls(`▸sessions.look, ▸append_params: {}`, `sessions.finish, finish_params: ${CURSOR}`),
      'The endpoint "sessions.look" takes no binary body.',
      'The session must be named: {{ upload.session }}.',
    ],
  ],
})
