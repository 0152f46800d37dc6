import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../src/runtime/package.ts'

/** Compiles what `make start` runs: the platform to `dist`, and the TypeScript runtime that archives of clients contain. */
const root = packageFolder()
const compile = (project: string): void =>
  void execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', project], { cwd: root, stdio: 'inherit' })

compile('tsconfig.build.json')
compile('sdks/typescript/tsconfig.json')

// The compiler leaves templates behind.
const targets = 'codegen/targets'
for (const entry of readdirSync(join(root, 'src', targets), { withFileTypes: true })) {
  const templates = join(targets, entry.name, 'templates')
  if (!entry.isDirectory() || !existsSync(join(root, 'src', templates))) continue
  cpSync(join(root, 'src', templates), join(root, 'dist', templates), { recursive: true })
}
