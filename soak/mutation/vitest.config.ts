import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/{auth,vault,egress,connections}/**/*.test.ts'],
    maxWorkers: 1,
  },
})
