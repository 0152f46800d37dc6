import { transforms } from '../transform/index.ts'
import { expect, test } from 'vitest'
import { authTypes } from '../auth/index.ts'
import { createParser } from '../definition/parse.ts'
import { connectorFile } from '../definition/testing.ts'
import { judgeChange, judgeInputs } from './inputs.ts'
import { templateInputs } from './live-connection.ts'

const connector = createParser(
  authTypes,
  transforms,
)(
  connectorFile({
    hosts: "  api: 'https://{{ input.cloud.api }}'",
    inputs: [
      '  - name: cloud',
      '    label: Cloud',
      '    default: global',
      '    values: { global: { api: api.example.com }, china: { api: api.example.cn } }',
      '  - { name: team, label: Team, default: none }',
    ].join('\n'),
  }),
).connector!

test('one chosen value stands for several in templates', () => {
  expect(templateInputs(connector, { cloud: 'china', team: 'blue' })).toEqual({
    'input.cloud': 'china',
    'input.cloud.api': 'api.example.cn',
    'input.team': 'blue',
  })
})

test('a connection that is older than an input has its default', () => {
  expect(templateInputs(connector, {})).toMatchObject({ 'input.cloud.api': 'api.example.com', 'input.team': 'none' })
})

test('a value that is none of those is refused', () => {
  expect(() => judgeInputs(connector, { cloud: 'constructor' }, 'all')).toThrow('does not have the form')
  expect(templateInputs(connector, { cloud: 'constructor' })).not.toHaveProperty('input.cloud.api')
})

test('what stands in an address cannot change below a stored token, also by leaving it out', () => {
  const moved = 'says where the credential is used'
  expect(() => judgeChange(connector, {}, { cloud: 'china' })).toThrow(moved)
  expect(() => judgeChange(connector, { cloud: 'china' }, {})).toThrow(moved)
  expect(() => judgeChange(connector, { cloud: 'china' }, { cloud: 'china', team: 'red' })).not.toThrow()
  expect(() => judgeChange(connector, {}, { cloud: 'global' })).not.toThrow()
})
