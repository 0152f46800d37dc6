import type { Sabotage } from './index.ts'

/** That the OAuth client is refused is taken for the word that the grant is dead. */
export const noClassification: Sabotage = (parts) => {
  const { store } = parts.refresh
  const settle: typeof store.settle = (lease, settled) => {
    if (settled.outcome !== 'client_refused') return store.settle(lease, settled)
    const status = { to: 'needs_reauth', reason: 'refresh_rejected' } as const
    return store.settle(lease, { ...settled, outcome: 'refused', status })
  }
  return { ...parts, refresh: { ...parts.refresh, store: { ...store, settle } } }
}
