import { createFairQueue } from '../../runtime/fair-queue.ts'

/** The memory that pieces of uploads may take in this process, all together. */
export interface UploadMemory {
  /**
   * Waits until so many bytes are free, each owner having a turn before any has a second one, and gives what lets go of
   * them. What is more than there is at all waits until it is alone. Rejects as soon as the signal says that nobody waits.
   */
  take(bytes: number, owner: string, signal?: AbortSignal): Promise<() => void>
}

interface Waiting {
  readonly bytes: number
  readonly begin: () => void
}

export const UPLOAD_MEMORY_BYTES = 64 * 1024 * 1024

export const createUploadMemory = (bytesMax: number = UPLOAD_MEMORY_BYTES): UploadMemory => {
  const queue = createFairQueue<Waiting>()
  let taken = 0

  /** Nobody overtakes, or a large piece would never have its turn. */
  const admit = (): void => {
    for (let next = queue.peek(); next !== undefined && taken + next.bytes <= bytesMax; next = queue.peek()) {
      queue.take()
      taken += next.bytes
      next.begin()
    }
  }
  const release = (bytes: number): (() => void) => {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      taken -= bytes
      admit()
    }
  }

  return {
    take: async (wanted, owner, signal) => {
      signal?.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const waiting: Waiting = { bytes: Math.min(wanted, bytesMax), begin: resolve }
      const leave = (): void => {
        queue.remove(owner, waiting)
        reject(signal!.reason as Error)
        admit()
      }
      signal?.addEventListener('abort', leave, { once: true })
      queue.push(owner, waiting)
      admit()
      try {
        await promise
      } finally {
        signal?.removeEventListener('abort', leave)
      }
      return release(waiting.bytes)
    },
  }
}
