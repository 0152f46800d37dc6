import { type Readable, Transform } from 'node:stream'
import { PlatformError } from '../../errors/platform-error.ts'

/** A stretch of the content. Its bytes are those of the next piece as soon as that is asked for. */
export interface Piece {
  readonly from: number
  readonly bytes: Buffer
  readonly isLast: boolean
  /** How long the whole is, as far as anybody knows. */
  readonly total: number | undefined
}

/** Content as pieces, one at a time. */
export interface Pieces {
  next(): Promise<Piece>
  /** Lets go of what comes before an offset, which lies after the last piece. */
  skipTo(offset: number): void
}

interface Cut {
  readonly chunk: number
  /** Where the source begins. */
  readonly from: number
  readonly total: number | undefined
  /** Throws `upload_too_large` beyond it. */
  readonly bytesMax: number | undefined
}

const NOTHING = Buffer.alloc(0)

/** How many bytes the pieces of some content take in memory. */
export const pieceBytes = ({ chunk, from, total }: Pick<Cut, 'chunk' | 'from' | 'total'>): number =>
  Math.min(chunk, total === undefined ? chunk : Math.max(0, total - from))

/**
 * Cuts a stream into pieces, of which it holds one, and what the socket gave beyond it: that is how the last one is known.
 * In between the stream is paused, so that its sender waits.
 */
export const cutPieces = (source: Readable, { chunk, from: start, total, bytesMax }: Cut): Pieces => {
  const buffer = Buffer.allocUnsafe(pieceBytes({ chunk, from: start, total }))
  let [from, filled, toSkip] = [start, 0, 0]
  let spare: Buffer = NOTHING
  let hasEnded = false
  let failure: Error | undefined
  let settle: (() => void) | undefined

  const fill = (): void => {
    const skipped = Math.min(toSkip, spare.length)
    toSkip -= skipped
    const taken = spare.copy(buffer, filled, skipped)
    filled += taken
    spare = spare.subarray(skipped + taken)
    if (bytesMax !== undefined && from + filled + spare.length > bytesMax) failure = tooLarge(bytesMax)
    // Where all that was announced is there, no piece could take the rest.
    else if (total !== undefined && from + filled + toSkip + spare.length > total) failure = tooLong(total)
    if (spare.length > 0 || hasEnded || failure !== undefined) {
      source.pause()
      settle?.()
    }
  }
  const fail = (error?: Error): void => {
    if (hasEnded || failure !== undefined) return
    failure = new PlatformError('invalid_request', { detail: 'The body broke off.' }, error)
    settle?.()
  }
  source.pause()
  source.on('data', (bytes: Buffer) => {
    spare = spare.length === 0 ? bytes : Buffer.concat([spare, bytes])
    fill()
  })
  source.once('end', () => {
    hasEnded = true
    fill()
  })
  source.once('error', fail)
  source.once('close', fail)

  return {
    next: async () => {
      from += filled
      filled = 0
      const settled = new Promise<void>((resolve) => {
        settle = resolve
      })
      fill()
      if (spare.length === 0 && !hasEnded && failure === undefined) {
        if (source.destroyed) fail()
        else source.resume()
      }
      await settled
      if (failure !== undefined) throw failure
      const isLast = hasEnded && spare.length === 0
      return { from, bytes: buffer.subarray(0, filled), isLast, total: total ?? (isLast ? from + filled : undefined) }
    },
    skipTo: (offset) => {
      toSkip = offset - from - filled
      from = offset - filled
    },
  }
}

const tooLong = (total: number): PlatformError =>
  new PlatformError('invalid_request', { detail: `The body is longer than the ${total} bytes that were announced.` })

const tooLarge = (bytesMax: number): PlatformError =>
  new PlatformError('upload_too_large', {
    detail: `The provider takes at most ${bytesMax} bytes here.`,
    members: { max_bytes: bytesMax },
  })

/** Refuses what is known to be larger than the provider takes. */
export const judgeLength = (length: number | undefined, bytesMax: number | undefined): void => {
  if (length !== undefined && bytesMax !== undefined && length > bytesMax) throw tooLarge(bytesMax)
}

/** The stream, ended with `upload_too_large` where it passes the limit. */
export const limited = (source: Readable, bytesMax: number): Readable => {
  let bytes = 0
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      if (bytes <= bytesMax) return done(null, chunk)
      // Destroying the source would cut the connection before the answer.
      source.unpipe(counter).pause()
      done(tooLarge(bytesMax))
    },
  })
  source.once('error', (error) => counter.destroy(error))
  source.once('close', () => {
    if (!source.readableEnded) counter.destroy(new Error('The body broke off.'))
  })
  return source.pipe(counter)
}
