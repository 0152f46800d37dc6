import { type AddCommand, contextOf } from '../command.ts'
import { table } from '../output.ts'

interface LeastScopes {
  readonly endpoints: readonly string[]
  readonly scopes: readonly { readonly name: string; readonly allows: string }[]
}

export const addScopes: AddCommand = (program) => {
  program
    .command('scopes')
    .description('compute the least scopes with which endpoints can be called')
    .argument('<connector>')
    .argument('[endpoint...]', 'all endpoints unless given')
    .action(async (connector: string, endpoints: string[], _options, command) => {
      const { client, output } = contextOf(command)
      const query = endpoints.length === 0 ? '' : `?endpoints=${encodeURIComponent(endpoints.join(','))}`
      const found = await client.json<LeastScopes>(`/v1/connectors/${encodeURIComponent(connector)}/scopes${query}`)
      output.result(found, () =>
        found.scopes.length === 0
          ? 'These need no scopes.'
          : table(
              ['SCOPE', 'ALLOWS'],
              found.scopes.map(({ name, allows }) => [name, allows]),
            ),
      )
    })
}
