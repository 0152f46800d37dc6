import { hash } from 'node:crypto'
import { type Finding, hasErrors } from '../definition/finding.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { ConnectorSummary } from '../registry/summary.ts'
import type { Own } from './own.ts'
import type { OwnStore, Stored, UploadLimits } from './own-store.ts'

/** What one application may have of its own. */
export const OWN_LIMITS: UploadLimits = { connectors: 50, versions: 20, bytes: 16 * 1024 * 1024 }

interface Needs {
  readonly own: Own
  readonly store: Pick<OwnStore, 'put' | 'remove'>
}

/**
 * Stores a connector of an application's own, or another version of it, for this application alone. Throws
 * `connector_invalid` with all findings, `connector_name_taken`, `connector_in_use` or `connector_limit_reached`.
 */
export const uploadConnector = async (
  applicationId: string,
  name: string,
  yaml: string,
  { own, store }: Needs,
): Promise<{ readonly summary: ConnectorSummary; readonly findings: readonly Finding[] }> => {
  if (own.isOfCatalogue(name))
    throw new PlatformError('connector_name_taken', { detail: `The catalogue has a connector "${name}".` })
  const judged = await own.judge.judge(yaml, applicationId)
  const findings = [...judged.findings, ...misnamed(judged.summary, name)]
  const { summary } = judged
  if (summary === undefined || hasErrors(findings)) {
    const first = findings.find((finding) => hasErrors([finding]))
    throw new PlatformError('connector_invalid', {
      detail: `Line ${first?.line}: ${first?.says}`,
      members: { findings },
    })
  }
  const stored = await store.put(
    {
      applicationId,
      name,
      version: summary.version,
      digest: hash('sha256', yaml),
      summary,
      yaml,
      bytes: Buffer.byteLength(yaml),
    },
    OWN_LIMITS,
  )
  own.changed(applicationId)
  if (stored !== 'stored') throw refusals[stored](name, summary.version)
  return { summary, findings }
}

/** Removes a connector of an application's own. Throws `connector_not_found` or `connector_in_use`. */
export const removeConnector = async (applicationId: string, name: string, { own, store }: Needs): Promise<void> => {
  const outcome = await store.remove(applicationId, name)
  own.changed(applicationId)
  if (outcome === 'in_use')
    throw new PlatformError('connector_in_use', { detail: `There are connections to "${name}": delete them first.` })
  if (outcome === 'not_there')
    throw new PlatformError('connector_not_found', { detail: `The application has no connector "${name}" of its own.` })
}

const misnamed = (summary: ConnectorSummary | undefined, name: string): Finding[] => {
  const finding = (path: string, says: string): Finding[] => [
    { code: 'upload', level: 'error', line: 1, column: 1, path, says },
  ]
  if (summary === undefined) return []
  if (summary.name !== name)
    return finding('name', `The connector is called "${summary.name}", but "${name}" was uploaded.`)
  return summary.abstract === true ? finding('abstract', 'What is only there to be extended cannot be uploaded.') : []
}

const refusals: Readonly<Record<Exclude<Stored, 'stored'>, (name: string, version: string) => PlatformError>> = {
  in_use: (name) =>
    new PlatformError('connector_in_use', {
      detail: `The application has connections to another connector "${name}": choose another name.`,
    }),
  version_in_use: (name, version) =>
    new PlatformError('connector_in_use', {
      detail: `Connections use version ${version} of "${name}": give the changed file a new version.`,
    }),
  too_many_connectors: () => reached(`${OWN_LIMITS.connectors} connectors`),
  too_many_versions: (name) => reached(`${OWN_LIMITS.versions} versions of "${name}"`),
  too_large: () => reached(`${OWN_LIMITS.bytes / 1024 / 1024} MiB in all`),
}

const reached = (limit: string): PlatformError =>
  new PlatformError('connector_limit_reached', {
    detail: `An application may have ${limit}: remove what it does not use.`,
  })
