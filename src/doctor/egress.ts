import { type Finding, checkOfData, fail, ok } from './check.ts'

const HTTPS_PORT = 443

/** Whether the authorization servers of stored connections can be reached from here. Nothing is sent to them. */
export const egress = checkOfData('egress', async (database, { reach, isSandbox }) => {
  if (isSandbox) return [ok('the sandbox calls its own providers alone')]
  const rows = await database
    .selectFrom('oauth_tokens')
    .innerJoin('connections', 'connections.id', 'oauth_tokens.connection_id')
    .select('server')
    .distinct()
    .where('server', 'is not', null)
    .where('status', 'in', ['active', 'outcome_unknown'])
    .orderBy('server')
    .execute()
  const servers = rows.map(({ server }) => server!)
  // Where each connection has a host of its own, there is no one to try.
  const fixed = servers.filter((server) => !server.includes('{'))
  const findings = await Promise.all(fixed.map((server) => findingFor(server, reach)))
  return findings.length > 0 ? findings : [ok('no connection needs an authorization server')]
})

const findingFor = async (server: string, reach: (host: string, port: number) => Promise<void>): Promise<Finding> => {
  const { hostname, port } = new URL(`https://${server}`)
  try {
    await reach(hostname, port === '' ? HTTPS_PORT : Number(port))
    return ok(`${server} can be reached`)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return fail(
      `${server} cannot be reached (${code ?? message})`,
      'Check DNS and the firewall; for a private network, EGRESS_ALLOW_PRIVATE.',
    )
  }
}
