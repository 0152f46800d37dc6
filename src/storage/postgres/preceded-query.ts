import pg from 'pg'

interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What a connection of `pg` is told, as far as it is needed here. */
interface Wire {
  parse(message: { text: string; name?: string }): void
  bind(message: { values: readonly unknown[] }): void
  execute(message: { portal: string }): void
}

/** What `pg.Query` does and its types do not tell. */
interface QueryInside {
  prepare(wire: Wire): void
  handleCommandComplete(message: unknown, wire: Wire): void
}

const Query = pg.Query as unknown as new (
  config: { text: string; values: readonly unknown[]; queryMode: 'extended' },
  values: undefined,
  callback: (error: Error | null, result: pg.QueryResult) => void,
) => pg.Query & QueryInside

/**
 * Two statements in one round trip and in one transaction, without BEGIN and COMMIT: PostgreSQL takes what comes before
 * one `Sync` of its protocol as one transaction. The first may give no rows; the answer is that of the second. No
 * statement outlives its transaction, so that a pooler may come between.
 */
export class PrecededQuery extends Query {
  readonly #first: Statement
  #isFirstDone = false

  constructor(
    first: Statement,
    { text, values }: Statement,
    callback: (error: Error | null, result: pg.QueryResult) => void,
  ) {
    super({ text, values, queryMode: 'extended' }, undefined, callback)
    this.#first = first
  }

  override prepare(wire: Wire): void {
    wire.parse({ text: this.#first.text })
    wire.bind({ values: this.#first.values })
    wire.execute({ portal: '' })
    super.prepare(wire)
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#isFirstDone) super.handleCommandComplete(message, wire)
    this.#isFirstDone = true
  }
}

/** Runs the second statement with the first before it. */
export const queryAfter = (client: pg.ClientBase, first: Statement, second: Statement): Promise<pg.QueryResult> =>
  new Promise((resolve, reject) => {
    client.query(new PrecededQuery(first, second, (error, result) => (error ? reject(error) : resolve(result))))
  })
