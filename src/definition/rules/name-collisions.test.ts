import { connectorFile, testRule } from '../testing.ts'

const endpoints = (yaml: string): string => connectorFile({ endpoints: yaml })
const one = (name: string): string => `  ${name}:\n    summary: List\n    request: GET /items`

testRule('name_collision', {
  good: [
    ['names that stay apart', endpoints(`${one('items.list')}\n${one('items.lists')}`)],
    [
      'parameters told apart by a name',
      endpoints(
        `${one('a')}\n    params: { $top: { in: query, type: integer, name: first }, top: { in: query, type: integer } }`,
      ),
    ],
  ],
  bad: [
    [
      'endpoints that differ in signs alone',
      endpoints(`${one('items.list')}\n${one('▸items_list')}`),
      '"items_list" and "items.list" have one name in generated clients but for digits behind it.',
    ],
    [
      'endpoints that differ in case alone',
      endpoints(`${one('items.list')}\n${one('▸Items.List')}`),
      '"Items.List" and "items.list" have one name in generated clients but for digits behind it.',
    ],
    [
      'parameters that differ in signs alone',
      endpoints(
        `${one('a')}\n    params:\n      $top: { in: query, type: integer }\n      ▸top: { in: query, type: integer }`,
      ),
      '"top" and "$top" have one name in generated clients but for digits behind it.',
    ],
  ],
})
