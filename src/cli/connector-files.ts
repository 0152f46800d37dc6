import { existsSync, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { ParseOptions, Parsed } from '../definition/parse.ts'
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
