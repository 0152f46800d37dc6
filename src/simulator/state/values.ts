import { isObject } from '../../runtime/json.ts'

const DEPTH_MAX = 8

/** The members of a value as templates name them: `item.id`, `item.owner.name`, and `item` for all of it. */
export const templateValues = (prefix: string, value: unknown): Record<string, unknown> =>
  Object.fromEntries(named(prefix, value, 0))

function* named(prefix: string, value: unknown, depth: number): Generator<[string, unknown]> {
  yield [prefix, value]
  if (!isObject(value) || depth === DEPTH_MAX) return
  for (const [name, member] of Object.entries(value)) {
    yield* named(`${prefix}.${name}`, member, depth + 1)
  }
}
