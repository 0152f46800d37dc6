import type { Field } from './model.ts'
import { textOf } from './wire.ts'

/** Orders texts by their UTF-16 code units, whatever the locale. */
export const byCodeUnit = (one: string, other: string): number => {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Required fields before the others, each in the order of their wire names. */
export const requiredFirst = (one: Field, other: Field): number =>
  Number(other.required) - Number(one.required) || byCodeUnit(textOf(one.name), textOf(other.name))
