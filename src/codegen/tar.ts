/** A file for an archive. */
export interface ArchiveFile {
  readonly path: string
  readonly content: Buffer
}

const BLOCK = 512
const NAME_BYTES_MAX = 100

/** An archive in the ustar format (POSIX.1-1988) of plain files. No times, owners or order of disk: the same files give the same bytes. */
export const tarOf = (files: readonly ArchiveFile[]): Buffer => {
  const blocks = files.flatMap(({ path, content }) => [header(path, content.length), content, padding(content.length)])
  // Two empty blocks end an archive.
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)])
}

const padding = (length: number): Buffer => Buffer.alloc((BLOCK - (length % BLOCK)) % BLOCK)

const header = (path: string, size: number): Buffer => {
  const { prefix, name } = splitPath(path)
  const block = Buffer.alloc(BLOCK)
  const put = (text: string, offset: number): void => void block.write(text, offset, 'latin1')
  put(name, 0)
  put('0000644\0', 100)
  put('0000000\0', 108)
  put('0000000\0', 116)
  put(`${size.toString(8).padStart(11, '0')}\0`, 124)
  put('00000000000\0', 136)
  put('        ', 148)
  put('0', 156)
  put('ustar\x0000', 257)
  put(prefix, 345)
  const sum = block.reduce((total, byte) => total + byte, 0)
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** A long path is split at a `/` between the two fields that a header has for it. */
const splitPath = (path: string): { prefix: string; name: string } => {
  if (path.length <= NAME_BYTES_MAX) return { prefix: '', name: path }
  const cut = path.indexOf('/', path.length - NAME_BYTES_MAX - 1)
  if (cut === -1 || cut > 155) throw new RangeError(`${path} is too long for an archive.`)
  return { prefix: path.slice(0, cut), name: path.slice(cut + 1) }
}
