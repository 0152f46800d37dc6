import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { packageFolder } from '../runtime/package.ts'
import { CodegenError } from './codegen-error.ts'
import { MANIFEST, renderManifest } from './manifest.ts'
import { byCodeUnit } from './order.ts'
import type { RenderedPackage } from './render-package.ts'
import { type Language, loadTarget } from './targets/index.ts'
import { type ArchiveFile, tarOf } from './tar.ts'

/** A package that can be used without a checkout. */
export interface Archive {
  /** `gmail-1.0.0-python.tar.gz`. */
  readonly name: string
  readonly bytes: Buffer
}

const compress = promisify(gzip)

/**
 * Packs a package with its language's runtime beside it. The same package gives the same bytes. Throws `CodegenError` of
 * the kind `runtime` where the runtime is not below `runtimes`, as in a checkout that was not built.
 */
export const archiveOf = async (
  { manifest, files }: RenderedPackage,
  language: Language,
  runtimes = join(packageFolder(), 'sdks'),
): Promise<Archive> => {
  const { connector, version } = manifest
  const folder = `${connector}-${version}-${language}`
  const { runtime, workspace } = await loadTarget(language)
  const beside = workspace?.(connector) ?? new Map<string, string>()
  const generated = [...files, [MANIFEST, renderManifest(manifest)] as const]
  const packed: ArchiveFile[] = [
    ...[...beside].map(([path, text]) => ({ path, content: Buffer.from(text) })),
    ...generated.map(([path, text]) => ({ path: `${connector}/${path}`, content: Buffer.from(text) })),
    ...(await runtimeFiles(runtime, runtimes)),
  ]
  const sorted = packed
    .map(({ path, content }) => ({ path: `${folder}/${path}`, content }))
    .sort((one, other) => byCodeUnit(one.path, other.path))
  return { name: `${folder}.tar.gz`, bytes: await compress(tarOf(sorted)) }
}

const runtimeFiles = async (
  { folder, files }: { readonly folder: string; readonly files: readonly string[] },
  runtimes: string,
): Promise<ArchiveFile[]> => {
  const root = join(runtimes, folder)
  try {
    const paths = (await Promise.all(files.map((file) => pathsBelow(root, file)))).flat()
    return await Promise.all(
      paths.map(async (path) => ({ path: `runtime/${path}`, content: await readFile(join(root, path)) })),
    )
  } catch (error) {
    throw new CodegenError('runtime', `The ${folder} runtime was not built here: "npm run build" builds it.`, error)
  }
}

/** A file itself, or all files of a folder; what tools leave behind is not of them. */
const pathsBelow = async (root: string, path: string): Promise<string[]> => {
  if (/\.\w+$/.test(path)) return [path]
  const entries = await readdir(join(root, path), { withFileTypes: true })
  const below = entries
    .filter(({ name }) => name !== '__pycache__')
    .map((entry) =>
      entry.isDirectory() ? pathsBelow(root, `${path}/${entry.name}`) : Promise.resolve([`${path}/${entry.name}`]),
    )
  return (await Promise.all(below)).flat()
}
