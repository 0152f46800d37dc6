import type { Connector } from '../../definition/connector.ts'
import { renderFinding } from '../../definition/finding.ts'
import { systemClock } from '../../runtime/clock.ts'
import { parseJson } from '../../runtime/json.ts'
import { type AddCommand, outputOf } from '../command.ts'
import { connectorFile, parseFile } from '../connector-files.ts'
import { CliFailure, usageFailure, wholeNumber } from '../failure.ts'
import { dim } from '../output.ts'

export const addSimulate: AddCommand = (program) => {
  program
    .command('simulate')
    .description('play providers from their connectors, without the platform')
    .argument('<connector...>', 'names from the catalogue, or connector.yaml files')
    .option('--port <port>', 'the port to listen on; the next one serves downloads that are redirected', '3211')
    .option('--fault <json...>', 'something that goes wrong, such as \'{"status":429,"times":2}\'')
    .action(async (names: string[], options: { port: string; fault?: string[] }, command) => {
      const { createLog, readFaults, relocate, startSimulator } = await import('../platform.ts')
      const connectors = await Promise.all(names.map(readConnector))
      const port = wholeNumber('--port', options.port, 0, 65_534)
      const faults = (options.fault ?? []).flatMap((text) => readFaults(parseFault(text)))
      const simulator = await startSimulator({
        find: (name) => connectors.find((known) => known.name === name),
        clock: systemClock,
        log: createLog('info'),
        port,
        elsewherePort: port === 0 ? 0 : port + 1,
      })
      simulator.control.fault(...faults)
      const addresses = connectors.map((connector) =>
        addressesOf(relocate(connector, simulator.origin, simulator.elsewhere)),
      )
      outputOf(command).result({ origin: simulator.origin, connectors: addresses }, () =>
        [
          ...addresses.flatMap(describe),
          '',
          dim(`Faults: POST ${simulator.origin}/-/faults. Counts: GET ${simulator.origin}/-/state. Stop: Ctrl-C.`),
        ].join('\n'),
      )
      await new Promise<void>((resolve) => {
        process.once('SIGTERM', resolve)
        process.once('SIGINT', resolve)
      })
      await simulator.stop()
    })
}

const parseFault = (text: string): unknown => {
  const parsed = parseJson(text)
  if (parsed === undefined) throw usageFailure(`--fault is not JSON: ${text}`)
  return parsed
}

const readConnector = async (name: string): Promise<Connector> => {
  const file = connectorFile(name)
  const { connector, findings } = await parseFile(file)
  if (connector !== undefined) return connector
  throw new CliFailure(findings.map((finding) => renderFinding(file, finding)).join('\n'))
}

interface Addresses {
  readonly name: string
  readonly hosts: readonly { readonly name: string; readonly url: string }[]
  readonly oauth2: { readonly authorize: string; readonly token: string } | null
}

const addressesOf = ({ name, hosts, auth }: Connector): Addresses => {
  const oauth2 = auth.find(({ type }) => type === 'oauth2') as
    | { authorizationUrl: string; tokenUrl: string }
    | undefined
  return {
    name,
    hosts: [...hosts.values()].map(({ name: host, url }) => ({ name: host, url })),
    oauth2: oauth2 === undefined ? null : { authorize: oauth2.authorizationUrl, token: oauth2.tokenUrl },
  }
}

const describe = ({ name, hosts, oauth2 }: Addresses): string[] => [
  ...hosts.map((host) => `${name.padEnd(12)}${host.name.padEnd(10)}${host.url}`),
  ...(oauth2 === null
    ? []
    : [`${name.padEnd(12)}authorize ${oauth2.authorize}`, `${name.padEnd(12)}token     ${oauth2.token}`]),
]
