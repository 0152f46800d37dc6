import type { Dice } from './dice.ts'
import type { Schemas } from './schemas.ts'
import type { Slots } from './slots.ts'

export type Member = Record<string, unknown>

interface Around {
  readonly schemas: Schemas
  readonly scopes: readonly string[]
}

/** Makes endpoints of every kind; each text in them is a slot. */
export const endpointsOf = (dice: Dice, slots: Slots, around: Around): Readonly<Record<string, Member>> => {
  const names: string[] = []
  for (const depth of dice.times(1, 4, () => dice.number(1, 3))) {
    // One that begins with another's name is a method beside it, not below it.
    const above = names.length > 0 && dice.once(3) ? [dice.oneOf(names)] : []
    names.push([...above, ...Array.from({ length: depth }, slots.word)].join('.'))
  }
  return Object.fromEntries(names.map((name) => [name, endpointOf(dice, slots, around)]))
}

const endpointOf = (dice: Dice, slots: Slots, around: Around): Member => {
  const schema = (): string | true => (dice.once(6) ? true : dice.oneOf(around.schemas.names))
  const body = dice.once(2) ? { [dice.oneOf(['json', 'form'])]: schema() } : { [dice.oneOf(['text', 'binary'])]: true }
  const takesBody = dice.once(3)
  const places = ['query', 'header', 'cookie', 'header_json', ...(takesBody ? [] : ['body'])]
  const params = dice.times(
    0,
    5,
    () => [slots.key(), parameterOf(dice, slots, dice.oneOf(places), around.schemas)] as const,
  )
  const inPath = dice.times(0, 2, slots.inPath)
  const method = dice.oneOf(['POST', 'PUT', 'PATCH', 'DELETE'])
  const answer = dice.oneOf(['json', 'json', 'json', 'text', 'binary', 'empty'])
  const entries = [
    ...params,
    ...inPath.map(
      (name) => [name, { in: 'path', type: 'string', required: true, description: slots.text() }] as [string, Member],
    ),
  ]
  const all = Object.fromEntries(entries)
  const numbers = Object.keys(all).filter((name) => all[name]!.type === 'integer')
  const isNeedless = entries.every(([, { required }]) => required !== true)
  return {
    summary: slots.text(),
    ...(dice.once(2) && { description: slots.text() }),
    ...(dice.once(3) && { docs_url: slots.url() }),
    ...(dice.once(6) && { deprecated: true }),
    ...(dice.once(3) && { [dice.oneOf(['scopes', 'scopes_any'])]: around.scopes }),
    request: `${method} /${slots.inPath()}${[...new Set(inPath)].map((name) => `/{${name}}`).join('')}`,
    effect: dice.oneOf(['read', 'write', 'destructive']),
    params: all,
    ...(takesBody && { body: { ...body, required: dice.once(2), content_type: 'text/plain' } }),
    response: { [answer]: answer === 'json' ? schema() : true, description: slots.text() },
    ...(answer === 'json' && dice.once(2) && { paginate: pagination(dice, slots, numbers) }),
    headers: { [slots.header()]: slots.headerValue() },
    query: { [slots.key()]: slots.fixed() },
    ...(isNeedless && { examples: [exampleOf(slots)] }),
  }
}

const parameterOf = (dice: Dice, slots: Slots, place: string, schemas: Schemas): Member => ({
  in: place,
  ...dice.oneOf<() => Member>([
    () => ({ type: 'string' }),
    () => ({ type: 'string', enum: dice.times(1, 3, slots.text) }),
    () => ({ type: 'string', format: dice.oneOf(['date-time', 'date', 'byte']) }),
    () => ({ type: dice.oneOf(['integer', 'number', 'boolean']) }),
    () => ({ type: 'array', items: { type: 'string', description: slots.text() } }),
    () => ({ type: 'object', schema: dice.oneOf(schemas.names) }),
  ])(),
  ...(place === 'header_json' && { header: slots.header() }),
  ...(dice.once(2) && { description: slots.text() }),
  ...(dice.once(3) && { name: slots.text() }),
  ...(dice.once(3) && { required: true }),
  ...(dice.once(4) && { default: dice.oneOf([slots.text, () => ({ [slots.key()]: [slots.text()] })])() }),
  ...(dice.once(6) && { deprecated: true }),
})

/** Paging by members that need not be there: the format does not compare them with the answer's schema. */
const pagination = (dice: Dice, slots: Slots, numbers: readonly string[]): Member => ({
  style: 'next_url',
  url: `$['${slots.step()}']`,
  items: dice.oneOf([() => '$', () => `$['${slots.step()}']`, () => `$['${slots.step()}'][0]['${slots.step()}']`])(),
  ...(numbers.length > 0 && dice.once(2) && { size: dice.oneOf(numbers) }),
})

const exampleOf = (slots: Slots): Member => ({
  summary: slots.text(),
  response: { status: 418, headers: { [slots.header()]: 'x' }, json: { [slots.key()]: slots.text() } },
})
