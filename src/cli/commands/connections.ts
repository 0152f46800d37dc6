import type { Command } from 'commander'
import { type AddCommand, contextOf } from '../command.ts'
import { bad, good, table } from '../output.ts'
import type { Connection, List } from '../wire.ts'
import { addExport } from './connections-export.ts'
import { addImport } from './connections-import.ts'

interface Health {
  readonly healthy: boolean
  readonly detail: string
  readonly latency_ms: number | null
}

export const addConnections: AddCommand = (program) => {
  const connections = program.command('connections').description('the accounts that are connected')

  connections
    .command('list', { isDefault: true })
    .description('list them, newest first')
    .option('--user <id>', 'of this user')
    .option('--connector <name>', 'to this connector')
    .option('--status <status>', 'in this status')
    .action(async (options: { user?: string; connector?: string; status?: string }, command: Command) => {
      const { client, output } = contextOf(command)
      const query = new URLSearchParams({ limit: '100' })
      if (options.user !== undefined) query.set('user_id', options.user)
      if (options.connector !== undefined) query.set('connector', options.connector)
      if (options.status !== undefined) query.set('status', options.status)
      const items: Connection[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        if (cursor !== '') query.set('cursor', cursor)
        const page: List<Connection> = await client.json(`/v1/connections?${query}`)
        items.push(...page.items)
        cursor = page.next_cursor
      }
      const rows = items.map(({ id, connector, name, user_id, status }) => [id, connector, name, user_id, status])
      output.result(items, () =>
        items.length === 0
          ? 'No connections. Make one with "connector connect NAME".'
          : table(['ID', 'CONNECTOR', 'NAME', 'USER', 'STATUS'], rows),
      )
    })

  const onOne = (name: string, description: string) =>
    connections.command(name).description(description).argument('<id>')

  onOne('show', 'show one').action(async (id: string, _options, command: Command) => {
    const { client, output } = contextOf(command)
    const connection = await client.json<Connection>(path(id))
    output.result(connection, () =>
      Object.entries(connection)
        .map(([key, value]) => `${key.padEnd(18)}${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
        .join('\n'),
    )
  })

  onOne('check', 'ask the provider whether it works').action(async (id: string, _options, command: Command) => {
    const { client, output } = contextOf(command)
    const health = await client.json<Health>(`${path(id)}/check`, { method: 'POST' })
    output.result(
      health,
      () =>
        `${health.healthy ? good('healthy') : bad('not healthy')}  ${health.detail}${health.latency_ms === null ? '' : ` (${health.latency_ms} ms)`}`,
    )
    if (!health.healthy) process.exitCode = 1
  })

  onOne('refresh', 'replace the access token now').action(async (id: string, _options, command: Command) => {
    const { client, output } = contextOf(command)
    const refreshed = await client.json<{ expires_at: string | null }>(`${path(id)}/refresh`, { method: 'POST' })
    output.result(refreshed, () => `refreshed  expires ${refreshed.expires_at ?? 'never'}`)
  })

  onOne('revoke', 'revoke at the provider and keep the record').action(
    async (id: string, _options, command: Command) => {
      const { client, output } = contextOf(command)
      const revoked = await client.json<{ revocation: string }>(`${path(id)}/revoke`, { method: 'POST' })
      output.result(revoked, () => `revoked  at the provider: ${revoked.revocation}`)
    },
  )

  addExport(connections)
  addImport(connections)

  onOne('rename', 'change its name')
    .argument('<name>')
    .action(async (id: string, name: string, _options, command: Command) => {
      const { client, output } = contextOf(command)
      const connection = await client.json<Connection>(path(id), { method: 'PATCH', json: { name } })
      output.result(connection, () => `renamed  ${connection.name}`)
    })

  onOne('delete', 'revoke at the provider, then remove').action(async (id: string, _options, command: Command) => {
    const { client, output } = contextOf(command)
    const removed = await client.json<{ revocation: string }>(path(id), { method: 'DELETE' })
    output.result(removed, () => `deleted  at the provider: ${removed.revocation}`)
  })
}

const path = (id: string): string => `/v1/connections/${encodeURIComponent(id)}`
