import type { Dice } from './dice.ts'
import type { Slots } from './slots.ts'

export type Schema = Record<string, unknown>

/** The schemas of a definition. */
export interface Schemas {
  readonly all: Readonly<Record<string, Schema>>
  readonly names: readonly string[]
}

/** Makes schemas of every kind that the generator tells apart; each text in them is a slot. */
export const schemasOf = (dice: Dice, slots: Slots): Schemas => {
  const names = dice.times(2, 4, slots.schema)
  const made = names.map((name) => [name, namedSchema(dice, slots, names)] as const)
  const tagged = dice.once(2) ? taggedUnion(dice, slots) : []
  const all = [...made, ...tagged]
  // Not the keys of the object: names that are numbers would come first.
  return { all: Object.fromEntries(all), names: [...new Set(all.map(([name]) => name))] }
}

const namedSchema = (dice: Dice, slots: Slots, names: readonly string[]): Schema => {
  if (!dice.once(4)) return objectSchema(dice, slots, names)
  const kinds = [
    () => ({ type: 'string', enum: dice.times(1, 4, slots.text) }),
    () => ({ type: 'array', items: memberSchema(dice, slots, names, 1) }),
    () => ({ type: 'object', additionalProperties: memberSchema(dice, slots, names, 1) }),
    () => ({ allOf: [referenceTo(dice.oneOf(names)), objectSchema(dice, slots, names)] }),
    () => ({ oneOf: [referenceTo(dice.oneOf(names)), { type: 'string' }, { type: 'integer' }] }),
  ]
  return { ...dice.oneOf(kinds)(), description: slots.text(), title: slots.text() }
}

const objectSchema = (dice: Dice, slots: Slots, names: readonly string[], depth = 0): Schema => {
  const properties = dice.times(1, 5, () => [slots.property(), memberSchema(dice, slots, names, depth)] as const)
  const required = properties.map(([name]) => name).filter(() => dice.once(3))
  return {
    type: 'object',
    ...(dice.once(2) && { description: slots.text() }),
    ...(dice.once(3) && { title: slots.text() }),
    ...(dice.once(6) && { additionalProperties: { type: 'string' } }),
    properties: Object.fromEntries(properties),
    required: [...new Set(required)],
  }
}

const memberSchema = (dice: Dice, slots: Slots, names: readonly string[], depth: number): Schema => ({
  ...shapeOf(dice, slots, names, depth),
  ...(dice.once(2) && { description: slots.text() }),
  ...(dice.once(5) && {
    default: dice.oneOf([slots.text, () => [slots.text()], () => ({ [`x${slots.key()}`]: slots.text() })])(),
  }),
  ...(dice.once(8) && { deprecated: true }),
  ...(dice.once(8) && { readOnly: true }),
  ...(dice.once(8) && { writeOnly: true }),
})

const shapeOf = (dice: Dice, slots: Slots, names: readonly string[], depth: number): Schema => {
  const flat: (() => Schema)[] = [
    () => ({ type: 'string' }),
    () => ({ type: 'string', enum: dice.times(1, 4, slots.text) }),
    () => ({ const: slots.text() }),
    () => ({ type: dice.oneOf(['integer', 'number', 'boolean']) }),
    () => ({ type: 'integer', format: 'int32' }),
    () => ({ type: 'string', format: dice.oneOf(['date-time', 'date', 'byte']) }),
    () => ({ type: 'string', format: `x${slots.text()}`, contentEncoding: `x${slots.text()}` }),
    () => ({ type: ['string', 'null'] }),
    () => ({}),
    () => referenceTo(dice.oneOf(names)),
  ]
  const deep: (() => Schema)[] = [
    () => objectSchema(dice, slots, names, depth + 1),
    () => ({ type: 'array', items: shapeOf(dice, slots, names, depth + 1) }),
    () => ({ type: 'object', additionalProperties: shapeOf(dice, slots, names, depth + 1) }),
    () => ({ anyOf: [shapeOf(dice, slots, names, depth + 1), { type: 'string' }, { type: 'null' }] }),
    () => ({ oneOf: [referenceTo(dice.oneOf(names)), referenceTo(dice.oneOf(names))] }),
  ]
  return dice.oneOf(depth < 2 ? [...flat, ...deep] : flat)()
}

const referenceTo = (name: string): Schema => ({ $ref: `#/schemas/${name}` })

/** A union and its variants, told apart by a member; sometimes only the mapping of a discriminator says by which texts. */
const taggedUnion = (dice: Dice, slots: Slots): (readonly [string, Schema])[] => {
  const tag = slots.property()
  const isMapped = dice.once(2)
  const variants = dice.times(2, 3, () => {
    const own = {
      [slots.property()]: { type: 'string' },
      [tag]: isMapped ? { type: 'string' } : { const: slots.text() },
    }
    return [slots.schema(), { type: 'object', properties: own, required: [tag] }] as const
  })
  const union = {
    oneOf: variants.map(([name]) => referenceTo(name)),
    ...(isMapped && {
      discriminator: {
        propertyName: tag,
        mapping: Object.fromEntries(variants.map(([name]) => [slots.key(), `#/schemas/${name}`])),
      },
    }),
  }
  return [...variants, [slots.schema(), union]]
}
