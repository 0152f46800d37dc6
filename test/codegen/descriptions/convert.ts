import { stringify } from 'yaml'
import type { Connector } from '../../../src/definition/connector.ts'
import { isObject } from '../../../src/runtime/json.ts'
import { discoveryConnector } from './discovery.ts'
import { readDescription } from './folder.ts'
import { LeftOut } from './left-out.ts'
import { openApiConnector } from './openapi.ts'
import { type RawConnector, connectorFrom } from './raw.ts'

/** What a published API description is as a connector. */
export interface Converted {
  /** The connector file, before any default. */
  readonly raw: RawConnector
  readonly connector: Connector
  /** How often something was left out that a connector cannot say, by reason. */
  readonly leftOut: ReadonlyMap<string, number>
}

/** Converts an OpenAPI or Google discovery document. `file` names the connector. Throws only where it is neither. */
export const convert = (file: string, document: unknown): Converted => {
  if (!isObject(document)) throw new TypeError(`${file} is no API description.`)
  const leftOut = new LeftOut()
  const read = document.discoveryVersion === undefined ? openApiConnector : discoveryConnector
  const raw = read(file, document, leftOut)
  return { raw, connector: connectorFrom(raw), leftOut: leftOut.counts }
}

/** Reads and converts one document of the folder. */
export const convertFile = (folder: string, file: string): Converted => convert(file, readDescription(folder, file))

/** The connector file's text. */
export const yamlOf = (raw: RawConnector): string => stringify(raw, { aliasDuplicateObjects: false, lineWidth: 0 })
