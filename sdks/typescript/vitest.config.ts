import { defineConfig } from 'vitest/config'

/** The runtime's own tests need no database: `vitest run --root sdks/typescript`. */
export default defineConfig({
  cacheDir: '../../node_modules/.vite',
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: 2 },
})
