import { expect, it } from 'vitest'
import { createRoster } from './roster.ts'

it('holds who was added and not taken off, whatever the order', () => {
  const roster = createRoster<string>()
  const [a, b, c] = ['a', 'b', 'c'].map((name) => roster.add(name))
  roster.remove(a!)
  expect([...roster.items].toSorted()).toEqual(['b', 'c'])
  roster.remove(c!)
  roster.remove(b!)
  expect(roster.size).toBe(0)
})

it('takes an item off once', () => {
  const roster = createRoster<string>()
  const place = roster.add('a')
  roster.remove(place)
  roster.add('b')
  roster.remove(place)
  expect([...roster.items]).toEqual(['b'])
})

it('lets items be taken off while they are gone through', () => {
  const roster = createRoster<number>()
  const places = Array.from({ length: 10 }, (_, index) => roster.add(index))
  const seen: number[] = []
  for (const item of roster.items) {
    seen.push(item)
    roster.remove(places[item]!)
  }
  expect(seen).toHaveLength(10)
})
