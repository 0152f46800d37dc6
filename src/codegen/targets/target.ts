import type { ClientModel } from '../model.ts'

/** A language that the generator writes. One folder a language, one entry in `index.ts`. */
export interface Target {
  /**
   * Renders a connector's package: paths relative to its folder, with `/`, and the formatted text of each file. Pure:
   * the same model gives the same bytes. Throws where the formatter finds a syntax error.
   */
  render(model: ClientModel): Promise<ReadonlyMap<string, string>>
  /** The runtime's folder below `sdks`, and the files (with an ending) and folders of it that belong into an archive. */
  readonly runtime: { readonly folder: string; readonly files: readonly string[] }
  /**
   * Files that lie beside the package in an archive, where the runtime is `runtime/` and the package has the connector's
   * name: whatever lets one find the other. A connector's name is of a-z, 0-9 and `-`.
   */
  readonly workspace?: (connector: string) => ReadonlyMap<string, string>
}
