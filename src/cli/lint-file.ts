import { existsSync } from 'node:fs'
import type { Connector } from '../definition/connector.ts'
import type { Finding } from '../definition/finding.ts'
import { compareVersions } from '../registry/registry.ts'
import { olderVersions, parseFile, readText, testFileOf } from './connector-files.ts'

/** Everything that there is to say of a connector file, and of what stands beside it. */
export const lintFile = async (file: string): Promise<readonly Finding[]> => {
  const { connector, findings } = await parseFile(file, { care: 'lint' })
  if (connector === undefined || connector.abstract) return findings
  return [...findings, ...noTests(file), ...(await breakingChange(file, connector))]
}

/** What is wrong with the tests beside a connector file; nothing is said of them where the connector itself is not valid. */
export const lintTests = async (file: string): Promise<readonly Finding[]> => {
  const { connector } = await parseFile(file, { care: 'quick' })
  const testFile = testFileOf(file)
  if (connector === undefined || !existsSync(testFile)) return []
  const { parseTests } = await import('./platform.ts')
  return parseTests(await readText(testFile), connector).findings
}

const noTests = (file: string): Finding[] => {
  if (existsSync(testFileOf(file))) return []
  const says = 'There is no connector.test.yaml beside the file: nothing shows that its requests are right.'
  return [{ code: 'no_tests', level: 'warning', line: 1, column: 1, path: '', says }]
}

/** What would break for those who use the version before, though the version does not say so. */
const breakingChange = async (file: string, connector: Connector): Promise<Finding[]> => {
  const before = olderVersions(file).find(({ version }) => compareVersions(version, connector.version) <= 0)
  const old = before === undefined ? undefined : (await parseFile(before.file, { care: 'quick' })).connector
  if (old === undefined) return []
  const { compareConnectors } = await import('./platform.ts')
  const { isNumberedRight, changes, names } = compareConnectors(old, connector)
  if (isNumberedRight) return []
  const [first] = changes.filter(({ weight }) => weight === 'breaking')
  const why = first === undefined ? `${names[0]!.thing} has another name` : `${first.at}: ${first.says}`
  const says = `This breaks what ${old.version} promised, without a new major version. ${why} "connector diff ${old.name}@${old.version} ${old.name}" says all of it.`
  return [{ code: 'breaking_change', level: 'error', ...(await versionPlace(file)), path: 'version', says }]
}

const versionPlace = async (file: string): Promise<{ line: number; column: number }> => {
  const lines = (await readText(file)).split('\n')
  const index = lines.findIndex((line) => /^version\s*:/.test(line))
  return index === -1 ? { line: 1, column: 1 } : { line: index + 1, column: lines[index]!.search(/[^:\s]*$/) + 1 }
}
