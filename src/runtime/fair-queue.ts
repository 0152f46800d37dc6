/** A queue in which each owner has a turn before any has a second one. */
export interface FairQueue<Item> {
  readonly length: number
  /** How many items of this owner wait. */
  lengthOf(owner: string): number
  push(owner: string, item: Item): void
  /** The item whose turn it is. */
  peek(): Item | undefined
  take(): Item | undefined
  remove(owner: string, item: Item): void
}

export const createFairQueue = <Item>(): FairQueue<Item> => {
  // A map keeps its keys in the order of their arrival: the first owner is next, and goes to the end.
  const lines = new Map<string, Item[]>()
  let length = 0
  return {
    get length() {
      return length
    },
    lengthOf: (owner) => lines.get(owner)?.length ?? 0,
    push: (owner, item) => {
      const line = lines.get(owner)
      if (line === undefined) lines.set(owner, [item])
      else line.push(item)
      length += 1
    },
    peek: () => lines.values().next().value?.[0],
    take: () => {
      const first = lines.entries().next().value
      if (first === undefined) return undefined
      const [owner, line] = first
      const item = line.shift()
      lines.delete(owner)
      if (line.length > 0) lines.set(owner, line)
      length -= 1
      return item
    },
    remove: (owner, item) => {
      const line = lines.get(owner)
      const at = line?.indexOf(item) ?? -1
      if (at === -1) return
      line!.splice(at, 1)
      if (line!.length === 0) lines.delete(owner)
      length -= 1
    },
  }
}
