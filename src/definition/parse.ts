import { isAbstract, judgeAbstract } from './abstract.ts'
import { completed } from './complete.ts'
import { type Connector, connectorOf } from './connector.ts'
import { type Finding, hasErrors } from './finding.ts'
import { type Parents, inherit } from './inherit.ts'
import { inFileOrder, judgeAs, readRaw, withOrigin } from './read-as.ts'
import { rules } from './rules/index.ts'
import { type AuthFormat, type ConnectorDocument, type Transforms, connectorSchema } from './schema.ts'
import { DISK_LIMITS, type IntakeLimits } from './yaml-intake.ts'

/** What came of reading a connector file. The connector is there when no finding is an error. */
export interface Parsed {
  readonly connector?: Connector
  /** What the connector was made of: plain JSON, with every default in place. */
  readonly document?: ConnectorDocument
  readonly findings: readonly Finding[]
}

export interface ParseOptions {
  readonly limits?: IntakeLimits
  /**
   * `quick` leaves out the rules that compile schemas: for loading what was judged before. `lint` adds what makes a good
   * connector, beside what makes a right one.
   */
  readonly care?: 'lint' | 'thorough' | 'quick'
  /** Where the connectors are that this one may extend. */
  readonly parents?: Parents
}

/** Reads connector files whose auth types are the given ones. */
export type ParseConnector = (text: string, options?: ParseOptions) => Parsed

const NONE: Parents = { text: () => undefined }

/** Makes the parser: text to a connector, or to everything that is wrong with it, in the order of the file. */
export const createParser = (
  authFormats: readonly AuthFormat[],
  transforms: Transforms,
  usualParents: Parents = NONE,
): ParseConnector => {
  const schema = connectorSchema(authFormats, transforms.formats)
  return (text, { limits = DISK_LIMITS, care = 'thorough', parents = usualParents } = {}) => {
    const raw = readRaw(text, limits)
    const inherited = 'findings' in raw ? raw : inherit(raw, parents)
    if ('findings' in inherited) return { findings: inherited.findings }
    const isParent = isAbstract(inherited.raw)
    const read = isParent ? judgeAbstract(inherited.raw, schema) : judgeAs(inherited.raw, schema)
    if ('findings' in read) return { findings: read.findings }
    const { value, at } = read
    const stated = { ...completed(value), parents: inherited.parents }
    const found: Finding[] = []
    for (const { code, level, check, isCostly, only, ofAbstract } of rules) {
      if (isParent && ofAbstract !== true) continue
      if (only === 'lint' && care !== 'lint') continue
      if (isCostly && care === 'quick') continue
      check(
        stated,
        (path, says, severity = level) => found.push({ code, level: severity, ...at(path, 'value'), says }),
        transforms,
      )
    }
    const ordered = inFileOrder(found.map(withOrigin))
    return hasErrors(ordered)
      ? { findings: ordered }
      : { connector: connectorOf(stated), document: stated, findings: ordered }
  }
}
