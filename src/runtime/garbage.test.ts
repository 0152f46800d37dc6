import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SERVING_FLAGS } from './garbage.ts'
import { packageFolder } from './package.ts'

test.each(['connector', 'package.json', 'src/cli/connector.ts'])(
  '%s starts Node with the flags for serving',
  (file) => {
    const text = readFileSync(join(packageFolder(), file), 'utf8')
    expect(text.match(/node"? --\S+/g)).toEqual([expect.stringContaining(SERVING_FLAGS.join(' '))])
  },
)
