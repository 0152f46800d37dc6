import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SERVING_FLAGS, giveBackMemory } from './garbage.ts'
import { packageFolder } from './package.ts'

test.each(['connector', 'package.json', 'src/cli/connector.ts'])(
  '%s starts Node with the flags for serving',
  (file) => {
    const text = readFileSync(join(packageFolder(), file), 'utf8')
    expect(text.match(/node"? --\S+/g)).toEqual([expect.stringContaining(SERVING_FLAGS.join(' '))])
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
