import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { compareVersions } from '../registry/registry.ts'

/** A caller built against a version is served by the same major version, at least that one. Throws `connector_version_mismatch`. */
export const judgeVersion = ({ displayName, version }: Connector, wanted: string | string[] | undefined): void => {
  if (wanted === undefined) return
  const text = String(wanted)
  const isVersion = /^\d+\.\d+\.\d+$/.test(text)
  const fits = isVersion && text.split('.')[0] === version.split('.')[0] && compareVersions(version, text) >= 0
  if (!fits)
    throw new PlatformError('connector_version_mismatch', {
      detail: `${displayName} is at ${version}; the call wants ${text}.`,
    })
}
