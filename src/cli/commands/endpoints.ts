import { didYouMean } from '../../definition/nearest.ts'
import { type AddCommand, contextOf } from '../command.ts'
import { bold, dim, table } from '../output.ts'
import type { RestClient } from '../rest-client.ts'
import type { Endpoint, List } from '../wire.ts'

export const addEndpoints: AddCommand = (program) => {
  program
    .command('endpoints')
    .description('list what can be called, or show one endpoint with its parameters')
    .argument('<connector>')
    .argument('[word...]', 'an endpoint, or words that must all occur')
    .action(async (connector: string, words: string[], _options, command) => {
      const { client, output } = contextOf(command)
      const path = `/v1/connectors/${encodeURIComponent(connector)}/endpoints`
      const { items } = await client.json<List<Endpoint>>(`${path}?q=${encodeURIComponent(words.join(' '))}`)
      const exact = items.find(({ name }) => name === words[0])
      if (exact !== undefined) output.result(exact, () => describe(exact))
      else {
        const offer = items.length === 0 ? didYouMean(words.join(' '), await endpointNames(connector, client)) : ''
        output.result(items, () =>
          items.length === 0
            ? `No endpoint fits "${words.join(' ')}".${offer}`
            : table(
                ['NAME', 'EFFECT', 'SUMMARY'],
                items.map(({ name, effect, summary }) => [name, effect, summary]),
              ),
        )
      }
    })
}

const endpointNames = async (connector: string, client: RestClient): Promise<string[]> => {
  const { items } = await client.json<List<Endpoint>>(`/v1/connectors/${encodeURIComponent(connector)}/endpoints`)
  return items.map(({ name }) => name)
}

type Schema = {
  properties: Record<string, { type?: string; description?: string; enum?: unknown[]; default?: unknown }>
  required: string[]
}

const describe = ({
  name,
  summary,
  description,
  method,
  path,
  params,
  docs_url,
  scopes,
  scopes_any,
}: Endpoint): string => {
  const { properties, required } = params as unknown as Schema
  const rows = Object.entries(properties).map(
    ([wireName, { type = 'object', description: says = '', enum: values, default: fallback }]) => [
      wireName,
      type,
      required.includes(wireName) ? 'required' : fallback === undefined ? '' : `default ${JSON.stringify(fallback)}`,
      [says, values === undefined ? '' : `One of ${values.join(', ')}.`].filter((text) => text !== '').join(' '),
    ],
  )
  const needs =
    scopes !== null
      ? `all of ${scopes.join(', ')}`
      : scopes_any !== null
        ? `one of ${scopes_any.join(', ')}`
        : undefined
  return [
    `${bold(name)}  ${dim(`${method} ${path}`)}`,
    summary,
    ...(description === null ? [] : [description]),
    ...(needs === undefined ? [] : [`Scopes: ${needs}`]),
    ...(docs_url === null ? [] : [docs_url]),
    ...(rows.length === 0 ? ['It takes no parameters.'] : ['', table(['PARAMETER', 'TYPE', '', 'DESCRIPTION'], rows)]),
  ].join('\n')
}
