import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package: above `src` in a checkout, above `dist` once compiled. */
export const packageFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

interface Package {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

const readPackage = (): Package => JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as Package

/** The version of this package. */
export const packageVersion = (): string => readPackage().version

/** The version of a package that this one depends on, which is pinned exactly. */
export const dependencyVersion = (name: string): string => readPackage().dependencies[name]!

/** The catalogue that comes along. */
export const shippedConnectors = (): string => join(packageFolder(), 'connectors')
