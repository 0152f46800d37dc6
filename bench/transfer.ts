// Moves so many bytes in one request, down or up, and says how long it took. With a rate, it takes no more a second.
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export interface TransferOrder {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly direction: 'down' | 'up'
  readonly bytes: number
  /** How many transfers at once. */
  readonly count: number
  /** Bytes a second that each takes; as many as there are, where undefined. */
  readonly rate?: number
}

export interface TransferResult {
  readonly bytes: number
  readonly elapsedMs: number
}

const PIECE = Buffer.alloc(64 * 1024)

const run = async (order: TransferOrder): Promise<TransferResult> => {
  const startedAt = performance.now()
  const moved = await Promise.all(Array.from({ length: order.count }, () => transfer(order)))
  return { bytes: moved.reduce((sum, one) => sum + one, 0), elapsedMs: performance.now() - startedAt }
}

const transfer = ({ url, headers, direction, bytes, rate }: TransferOrder): Promise<number> =>
  new Promise((resolve, reject) => {
    const isUp = direction === 'up'
    const outgoing = request(url, {
      method: isUp ? 'PUT' : 'GET',
      headers: { ...headers, ...(isUp && { 'content-length': bytes }) },
    })
    outgoing.on('error', reject)
    outgoing.on('response', async (answer) => {
      let received = 0
      let said = ''
      const startedAt = performance.now()
      for await (const chunk of answer as AsyncIterable<Buffer>) {
        received += chunk.length
        if (isUp) said += chunk.toString()
        if (rate !== undefined) await sleep(Math.max(0, (received / rate) * 1000 - (performance.now() - startedAt)))
      }
      if (answer.statusCode !== 200) reject(new Error(`The answer was ${answer.statusCode}: ${said}`))
      else resolve(isUp ? (JSON.parse(said) as { received: number }).received : received)
    })
    if (!isUp) return void outgoing.end()
    let left = bytes
    const more = (): void => {
      while (left > 0) {
        const next = left < PIECE.length ? PIECE.subarray(0, left) : PIECE
        left -= next.length
        if (!outgoing.write(next)) return void outgoing.once('drain', more)
      }
      outgoing.end()
    }
    more()
  })

process.send!(await run(JSON.parse(process.argv[2]!) as TransferOrder))
process.disconnect()
