import { connectorFile, testRule } from '../testing.ts'

const HOSTS = '  api: https://api.example.com\n  content: https://content.example.com'
const bytes = (name: string, words: string): string =>
  `  ${name}: { summary: A, request: POST /${name}, response: { binary: true }${words} }`
const call = (name: string, words: string): string =>
  `  ${name}: { summary: A, request: POST /${name}, response: { json: true }, params: { cursor: { in: body, type: string } }${words} }`
const upload = (name: string, words: string): string =>
  `  ${name}: { summary: A, request: POST /${name}, host: content, response: { json: true }, body: { binary: true }, upload: { style: calls, start: start, session: $.id, append: append, append_params: PIECE, finish: finish, finish_params: PIECE }${words} }`.replaceAll(
    'PIECE',
    "{ session: '{{ upload.session }}', offset: '{{ upload.offset }}' }",
  )
const piece = (name: string, words: string): string =>
  `  ${name}: { summary: A, request: POST /${name}, response: { json: true }, body: { binary: true }, params: { session: { in: query, type: string }, offset: { in: query, type: integer } }${words} }`
const CONTENT = ', host: content'

testRule('bytes_host', {
  good: [
    [
      'all at one host',
      connectorFile({
        hosts: HOSTS,
        endpoints: [bytes('a', CONTENT), bytes('b', CONTENT), bytes('c', CONTENT), call('d', '')].join('\n'),
      }),
    ],
    ['two, at two hosts', connectorFile({ hosts: HOSTS, endpoints: [bytes('a', CONTENT), bytes('b', '')].join('\n') })],
    [
      'an upload at one host',
      connectorFile({
        hosts: HOSTS,
        endpoints: [upload('u', ''), call('start', CONTENT), piece('append', CONTENT), piece('finish', CONTENT)].join(
          '\n',
        ),
      }),
    ],
  ],
  bad: [
    [
      'one that is elsewhere',
      connectorFile({
        hosts: HOSTS,
        endpoints: [bytes('a', CONTENT), bytes('b', CONTENT), bytes('▸c', '').replace('/▸', '/')].join('\n'),
      }),
      'Every other endpoint that carries bytes is at the host "content"; this one at "api".',
    ],
    [
      'an upload that begins elsewhere',
      connectorFile({
        hosts: HOSTS,
        endpoints: [
          upload('u', '').replace('start: start', 'start: ▸start'),
          call('start', ''),
          piece('append', CONTENT),
          piece('finish', CONTENT),
        ].join('\n'),
      }),
      '"start" is at the host "api", the upload itself at "content".',
    ],
  ],
})
