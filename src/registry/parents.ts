import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Parents } from '../definition/inherit.ts'
import { CONNECTOR_NAME } from '../definition/schema.ts'

/** The connectors of a catalogue folder, for those that extend them. */
export const parentsIn = (folder: string): Parents => ({
  // A name that is none could lead out of the folder.
  text: (name) => (CONNECTOR_NAME.test(name) ? readIfThere(join(folder, name, 'connector.yaml')) : undefined),
  names: () => namesIn(folder),
})

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => CONNECTOR_NAME.test(name))
  } catch {
    return []
  }
}
