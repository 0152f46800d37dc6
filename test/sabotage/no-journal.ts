import type { Sabotage } from './index.ts'

/** What providers answer is nowhere but in memory until the database has it. */
export const noJournal: Sabotage = (parts) => ({
  ...parts,
  refresh: { ...parts.refresh, journal: { ...parts.refresh.journal, append: async () => {} } },
})
