/** Counts what a connector cannot say, by reason. */
export class LeftOut {
  readonly #counts = new Map<string, number>()

  add(reason: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1)
  }

  get counts(): ReadonlyMap<string, number> {
    return this.#counts
  }
}

/** The name, or the name and a number where it is taken. */
export const untaken = (name: string, taken: { has(name: string): boolean }): string => {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}_${number}`)) number += 1
  return `${name}_${number}`
}
