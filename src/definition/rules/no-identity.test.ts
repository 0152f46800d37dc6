import { connectorFile, testRule } from '../testing.ts'

testRule('no_identity', {
  good: [['a connector that says who is connected', connectorFile({ identity: '  endpoint: items.list\n  id: $.id' })]],
  bad: [
    [
      'one that does not',
      `▸${connectorFile()}`,
      'There is no "identity": nobody can see who is connected, nor whether the connection works.',
    ],
  ],
})
