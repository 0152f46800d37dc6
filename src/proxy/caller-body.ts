import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { bodyPassed } from '../runtime/garbage.ts'

const bodies = new WeakMap<IncomingMessage, CallerBody>()

/** Has the rest of a body read and dropped that nobody wants any more: unread, it would stand before the next request. */
export const dropBody = (incoming: IncomingMessage): void => void bodies.get(incoming)?.destroy()

/**
 * A caller's body on its way to a provider. Whoever reads it may destroy it at any time, as is done where the answer
 * comes before the whole body: the caller's connection, by which the answer goes, stays as it is, and what still comes
 * is read and dropped. It fails where the caller goes away in mid-body.
 */
export class CallerBody extends Readable {
  readonly #incoming: IncomingMessage
  #isRead = false

  constructor(incoming: IncomingMessage) {
    super()
    this.#incoming = incoming
    bodies.set(incoming, this)
  }

  override _read(): void {
    if (!this.#isRead) this.#begin()
    this.#incoming.resume()
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    if (this.#isRead) this.#incoming.off('data', this.#take).resume()
    callback(error)
  }

  /** Not before it is wanted: Node drops by itself what nobody has begun to read. */
  #begin(): void {
    this.#isRead = true
    const incoming = this.#incoming
    if (incoming.destroyed && !incoming.readableEnded) return this.#breakOff()
    incoming.on('data', this.#take).once('end', this.#end).once('error', this.#breakOff)
    // A caller that leaves in mid-body gives an error only where somebody listens for it.
    incoming.once('close', this.#breakOff)
  }

  readonly #take = (chunk: Buffer): void => {
    bodyPassed(chunk.length)
    if (!this.push(chunk)) this.#incoming.pause()
  }
  readonly #end = (): void => void this.push(null)
  readonly #breakOff = (): void => {
    if (!this.#incoming.readableEnded && !this.destroyed) this.destroy(new Error('The caller went away.'))
  }
}
