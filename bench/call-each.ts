import { Pool } from 'undici'

/** Where to call, and as whom. */
export interface Called {
  readonly origin: string
  readonly headers: Readonly<Record<string, string>>
}

/** Calls each path once, so many at a time; gives how long each took, in milliseconds. Throws where one fails. */
export const callEach = async (
  { origin, headers }: Called,
  paths: readonly string[],
  atOnce = 1,
): Promise<number[]> => {
  const pool = new Pool(origin, { connections: atOnce, pipelining: 1 })
  const times: number[] = []
  const left = paths.values()
  const call = async (): Promise<void> => {
    for (const path of left) {
      const begunAt = performance.now()
      const { statusCode, body } = await pool.request({ path, method: 'GET', headers })
      const text = await body.text()
      if (statusCode !== 200) throw new Error(`${path} was answered by ${statusCode}: ${text}`)
      times.push(performance.now() - begunAt)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, call))
    return times
  } finally {
    await pool.close()
  }
}
