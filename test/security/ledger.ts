import { appendFileSync } from 'node:fs'
import { expect } from 'vitest'

/** One attack, as a bar counts it. `row` is the attack's number in the threat model. */
export interface Attack {
  readonly row: number
  readonly what: string
  readonly succeeded: boolean
}

/** The file in which a bar has attacks noted, a JSON object a line. */
export const LEDGER_VARIABLE = 'ATTACK_LEDGER'

/** Notes an attack for the bar that counts them, and fails the test where it has succeeded. */
export const noteAttack = (attack: Attack): void => {
  const ledger = process.env[LEDGER_VARIABLE]
  if (ledger !== undefined) appendFileSync(ledger, `${JSON.stringify(attack)}\n`)
  expect(attack.succeeded, `row ${attack.row}: ${attack.what}`).toBe(false)
}
