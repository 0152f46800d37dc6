import { connectorFile, testRule } from '../testing.ts'

const file = (examples: string, mark = ''): string =>
  connectorFile({ endpoints: `  ${mark}a: { summary: A, request: GET /a, response: { json: true }${examples} }` })

testRule('no_example', {
  good: [['an endpoint with an example', file(', examples: [{ response: { json: {} } }]')]],
  bad: [['an endpoint without one', file('', '▸'), 'There is no example: the simulator has to make answers up.']],
})
