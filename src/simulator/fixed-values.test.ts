import { expect, onTestFinished, test } from 'vitest'
import { connectorFile } from '../definition/testing.ts'
import { addressOf, connectorFrom, send, simulate } from './testing.ts'

const endpoint = (name: string, more = ''): string =>
  `  ${name}:\n    summary: Get\n    request: GET /${name}\n${more}    response: { json: true }\n    examples: [{ response: { json: {} } }]\n`

const connector = connectorFrom(
  connectorFile({
    inputs: '  - { name: dev, label: Developer token, secret: true }\n  - { name: team, label: Team }',
    auth: '  - type: none',
    defaults: '  headers: { x-dev: "{{ input.dev }}", x-team: "{{ input.team }}" }',
    endpoints: endpoint('open', '    auth: none\n') + endpoint('closed'),
  }),
)

test('a fixed value that names a secret is missed only where the credential belongs; an open one, everywhere', async () => {
  const simulator = await simulate([connector])
  onTestFinished(() => simulator.stop())
  const get = async (name: string, headers: Record<string, string>) =>
    (await send(addressOf(simulator, connector, `/${name}`), { headers })).status
  expect(await get('open', { 'x-team': 'blue' })).toBe(200)
  expect(await get('open', {})).toBe(400)
  expect(await get('closed', { 'x-team': 'blue' })).toBe(400)
})
