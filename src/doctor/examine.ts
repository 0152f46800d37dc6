import type { Check, Finding, Site } from './check.ts'
import { checks } from './checks.ts'

/** A finding with the check that made it. */
export interface Reported extends Finding {
  readonly check: string
}

/** Runs every check, one after the other. One that breaks is a finding itself and does not stop the rest. */
export const examine = async (site: Site, all: readonly Check[] = checks): Promise<Reported[]> => {
  const reported: Reported[] = []
  for (const check of all)
    for (const finding of await findingsOf(check, site)) reported.push({ check: check.name, ...finding })
  return reported
}

const findingsOf = async (check: Check, site: Site): Promise<readonly Finding[]> => {
  try {
    return await check.run(site)
  } catch (error) {
    return [{ level: 'fail', what: `this could not be looked at: ${(error as Error).message}` }]
  }
}
