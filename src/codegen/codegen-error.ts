/** Why a package was not generated: the way it would take is not safe, or files are in it that are not the generator's. */
export class CodegenError extends Error {
  readonly kind: 'path' | 'blocked' | 'render' | 'busy'

  constructor(kind: CodegenError['kind'], message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'CodegenError'
    this.kind = kind
  }
}
