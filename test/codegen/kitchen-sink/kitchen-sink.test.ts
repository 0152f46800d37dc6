import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isObject } from '../../../src/runtime/json.ts'
import { type DriverName, drivers, runDriver } from './drivers.ts'
import type { Recorded } from './recorder.ts'
import { scenario } from './scenario.ts'
import { type World, startWorld } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

/** What the clients asked for, by step: the first one's word counts for all. */
const asked = new Map<string, { driver: string; requests: readonly unknown[] }>()

describe.each(Object.keys(drivers) as DriverName[])('%s', (driver) => {
  let output = ''
  beforeAll(async () => {
    world.recorder.reset()
    const ran = await runDriver(driver, world.environment)
    output = ran.output
  }, 180_000)

  test.each(scenario.filter(({ except }) => except?.[driver] === undefined))('$name', ({ name, got }) => {
    const step = world.recorder.steps.get(name)
    expect(step?.got, output.slice(-2000)).toEqual(got)
    const requests = step!.requests.map(comparable)
    const known = asked.get(name)
    if (known === undefined) asked.set(name, { driver, requests })
    else expect(requests, `as ${known.driver} asks`).toEqual(known.requests)
  })

  test('does no other steps', () => {
    const known = new Set(scenario.map(({ name }) => name))
    expect([...world.recorder.steps.keys()].filter((name) => !known.has(name))).toEqual([])
    expect(output).toBe('')
  })
})

/** What a provider alone may set is not written back by languages that know it: the body is compared without. */
const comparable = ({ body, ...rest }: Recorded): unknown => {
  if (!isObject(body) || !('brand_new' in body)) return { ...rest, body }
  const { id: _, ...others } = body
  return { ...rest, body: others }
}
