import type { Connector } from '../definition/connector.ts'
import { authorize } from './authorize.ts'
import type { Codes } from './codes.ts'
import type { Counts } from './counts.ts'
import type { Effects } from './faults.ts'
import type { Grants } from './grants.ts'
import { oauth2Of } from './relocate.ts'
import { jsonReply } from './reply.ts'
import { answerRevoke, answerToken } from './token.ts'
import type { Answer, Arrival } from './wire.ts'

interface Needs {
  readonly connector: Connector
  readonly home: string
  readonly codes: Codes
  readonly grants: Grants
  readonly counts: Counts
  readonly faults: (...places: string[]) => Effects
  readonly suffer: (effects: Effects) => Promise<void>
}

/** Plays the authorization server of a connector: `authorize`, `token` and `revoke`. */
export const answerOAuth = async (arrival: Arrival, action: string, needs: Needs): Promise<Answer> => {
  const { faults, suffer, ...rest } = needs
  const settings = oauth2Of(needs.connector)
  if (settings === undefined) return nothingHere
  switch (`${arrival.method} ${action}`) {
    case 'GET authorize':
    case 'POST authorize':
      return { reply: await authorize(arrival, { ...rest, settings }) }
    case 'POST token': {
      const answer = await answerToken(arrival, { ...rest, settings, faults: (type) => faults('token', type) })
      await suffer(answer.effects ?? {})
      return answer
    }
    case 'POST revoke': {
      const effects = faults('revoke')
      await suffer(effects)
      if (effects.status !== undefined) return { reply: jsonReply(effects.status, { error: 'fault' }), effects }
      return { reply: await answerRevoke(arrival, { ...rest, settings }), effects }
    }
    default:
      return nothingHere
  }
}

const nothingHere: Answer = {
  reply: jsonReply(404, { error: { code: 'not_found', message: 'The authorization server has no such address.' } }),
}
