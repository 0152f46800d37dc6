import { connectorFrom } from './testing.ts'

/** A connector that has one of everything a request can be made of. */
export const drive = connectorFrom(`
format: 1
name: drive
version: 1.0.0
display_name: Drive
description: Files.
hosts:
  api: https://api.example.com/v1
  notify: { url: https://notify.example.com, send_auth: false }
auth:
  - type: oauth2
    authorization_url: https://example.com/authorize
    token_url: https://example.com/token
    authorize_params: { access_type: offline }
    scopes: { available: { read: Read, write: Write, admin: Admin }, default: [read] }
identity: { endpoint: me.get, id: $.id, label: $.email }
defaults: { headers: { Api-Version: '3' }, query: { prettyPrint: 'false' } }
errors:
  - { status: 400, code: $.failure.reason, message: $.failure.words }
  - { status: 403, path: $.failure.kind, equals: quota, code: $.failure.reason, message: $.failure.words, as: 429 }
  - { status: 403, code: $.failure.reason, message: $.failure.words }
endpoints:
  me.get:
    summary: Me
    request: GET /me
    response: { json: true }
    examples:
      - { response: { json: { id: a1, email: mara@example.com } } }
      - { params: {}, response: { status: 403, json: { failure: { kind: quota, reason: slow, words: Slow down } } } }
  item.get:
    summary: By id
    request: GET /items/{id}
    scopes: [read]
    params: { id: { in: path, type: string, required: true } }
    response: { json: true }
    examples:
      - { params: { id: known }, response: { headers: { ETag: '"1"' }, json: { id: known } } }
      - { params: { id: missing }, response: { status: 404, json: { failure: { reason: notFound, words: Gone } } } }
      - { params: { id: "a b/ü" }, response: { json: { id: strange } } }
  item.root: { summary: Root, request: GET /items/root, response: { json: true }, examples: [{ response: { json: { id: root } } }] }
  item.byPath:
    summary: By path
    request: GET /root:/{path}
    params: { path: { in: path, type: string, required: true, allow_slash: true } }
    response: { json: true }
    examples: [{ params: { path: a/b c }, response: { json: { by: path } } }, { params: { path: other }, response: { json: { by: other } } }]
  item.childrenByPath:
    summary: Children by path
    request: GET /root:/{path}:/children
    params: { path: { in: path, type: string, required: true, allow_slash: true } }
    response: { json: true }
    examples: [{ params: { path: a/b }, response: { json: { by: children } } }]
  item.search:
    summary: Search
    request: GET /search(q='{q}')
    params: { q: { in: path, type: string, required: true, double_quotes: true } }
    response: { json: true }
    examples: [{ params: { q: it's }, response: { json: { found: 1 } } }]
  batch: { summary: Batch, request: POST /$batch, body: { json: true }, response: { json: true } }
  list:
    summary: List
    request: GET /list
    scopes_any: [write, admin]
    params:
      $top: { in: query, type: integer, maximum: 10 }
      ratio: { in: query, type: number }
      deep: { in: query, type: boolean }
      ids: { in: query, type: array, items: { type: integer } }
      fields: { in: query, type: array, items: { type: string }, explode: false }
      filter: { in: query, type: object }
      If-Match: { in: header, type: integer }
      session: { in: cookie, type: string }
      sort: { in: query, type: string, enum: [name, size], default: name }
    response: { json: true }
    examples:
      - { params: { sort: name }, response: { json: { is: default } } }
      - { params: { sort: name, deep: true }, response: { json: { is: deep } } }
      - { params: { ids: [1, 2], fields: [a, b] }, response: { json: { is: lists } } }
      - { params: { ratio: 0.5, filter: { a: 1 }, If-Match: 7, session: "ü 1" }, response: { json: { is: mixed } } }
  create:
    summary: Create
    request: POST /items
    query: { kind: file }
    headers: { Prefer: minimal }
    body: { json: Item }
    response: { json: Item }
    examples:
      - { body: { name: a }, response: { status: 201, json: { name: a, size: 1 } } }
      - { body: { name: taken }, response: { status: 409, json: { failure: { reason: taken, words: Taken } } } }
  create.folder:
    summary: Create a folder
    request: POST /items
    query: { kind: folder }
    body: { json: Item }
    response: { json: Item }
    examples: [{ body: { name: f }, response: { status: 201, json: { name: f, size: 0 } } }]
  members:
    summary: Parameters in the content
    request: POST /members
    params: { name: { in: body, type: string, required: true }, size: { in: body, type: integer } }
    response: { json: true }
  form: { summary: Form, request: POST /form, body: { form: Item }, response: { json: Item } }
  text: { summary: Text, request: POST /text, body: { text: true }, response: { text: true } }
  start: { summary: No content, request: POST /start }
  argument:
    summary: Parameters in a header
    request: POST /argument
    params: { name: { in: header_json, header: X-Arg, type: string, required: true }, size: { in: header_json, header: X-Arg, type: integer } }
    response: { json: true }
    examples: [{ params: { name: Grüße }, response: { headers: { X-Result: '{"name":"Grüße 🎉"}' }, json: { greeted: true } } }]
  wait:
    summary: Without a credential
    request: POST /wait
    host: notify
    params: { cursor: { in: body, type: string, required: true } }
    response: { json: true }
  tree: { summary: Generated, request: GET /tree, response: { json: Tree } }
schemas:
  Item: { type: object, properties: { name: { type: string }, size: { type: integer } }, required: [name], additionalProperties: false }
  Tree:
    type: object
    required: [id, created, kind]
    properties:
      id: { type: string, minLength: 6 }
      created: { type: string, format: date-time }
      kind: { enum: [leaf, branch] }
      count: { type: integer, minimum: 5 }
      children: { type: array, items: { $ref: '#/schemas/Tree' } }
`)
