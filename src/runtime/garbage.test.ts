import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { SERVING_ENVIRONMENT, SERVING_FLAGS, bodyPassed, collectAlone, giveBackMemory } from './garbage.ts'
import { packageFolder } from './package.ts'

const run = promisify(execFile)

test.each(['connector', 'package.json', 'src/cli/connector.ts'])(
  '%s starts Node with the flags and the environment for serving',
  (file) => {
    const text = readFileSync(join(packageFolder(), file), 'utf8')
    expect(text.match(/node"?(?: --\S+)+/g)).toEqual([expect.stringContaining(SERVING_FLAGS.join(' '))])
    const environment = Object.entries(SERVING_ENVIRONMENT).map((entry) => entry.join('='))
    expect(text).toContain(environment.join(' '))
    // Linux before 5.1, such as that of RHEL 8, reads no more of it.
    if (text.startsWith('#!/usr/bin/env')) expect(text.indexOf('\n')).toBeLessThan(128)
  },
)

test('what is garbage is given back', () => {
  let garbage: string[] | undefined = Array.from({ length: 200_000 }, (_, index) => `garbage ${index}`)
  const before = process.memoryUsage().heapUsed
  expect(garbage).toHaveLength(200_000)
  garbage = undefined
  giveBackMemory()
  expect(process.memoryUsage().heapUsed).toBeLessThan(before - 5_000_000)
})

test('the pieces of bodies that have passed are collected before many have gathered', async () => {
  const mostGatheredMb = async (): Promise<number> => {
    let most = 0
    for (let index = 0; index < 500; index++) {
      bodyPassed(Buffer.allocUnsafeSlow(64 * 1024).length)
      await nextTurn()
      most = Math.max(most, process.memoryUsage().arrayBuffers)
    }
    return most / 1_000_000
  }
  const before = process.memoryUsage().arrayBuffers / 1_000_000
  expect((await mostGatheredMb()) - before).toBeGreaterThan(20)
  collectAlone()
  await mostGatheredMb()
  expect((await mostGatheredMb()) - before).toBeLessThan(10)
})

test('what a call leaves dies young also after a burst of calls', async () => {
  const grownOld = async (...how: string[]): Promise<number> => {
    const script = join(import.meta.dirname, 'testing-burst.ts')
    return Number((await run(process.execPath, [...SERVING_FLAGS, script, ...how])).stdout)
  }
  expect(await grownOld()).toBeGreaterThan(100_000_000)
  expect(await grownOld('alone')).toBeLessThan(2_000_000)
})
