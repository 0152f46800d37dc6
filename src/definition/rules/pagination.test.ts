import { connectorFile, testRule } from '../testing.ts'

const file = (paginate: string, response = '{ json: true }'): string =>
  connectorFile({
    endpoints: `  items.list:
    summary: List
    request: GET /items
    params: { token: { in: query, type: string }, limit: { in: query, type: integer } }
    response: ${response}
    ${paginate}
  items.more:
    summary: More
    request: POST /items/more
    params: { cursor: { in: body, type: string } }
    response: { json: true }`,
  })

testRule('pagination', {
  good: [
    ['a cursor', file('paginate: { style: cursor, cursor: $.next, param: token, items: $.items, size: limit }')],
    ['another endpoint', file('paginate: { style: continue, endpoint: items.more, cursor: $.cursor, items: $.items }')],
    ['an offset', file('paginate: { style: offset, param: limit, items: $.items, total: $.total }')],
    ['a number of the page', file('paginate: { style: page, param: limit, items: $.items, pages: $.pages }')],
    ['a key', file('paginate: { style: keyset, param: token, key: $.id, items: $.items, more: $.more }')],
    ['a header', file('paginate: { style: link, items: $ }')],
    ['a whole address', file(`paginate: { style: next_url, url: "$['@odata.nextLink']", items: $.value }`)],
  ],
  bad: [
    [
      'a number in a text',
      file('paginate: { style: offset, param: ▸token, items: $.items, size: ▸token }'),
      'The parameter "token" takes a number, so it must be of type integer.',
      'The parameter "token" takes a number, so it must be of type integer.',
    ],
    [
      'a cursor for a parameter that is not there',
      file('paginate: { style: cursor, cursor: $.next, param: ▸tokne, items: $.items }'),
      'There is no parameter "tokne". Did you mean "token"?',
    ],
    [
      'a size that is not there',
      file('paginate: { style: next_url, url: $.next, items: $.items, size: ▸limt }'),
      'There is no parameter "limt". Did you mean "limit"?',
    ],
    [
      'an endpoint that is not there',
      file('paginate: { style: continue, endpoint: ▸items.mroe, cursor: $.c, items: $.items }'),
      'There is no endpoint "items.mroe". Did you mean "items.more"?',
    ],
    [
      'a parameter that the other endpoint lacks',
      file('paginate: { style: continue, endpoint: items.more, param: ▸token, cursor: $.c, items: $.items }'),
      'There is no parameter "token".',
    ],
    [
      'an endpoint named as what every object has',
      file('paginate: { style: continue, endpoint: ▸constructor, cursor: $.c, items: $.items }'),
      'There is no endpoint "constructor".',
    ],
    [
      'an answer that is no JSON',
      file('▸paginate: { style: next_url, url: $.next, items: $.items }', '{ text: true }'),
      'Only a JSON response can be paged through.',
    ],
  ],
})
