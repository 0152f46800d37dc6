import type { Connector } from '../definition/connector.ts'
import { CodegenError } from './codegen-error.ts'
import { headOf } from './render-package.ts'
import type { Renderers } from './renderers.ts'
import type { Language } from './targets/index.ts'
import {
  type Blocked,
  type Changes,
  type Site,
  applyChanges,
  changesFor,
  hasManifest,
  manifestAt,
} from './write-package.ts'

export interface GenerateOptions {
  /** The folder that packages go to, as `<language>/<connector>`. */
  readonly out: string
  /** Writes nothing and says what would change. */
  readonly check?: boolean
  /** Renders even where nothing changed, and replaces files that were edited. */
  readonly force?: boolean
}

/** What became of one package, or what would. */
export interface Generated {
  readonly connector: string
  readonly language: Language
  /** Relative to `out`. */
  readonly folder: string
  readonly files: number
  readonly written: readonly string[]
  /** Those of `written` that were not there. */
  readonly missing: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Generates a connector's package into its folder, where it owns only what it wrote. Throws `CodegenError` of the kind
 * `blocked` where a file of somebody else, or an edited one, is in the way; nothing is written then.
 */
export const generate = async (
  connector: Connector,
  language: Language,
  { out, check = false, force = false }: GenerateOptions,
  renderers: Renderers,
): Promise<Generated> => {
  const folder = `${language}/${connector.name}`
  const site: Site = { root: out, folder }
  if (!check && !force) {
    const files = await unchanged(site, connector, language)
    if (files !== undefined)
      return { connector: connector.name, language, folder, files, written: [], missing: [], removed: [] }
  }
  const { manifest, files } = await renderers.render(connector, language)
  const changes = await changesFor(site, manifest)
  const isOld = !(await hasManifest(site, manifest))
  if (!check) {
    refuseBlocked(changes.blocked, folder, force)
    if (isOld || changes.write.length > 0) await applyChanges(site, manifest, files, changes)
  }
  const written = isOld && isNothing(changes) && check ? ['connector.generated.json'] : changes.write
  return {
    connector: connector.name,
    language,
    folder,
    files: files.size,
    written,
    missing: changes.missing,
    removed: changes.remove,
  }
}

const isNothing = ({ write, remove }: Changes): boolean => write.length === 0 && remove.length === 0

/** How many files the package has, if it was made of the same by the same, and nobody touched it since. */
const unchanged = async (site: Site, connector: Connector, language: Language): Promise<number | undefined> => {
  const before = await manifestAt(site)
  if (before === undefined) return undefined
  const { files, ...head } = before
  if (JSON.stringify(headOf(connector, language)) !== JSON.stringify(head)) return undefined
  return isNothing(await changesFor(site, before)) ? Object.keys(files).length : undefined
}

const refuseBlocked = (blocked: readonly Blocked[], folder: string, force: boolean): void => {
  const inTheWay = blocked.filter(({ because }) => because === 'foreign' || !force)
  if (inTheWay.length === 0) return
  const lines = inTheWay.map(({ path, because }) =>
    because === 'foreign' ? `${folder}/${path} was not generated here` : `${folder}/${path} was edited`,
  )
  throw new CodegenError('blocked', lines.join('\n'))
}
