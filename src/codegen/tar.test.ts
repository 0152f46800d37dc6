import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tarOf } from './tar.ts'

test('what the system’s tar unpacks is what was packed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cp-tar-'))
  const files = ['a.txt', 'b/c.txt', `${'long/'.repeat(30)}name.txt`, 'empty.bin', 'block.bin'].map((path, index) => ({
    path,
    content: Buffer.alloc([3, 513, 7, 0, 512][index]!, path),
  }))
  writeFileSync(join(folder, 'x.tar'), tarOf(files))
  execFileSync('tar', ['-xf', 'x.tar'], { cwd: folder })
  for (const { path, content } of files) expect(readFileSync(join(folder, path)).equals(content), path).toBe(true)
  rmSync(folder, { recursive: true })
})

test('a path that no header can hold is an error', () => {
  expect(() => tarOf([{ path: 'x'.repeat(101), content: Buffer.alloc(0) }])).toThrow('too long')
})
