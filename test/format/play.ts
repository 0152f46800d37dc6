import type { Connector } from '../../src/definition/connector.ts'
import { oauth2Of } from '../../src/simulator/relocate.ts'
import type { Simulator } from '../../src/simulator/simulator.ts'
import { type Answered, call, holdsBytes, signIn } from '../../src/simulator/testing.ts'
import { createLog } from '../../src/runtime/log.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { startSimulator } from '../../src/simulator/simulator.ts'

/** A simulator that plays one connector after the other. */
export interface PlayedAnswers {
  /** What it answers to the connector's own examples. */
  answers(connector: Connector): Promise<string>
  close(): Promise<void>
}

export const startPlayedAnswers = async (): Promise<PlayedAnswers> => {
  let current: Connector
  const simulator = await startSimulator({ find: () => current, clock: systemClock, log: createLog('silent') })
  return {
    answers: async (connector) => {
      current = connector
      simulator.control.forget()
      return (await answersOf(connector, simulator)).join('\n')
    },
    close: () => simulator.stop(),
  }
}

const answersOf = async (connector: Connector, simulator: Simulator): Promise<string[]> => {
  const token = await tokenOf(connector, simulator)
  const lines: string[] = []
  for (const endpoint of connector.endpoints.values())
    for (const { params, body } of endpoint.examples) {
      const content = holdsBytes(endpoint) ? Buffer.alloc(10, 1) : body
      const answer = call(simulator, connector, endpoint.name, { token, params, body: content })
      lines.push(`${endpoint.name} ${await answer.then(shown, (error: unknown) => String(error))}`)
    }
  return lines
}

const tokenOf = async (connector: Connector, simulator: Simulator): Promise<string> => {
  if (oauth2Of(connector)?.authorizationUrl === undefined) return 'any-key'
  return signIn(simulator, connector).then(
    (tokens) => String(tokens.access_token),
    () => 'none',
  )
}

/** An answer but for what is made up anew each time: ids, times, and where it all stands. */
const shown = ({ status, headers, text }: Answered): string => {
  // Of the provider's own headers also what they look like: a time in seconds, or a date.
  const own = Object.entries(headers).map(([name, value]) =>
    name.startsWith('x-') ? `${name}=${String(value).replace(/\d+/g, (digits) => `#${digits.length}`)}` : name,
  )
  return `${status} ${own.toSorted().join()} ${text.replace(/[A-Za-z0-9_-]*[0-9][A-Za-z0-9_:.-]{9,}/g, '…')}`
}
