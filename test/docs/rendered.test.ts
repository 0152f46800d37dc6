import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderedFiles } from '../../scripts/rendered-files.ts'
import { packageFolder } from '../../src/runtime/package.ts'

test('what is rendered from the code is committed as it is rendered: run "make docs" otherwise', async () => {
  for (const [name, text] of Object.entries(await renderedFiles())) {
    expect(readFileSync(join(packageFolder(), name), 'utf8') === text, `${name} differs`).toBe(true)
  }
})
