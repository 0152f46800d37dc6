import type { Sabotage } from './index.ts'

/** Whoever asks gets the right to refresh, also while somebody else has it. */
export const noLease: Sabotage = (parts) => {
  const { store } = parts.refresh
  return {
    ...parts,
    refresh: {
      ...parts.refresh,
      store: {
        ...store,
        claim: async (claim) => {
          const claimed = await store.claim(claim)
          if (claimed.is !== 'busy') return claimed
          const found = await parts.connections.find({ applicationId: claim.applicationId }, claim.connectionId)
          if (found?.credential?.generation !== claim.generation) return { is: 'changed' }
          return {
            is: 'leased',
            connection: found.connection,
            credential: found.credential,
            trial: 1,
            isSuspect: false,
          }
        },
      },
    },
  }
}
