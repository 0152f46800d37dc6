import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageFolder } from '../../../runtime/package.ts'
import { renderErrorCodes } from './error-codes.ts'

test('the runtime knows every error code, and which class it is', () => {
  const file = join(packageFolder(), 'sdks/typescript/src/error-codes.ts')
  expect(readFileSync(file, 'utf8')).toBe(renderErrorCodes())
  expect(renderErrorCodes()).toContain("connection_needs_reauth: 'ReconnectRequired'")
})
