import { z } from 'zod'
import { words } from '../definition/words.ts'
import { Secret } from '../runtime/secret.ts'
import type { AuthType } from './auth-type.ts'
import { NOTHING } from './injection.ts'

const settings = words({ type: z.literal('none').describe('No credential: an API that is open to everybody.') })

/** No credential: an API that is open to everybody. */
export const none: AuthType<z.output<typeof settings>> = {
  name: 'none',
  summary: 'No credential: an API that is open to everybody.',
  settings,
  isWithoutConnection: () => true,
  fields: () => [],
  complete: async () => ({ accessToken: new Secret(''), tokenType: 'none' }),
  sign: () => NOTHING,
}
