/** Chance that repeats itself: the same seed, the same throws. */
export interface Dice {
  /** Whether something happens that does so in one of so many cases. */
  once(of: number): boolean
  /** From `least` to `most`. */
  number(least: number, most: number): number
  oneOf<Thing>(things: readonly Thing[]): Thing
  /** Makes some things, as many as the dice say. */
  times<Thing>(least: number, most: number, make: (index: number) => Thing): Thing[]
}

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  // Mulberry32.
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
  return {
    number,
    once: (of) => number(1, of) === 1,
    oneOf: (things) => things[number(0, things.length - 1)]!,
    times: (least, most, make) => Array.from({ length: number(least, most) }, (_, index) => make(index)),
  }
}
