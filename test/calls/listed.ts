import type { CallRecord, UsageEntry } from '../../src/cli/wire.ts'
import type { TestClient } from '../setup/test-client.ts'

/** Calls as the API lists them, a hundred at most. */
export const callsOf = async ({ send }: Pick<TestClient, 'send'>, filter: string): Promise<CallRecord[]> =>
  (await send(`/v1/calls?limit=100&${filter}`)).json.items as CallRecord[]

export const usageOf = async ({ send }: Pick<TestClient, 'send'>, filter = ''): Promise<UsageEntry[]> =>
  (await send(`/v1/usage?limit=100&${filter}`)).json.items as UsageEntry[]
