import { connectorFile, testRule } from '../testing.ts'

const file = (state: string, keys = "path: '{{ item.path | lower }}'"): string =>
  connectorFile({
    collections: `  files: { keys: { ${keys} } }`,
    endpoints: `  files.list:
    summary: List
    request: POST /files
    params: { folder: { in: body, type: string }, 'odd-name': { in: body, type: object } }
    response: { json: true }
    ${state.startsWith('▸') ? `▸state: ${state.slice(1)}` : `state: ${state}`}`,
  })

testRule('state', {
  good: [
    ['a list', file("{ action: list, in: files, by: { path: '{{ param.folder }}' }, at: $.entries }")],
    [
      'an item made of everything that is there',
      file(
        "{ action: create, in: files, value: { a: '{{ new.id }}', b: '{{ content.size }}', c: { d: '{{ param.folder }}' }, e: \"{{ param['odd-name'] }}\" } }",
      ),
    ],
    [
      'what stands in, and what it is in',
      file(
        "{ action: create, in: files, parent: { path: '{{ param.folder }}' }, value: { a: '{{ param.folder ?? new.id }}', b: '{{ parent.keys.path }}' } }",
      ),
    ],
    [
      'what goes along',
      file(
        "{ action: delete, in: files, by: { path: '{{ param.folder }}' }, with: { path: '{{ item.path | dirname }}' } }",
      ),
    ],
  ],
  bad: [
    [
      'a parameter that stands in and is none',
      file("{ action: read, in: files, by: { path: ▸'{{ param.folder ?? param.foldr }}' } }"),
      'The template names "param.foldr", which does not exist. Did you mean "folder"?',
    ],
    [
      'a key that is none, of what it is in',
      file("{ action: list, in: files, at: $.entries, parent: { paths: ▸'{{ param.folder }}' } }"),
      '"files" has no key "paths". Did you mean "path"?',
    ],
    [
      'an example that is none',
      file("{ action: read, in: files, by: { path: '{{ param.folder }}' }, missing: ▸Nothing there }"),
      'No example has the summary "Nothing there".',
    ],
    [
      'a collection that is none',
      file('{ action: list, in: ▸fils, at: $.entries }'),
      'There is no collection "fils". Did you mean "files"?',
    ],
    [
      'a key that is none',
      file("{ action: read, in: files, by: { paths: ▸'{{ param.folder }}' } }"),
      '"files" has no key "paths". Did you mean "path"?',
    ],
    [
      'a parameter that is none',
      file("{ action: read, in: files, by: { path: ▸'{{ param.foldr }}' } }"),
      'The template names "param.foldr", which does not exist. Did you mean "folder"?',
    ],
    [
      'an item where there is none yet',
      file("{ action: read, in: files, by: { path: ▸'{{ item.path }}' } }"),
      'The template names "item.path"; here are param, body, parent.',
    ],
    [
      'a key of something else than the item',
      file('{ action: list, in: files, at: $.entries }', "path: ▸'{{ param.path }}'"),
      'The template names "param.path"; here are item.',
    ],
    [
      'a filter that is none',
      file("{ action: copy, in: files, by: { path: '{{ param.folder }}' }, value: { a: ▸'{{ item.a | trim }}' } }"),
      'There is no filter "trim": known are base64, urlencode, lower, upper, dirname, basename, encode_path, urldecode.',
    ],
    ['a list without a place', file('▸{ action: list, in: files }'), 'A list stands where "paginate" or "at" says.'],
  ],
})
