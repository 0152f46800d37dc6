/** Lines in which owners wait for a turn: whoever came first has the first, and nobody has two at once. */
export interface Lines<Item> {
  /** Gives false where the line is full. */
  join(owner: string, item: Item): boolean
  /** The next item of an owner who has no turn now; it has one then. */
  next(): Item | undefined
  /** The owner's turn is over. */
  leave(owner: string): void
}

const WAITING_MAX = 64
const WAITING_OF_ONE_MAX = 16

export const createLines = <Item>(): Lines<Item> => {
  // A map keeps its keys in the order of their arrival: who has had a turn goes to the end.
  const waiting = new Map<string, Item[]>()
  const having = new Set<string>()
  let length = 0
  return {
    join: (owner, item) => {
      const line = waiting.get(owner) ?? []
      if (length >= WAITING_MAX || line.length >= WAITING_OF_ONE_MAX) return false
      waiting.set(owner, [...line, item])
      length += 1
      return true
    },
    next: () => {
      const owner = waiting.keys().find((one) => !having.has(one))
      if (owner === undefined) return undefined
      const [item, ...rest] = waiting.get(owner)!
      waiting.delete(owner)
      if (rest.length > 0) waiting.set(owner, rest)
      having.add(owner)
      length -= 1
      return item
    },
    leave: (owner) => void having.delete(owner),
  }
}
