import { lstat, mkdir, mkdtemp, readFile, readdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { CodegenError } from './codegen-error.ts'
import { MANIFEST, type Manifest, digestOf, isInside, readManifest, renderManifest } from './manifest.ts'

/** Where a package lies: a folder below the one that the user named. */
export interface Site {
  readonly root: string
  /** The package's folder relative to the root, with `/`. */
  readonly folder: string
}

/** What would have to change for the folder to hold the package. Paths are relative to the folder, in order. */
export interface Changes {
  readonly write: readonly string[]
  /** Those of them that are not there at all. */
  readonly missing: readonly string[]
  readonly remove: readonly string[]
  /** Files that are in the way and not the generator's: somebody else's, or edited. */
  readonly blocked: readonly Blocked[]
}

export interface Blocked {
  readonly path: string
  readonly because: 'foreign' | 'edited'
}

/** The name under which a manifest lies while its files are moved into place: after a crash it says whose they are. */
const NEXT_MANIFEST = `${MANIFEST}.next`

/** Compares a rendered package with what lies in its folder. Throws `CodegenError` where a link leads elsewhere. */
export const changesFor = async (site: Site, manifest: Manifest): Promise<Changes> => {
  await refuseLinks(site, [...Object.keys(manifest.files), MANIFEST])
  const before = await manifestsAt(site)
  const owned = before.flatMap(({ files }) => Object.keys(files))
  await refuseLinks(site, owned)
  const blocked: Blocked[] = []
  const write: string[] = []
  const missing: string[] = []
  for (const [path, digest] of Object.entries(manifest.files)) {
    const found = await digestAt(site, path)
    if (found === digest) continue
    write.push(path)
    if (found === undefined) missing.push(path)
    if (found !== undefined && !isOurs(path, found, before))
      blocked.push({ path, because: owned.includes(path) ? 'edited' : 'foreign' })
  }
  const remove: string[] = []
  for (const path of new Set(owned)) {
    const found = Object.hasOwn(manifest.files, path) ? undefined : await digestAt(site, path)
    if (found === undefined) continue
    remove.push(path)
    if (!isOurs(path, found, before)) blocked.push({ path, because: 'edited' })
  }
  return { write: write.sort(), missing, remove: remove.sort(), blocked }
}

/** Whether the folder's own manifest is the one that is expected, to the letter. */
export const hasManifest = async (site: Site, manifest: Manifest): Promise<boolean> =>
  (await textAt(site, MANIFEST)) === renderManifest(manifest)

/** The manifest that the folder has, or undefined. */
export const manifestAt = async (site: Site): Promise<Manifest | undefined> => {
  const text = await textAt(site, MANIFEST)
  return text === undefined ? undefined : readManifest(text)
}

/**
 * Makes the folder hold the package: files are staged beside it and moved into place one by one, the manifest last. Every
 * file is whole at any moment, and after a crash the next run finishes.
 */
export const applyChanges = async (
  site: Site,
  manifest: Manifest,
  files: ReadonlyMap<string, string>,
  { write, remove }: Changes,
): Promise<void> => {
  const folder = join(site.root, site.folder)
  await mkdir(folder, { recursive: true })
  const staging = await mkdtemp(join(dirname(folder), '.connector-generate-'))
  const put = async (path: string, text: string): Promise<void> => {
    const staged = join(staging, 'file')
    await writeFile(staged, text)
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await rename(staged, join(folder, path))
  }
  try {
    await put(NEXT_MANIFEST, renderManifest(manifest))
    for (const path of write) await put(path, files.get(path)!)
    for (const path of remove) await removeFile(folder, path)
    await rename(join(folder, NEXT_MANIFEST), join(folder, MANIFEST))
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Folders that a removed file leaves empty go with it. */
const removeFile = async (folder: string, path: string): Promise<void> => {
  await unlink(join(folder, path))
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    if ((await readdir(join(folder, parent))).length > 0) return
    await rmdir(join(folder, parent))
  }
}

const isOurs = (path: string, digest: string, manifests: readonly Manifest[]): boolean =>
  manifests.some(({ files }) => Object.hasOwn(files, path) && files[path] === digest)

const manifestsAt = async (site: Site): Promise<Manifest[]> => {
  const texts = await Promise.all([MANIFEST, NEXT_MANIFEST].map((name) => textAt(site, name)))
  return texts.flatMap((text) => {
    const manifest = text === undefined ? undefined : readManifest(text)
    return manifest === undefined ? [] : [manifest]
  })
}

const textAt = async ({ root, folder }: Site, path: string): Promise<string | undefined> => {
  const file = join(root, folder, path)
  try {
    return (await lstat(file)).isFile() ? await readFile(file, 'utf8') : undefined
  } catch (error) {
    return absent(error)
  }
}

const digestAt = async (site: Site, path: string): Promise<string | undefined> => {
  const file = join(site.root, site.folder, path)
  try {
    // A folder or a pipe in a file's place is somebody else's.
    return (await lstat(file)).isFile() ? digestOf(await readFile(file)) : 'no file'
  } catch (error) {
    return absent(error)
  }
}

const absent = (error: unknown): undefined => {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  throw error
}

/** A symbolic link on the way would let a package be written, or files be deleted, elsewhere. */
const refuseLinks = async ({ root, folder }: Site, paths: readonly string[]): Promise<void> => {
  const known = new Set<string>()
  for (const path of paths) {
    if (!isInside(path)) throw new CodegenError('path', `${path} leads out of the package.`)
    let current = root
    for (const step of [...folder.split('/'), ...path.split('/')]) {
      current = `${current}${sep}${step}`
      if (known.has(current)) continue
      known.add(current)
      if (await isLink(current))
        throw new CodegenError('path', `${current} is a symbolic link; nothing is written through it.`)
    }
  }
}

const isLink = async (path: string): Promise<boolean> => {
  try {
    return (await lstat(path)).isSymbolicLink()
  } catch (error) {
    return absent(error) ?? false
  }
}
