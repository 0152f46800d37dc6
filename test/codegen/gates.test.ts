import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generate } from '../../src/codegen/generate.ts'
import { createRenderers } from '../../src/codegen/renderers.ts'
import { languages } from '../../src/codegen/targets/index.ts'
import { shippedConnectors } from '../../src/runtime/package.ts'
import { hasTools, judge } from './gates.ts'
import { KITCHEN_SINK, connectorOf } from './kitchen-sink/world.ts'

const catalogue = (): string[] =>
  readdirSync(shippedConnectors(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(shippedConnectors(), name, 'connector.yaml'))

describe('the kitchen sink and the catalogue pass every gate with nothing found', () => {
  test.for(languages)('%s', { timeout: 600_000 }, async (language, { skip }) => {
    skip(!hasTools(language) && process.env.CI === undefined, 'scripts/sdk-tools.sh found no tools for it')
    const out = mkdtempSync(join(tmpdir(), `cp-gates-${language}-`))
    const renderers = createRenderers()
    try {
      for (const file of [KITCHEN_SINK, ...catalogue()]) await generate(connectorOf(file), language, { out }, renderers)
      for (const { name, findings } of await judge(language, out)) expect.soft(findings, name).toBe('')
    } finally {
      await renderers.close()
      rmSync(out, { recursive: true, force: true })
    }
  })
})
