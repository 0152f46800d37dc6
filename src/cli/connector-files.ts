import { existsSync, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { ParseOptions, Parsed } from '../definition/parse.ts'
import { compareVersions } from '../registry/registry.ts'
import { shippedConnectors } from '../runtime/package.ts'
import { transforms } from '../transform/index.ts'
import { usageFailure } from './failure.ts'

/** The folder of connectors that is meant where one is given by its name. */
export const catalogueFolder = (): string => process.env.CONNECTORS_DIR ?? shippedConnectors()

/** The connector file that is meant by a name of the catalogue, a folder, or a file in it. */
export const connectorFile = (name: string): string => {
  const isPath = name.includes('/') || name.endsWith('.yaml')
  const given = isPath ? name : join(catalogueFolder(), name)
  const file = isFolder(given)
    ? join(given, 'connector.yaml')
    : given.endsWith('connector.test.yaml')
      ? join(dirname(given), 'connector.yaml')
      : given
  if (existsSync(file)) return file
  throw usageFailure(`There is no connector "${name}" (${file}).`, 'Give a name of the catalogue, or a file.')
}

/** Every connector file of the catalogue, by name. */
export const allConnectorFiles = (): string[] => {
  const folder = catalogueFolder()
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name, 'connector.yaml'))
    .filter((file) => existsSync(file))
}

/** The tests that stand beside a connector file. */
export const testFileOf = (connectorFile: string): string => join(dirname(connectorFile), 'connector.test.yaml')

/** A file's text; what cannot be read is said as a mistake of the command line. */
export const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw usageFailure(
      `${file} cannot be read (${code}).`,
      code === 'EISDIR' ? `Name the file: ${file}/connector.yaml` : undefined,
    )
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** The folders of a connector file and of all that it extends, as far as they are there. */
export const lineageFolders = async (file: string): Promise<string[]> => {
  const folders = [dirname(resolve(file))]
  let text = await readText(file)
  for (let name = parentNamed(text); name !== undefined; name = parentNamed(text)) {
    const places = [dirname(dirname(resolve(file))), catalogueFolder()].map((folder) => join(folder, name!))
    const parent = places.find((place) => existsSync(join(place, 'connector.yaml')))
    if (parent === undefined || folders.includes(parent)) break
    folders.push(parent)
    text = await readText(join(parent, 'connector.yaml'))
  }
  return folders
}

/** Read by eye, as it were: a file that is being worked on need not be YAML at every save. */
const parentNamed = (text: string): string | undefined => /^extends\s*:\s*['"]?([a-z][a-z0-9-]*)/m.exec(text)?.[1]

/** Reads connector files whose parents are in the catalogue, or beside their own folder. */
export const parseFile = async (file: string, options: ParseOptions = {}): Promise<Parsed> => {
  const { authTypes, createParser, parentsIn } = await import('./platform.ts')
  const [beside, catalogue] = [parentsIn(dirname(dirname(resolve(file)))), parentsIn(catalogueFolder())]
  const parents = {
    text: (name: string) => beside.text(name) ?? catalogue.text(name),
    names: () => [...beside.names!(), ...catalogue.names!()],
  }
  return createParser(authTypes, transforms, parents)(await readText(file), options)
}

/** The file of `name@version`; of anything else, the connector file that is meant. */
export const versionFile = async (reference: string): Promise<string> => {
  const at = reference.lastIndexOf('@')
  if (at <= 0 || existsSync(reference)) return isPlainFile(reference) ? reference : connectorFile(reference)
  const [name, version] = [reference.slice(0, at), reference.slice(at + 1)]
  const current = connectorFile(name)
  const older = join(dirname(current), 'versions', `${version}.yaml`)
  if (/^\d+\.\d+\.\d+$/.test(version) && existsSync(older)) return older
  if ((await parseFile(current, { care: 'quick' })).connector?.version === version) return current
  throw usageFailure(`There is no version ${version} of ${name}.`, `Older ones are looked for in ${dirname(older)}.`)
}

/** The versions that lie beside a connector file, newest first. */
export const olderVersions = (file: string): { version: string; file: string }[] => {
  const folder = join(dirname(file), 'versions')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d+\.\d+\.\d+\.yaml$/.test(name))
    .map((name) => ({ version: name.slice(0, -'.yaml'.length), file: join(folder, name) }))
    .toSorted((one, other) => compareVersions(other.version, one.version))
}

const isPlainFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true
