import { hash } from 'node:crypto'
import type { ClientModel } from './model.ts'
import { byCodeUnit } from './order.ts'
import { Wire, textOf } from './wire.ts'

/** A digest of all that a model says; two definitions that differ in the order of their keys have the same. */
export const fingerprint = (model: ClientModel): string => hash('sha256', JSON.stringify(plain(model)))

/** The model as JSON can have it: texts as they are, and members in one order, whoever made the object. */
const plain = (value: unknown): unknown => {
  if (value instanceof Wire) return textOf(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([one], [other]) => byCodeUnit(one, other))
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]))
}
