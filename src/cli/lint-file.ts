import { existsSync } from 'node:fs'
import type { Finding } from '../definition/finding.ts'
import { parseFile, testFileOf } from './connector-files.ts'

/** Everything that there is to say of a connector file, and of what stands beside it. */
export const lintFile = async (file: string): Promise<readonly Finding[]> => {
  const { connector, findings } = await parseFile(file, { care: 'lint' })
  if (connector === undefined || connector.abstract) return findings
  return [...findings, ...noTests(file)]
}

const noTests = (file: string): Finding[] => {
  if (existsSync(testFileOf(file))) return []
  const says = 'There is no connector.test.yaml beside the file: nothing shows that its requests are right.'
  return [{ code: 'no_tests', level: 'warning', line: 1, column: 1, path: '', says }]
}
