import { connectorFile, testRule } from '../testing.ts'

const file = (host: string): string =>
  connectorFile({
    hosts: '  api: https://api.example.com\n  content: https://content.example.com',
    endpoints: `  items.list:\n    summary: List\n    request: GET /items\n${host}`,
  })

testRule('unknown_host', {
  good: [
    ['the first host, unnamed', file('')],
    ['another host by its name', file('    host: content')],
  ],
  bad: [
    ['a mistyped host', file('    host: ▸contnet'), 'There is no host "contnet". Did you mean "content"?'],
    ['a name that every object has', file('    host: ▸constructor'), 'There is no host "constructor".'],
  ],
})
