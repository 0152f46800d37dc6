import type { Connector } from '../definition/connector.ts'
import { dependencyVersion, packageVersion } from '../runtime/package.ts'
import { buildModel } from './build-model.ts'
import { fingerprint } from './fingerprint.ts'
import { type Manifest, digestOf } from './manifest.ts'
import type { ClientModel } from './model.ts'
import { type Language, formatterOf, loadTarget } from './targets/index.ts'

/** A connector's package in one language, ready to be written or packed. */
export interface RenderedPackage {
  readonly manifest: Manifest
  /** The text of each file by its path within the package; the manifest is not among them. */
  readonly files: ReadonlyMap<string, string>
}

/** What a package's manifest says before its files are rendered. */
export type PackageHead = Omit<Manifest, 'files'>

/** The head of a connector's manifest: where it has not changed, neither has the package. */
export const headOf = (connector: Connector, language: Language): PackageHead =>
  head(connector, inputOf(connector), language)

/** Renders a connector's package in this thread. The same definition gives the same bytes. */
export const renderPackage = async (connector: Connector, language: Language): Promise<RenderedPackage> => {
  const { render } = await loadTarget(language)
  const model = buildModel(connector)
  const files = await render(model)
  const digests = Object.fromEntries([...files].map(([path, text]) => [path, digestOf(text)]))
  return { manifest: { ...head(connector, inputOf(connector, model), language), files: digests }, files }
}

const inputs = new WeakMap<Connector, string>()

/** The digest of what a connector says, made once for all languages and kept as long as the connector is. */
const inputOf = (connector: Connector, model?: ClientModel): string => {
  const known = inputs.get(connector)
  if (known !== undefined) return known
  const made = fingerprint(model ?? buildModel(connector))
  inputs.set(connector, made)
  return made
}

const head = ({ name, version }: Connector, input: string, language: Language): PackageHead => ({
  connector: name,
  version,
  language,
  tools: { generator: packageVersion(), [formatterOf(language)]: dependencyVersion(formatterOf(language)) },
  input,
})
