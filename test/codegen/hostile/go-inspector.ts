import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packageFolder } from '../../../src/runtime/package.ts'
import type { Inspection, Inspector } from './inspection.ts'
import { startLineProcess } from './line-process.ts'

type Answer = { readonly [part in keyof Inspection]: string[] | null }

/** Parses and type-checks by Go itself, whose program is built once. */
export const goInspector = async (): Promise<Inspector> => {
  const folder = await mkdtemp(join(tmpdir(), 'cp-go-inspector-'))
  const program = join(folder, 'inspector')
  await promisify(execFile)('go', ['build', '-o', program, '.'], { cwd: join(import.meta.dirname, 'go-inspector') })
  const go = startLineProcess(program, [join(packageFolder(), 'sdks/go/connector')])
  return {
    inspect: async (files) => {
      const code = Object.fromEntries([...files].filter(([path]) => path.endsWith('.go')))
      const { shapes, literals, names, comments, problems } = (await go.ask(code)) as Answer
      return {
        shapes: shapes ?? [],
        literals: new Set(literals),
        names: new Set(names),
        comments: comments ?? [],
        problems: problems ?? [],
      }
    },
    close: async () => {
      await go.close()
      await rm(folder, { recursive: true })
    },
  }
}
