import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { type Server, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = 'live'
/** The kernel's room for a path in a socket address, less the final zero. */
const SOCKET_PATH_BYTES_MAX = process.platform === 'linux' ? 107 : 103

/** Marks a directory as that of a living process, for as long as this process lives: the kernel takes the mark away. */
export const markAsLive = async (directory: string): Promise<{ remove(): Promise<void> }> => {
  const server: Server = createServer((socket) => socket.destroy())
  await throughShortPath(
    directory,
    (path) =>
      new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(path, resolve)
      }),
  )
  server.unref()
  return {
    remove: async () => {
      await new Promise((resolve) => server.close(resolve))
      await rm(join(directory, NAME), { force: true })
    },
  }
}

/** Whether the process whose directory it is lives. One whose mark cannot be asked, as it belongs to another user, does. */
export const isLive = (directory: string): Promise<boolean> =>
  throughShortPath(
    directory,
    (path) =>
      new Promise((resolve) => {
        const socket = connect(path)
        socket.once('connect', () => {
          socket.destroy()
          resolve(true)
        })
        socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT'))
      }),
  )

/** Reaches the mark by a path that fits into a socket address, by a detour where its own does not. */
const throughShortPath = async <Result>(directory: string, run: (path: string) => Promise<Result>): Promise<Result> => {
  const path = join(directory, NAME)
  if (Buffer.byteLength(path) <= SOCKET_PATH_BYTES_MAX) return run(path)
  const detour = await mkdtemp(join(tmpdir(), 'cp-'))
  try {
    await symlink(directory, join(detour, 'd'))
    return await run(join(detour, 'd', NAME))
  } finally {
    await rm(detour, { recursive: true, force: true })
  }
}
