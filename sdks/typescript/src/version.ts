import { ConnectorError } from './errors.js'

/** The version of this package. */
export const VERSION = '0.1.0'

/** What a generated package says about itself and the runtime it needs. */
export interface RuntimeNeed {
  /** The generated package and its version, for the message: `@connector-platform/gmail 1.2.0`. */
  readonly package: string
  /** The first version of the runtime that will do. */
  readonly from: string
  /** The first version that will not do any more. */
  readonly below: string
}

/** Throws, where a generated package is imported, if it was not made for this version of the runtime. */
export const requireRuntime = (need: RuntimeNeed, version: string = VERSION): void => {
  if (compareVersions(version, need.from) >= 0 && compareVersions(version, need.below) < 0) return
  const range = `>=${need.from} <${need.below}`
  const remedy =
    compareVersions(version, need.from) < 0
      ? `Upgrade the runtime: npm install "@connector-platform/client@${range}".`
      : 'Generate the package again, or upgrade it.'
  throw new ConnectorError(
    `${need.package} needs @connector-platform/client ${range}, but ${version} is installed. ${remedy}`,
  )
}

const compareVersions = (left: string, right: string): number => {
  const [these, those] = [left, right].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number)) as [
    number[],
    number[],
  ]
  const differing = these.findIndex((part, index) => part !== those[index])
  return differing === -1 ? 0 : these[differing]! - those[differing]!
}
