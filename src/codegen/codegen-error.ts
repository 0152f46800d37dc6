/** Why a package was not generated: the way it would take is not safe, files are in it that are not the generator's, or a part is missing here. */
export class CodegenError extends Error {
  readonly kind: 'path' | 'blocked' | 'render' | 'busy' | 'runtime'

  constructor(kind: CodegenError['kind'], message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'CodegenError'
    this.kind = kind
  }
}
