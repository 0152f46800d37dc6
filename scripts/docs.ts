// Renders what is generated and committed. `--check` writes nothing and fails where a file differs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renderedFiles } from './rendered-files.ts'
import { packageFolder } from '../src/runtime/package.ts'

const isCheck = process.argv.includes('--check')
let differing = 0
for (const [name, text] of Object.entries(await renderedFiles())) {
  const file = join(packageFolder(), name)
  const isSame = existsSync(file) && readFileSync(file, 'utf8') === text
  if (isSame) continue
  differing += 1
  console.log(`${isCheck ? 'differs' : 'written'}  ${name}`)
  if (isCheck) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
if (isCheck && differing > 0) {
  console.error('Run "make docs" and commit what it writes.')
  process.exitCode = 1
}
