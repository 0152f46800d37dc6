import { appendFileSync } from 'node:fs'

/** One attack, as a bar counts it. `row` is the attack's number in the threat model. */
export interface Attack {
  readonly row: number
  readonly what: string
  readonly succeeded: boolean
}

/** The variable that names the file in which a bar has attacks noted, a JSON object a line. */
export const LEDGER_VARIABLE = 'ATTACK_LEDGER'

/** Notes an attack for the bar that counts them, however it ended. */
export const recordAttack = (attack: Attack): void => {
  const ledger = process.env[LEDGER_VARIABLE]
  if (ledger !== undefined) appendFileSync(ledger, `${JSON.stringify(attack)}\n`)
}

/** Notes an attack, and throws where it has succeeded. */
export const noteAttack = (attack: Attack): void => {
  recordAttack(attack)
  if (attack.succeeded) throw new Error(`An attack succeeded, row ${attack.row}: ${attack.what}`)
}
