import { expect, test } from 'vitest'
import { createUploadMemory } from './upload-memory.ts'

/** Takes memory and notes whose turn it was. */
const noted = (bytesMax: number) => {
  const memory = createUploadMemory(bytesMax)
  const turns: string[] = []
  const take = (bytes: number, owner: string, signal?: AbortSignal): Promise<() => void> =>
    memory.take(bytes, owner, signal).then((release) => {
      turns.push(owner)
      return release
    })
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  return { take, turns, settled }
}

test('no more is held at once than the limit, whoever asks', async () => {
  const memory = createUploadMemory(10)
  let [held, most] = [0, 0]
  const upload = async (bytes: number): Promise<void> => {
    const release = await memory.take(bytes, 'one')
    held += bytes
    most = Math.max(most, held)
    await new Promise((resolve) => setImmediate(resolve))
    held -= bytes
    release()
  }
  await Promise.all(Array.from({ length: 50 }, (_, index) => upload(1 + (index % 5))))
  expect({ held, isBounded: most <= 10, isUsed: most > 5 }).toEqual({ held: 0, isBounded: true, isUsed: true })
})

test('who waits has a turn before another has a second one', async () => {
  const { take, turns, settled } = noted(1)
  const first = await take(1, 'busy')
  const later = [take(1, 'busy'), take(1, 'busy'), take(1, 'rare')]
  first()
  ;(await later[0]!)()
  ;(await later[2]!)()
  await settled()
  expect(turns).toEqual(['busy', 'busy', 'rare', 'busy'])
})

test('a large piece is not overtaken for good, and one beyond the limit goes alone', async () => {
  const { take, turns, settled } = noted(4)
  const small = await take(1, 'small')
  const large = take(100, 'large')
  const next = take(1, 'next')
  await settled()
  expect(turns).toEqual(['small'])
  small()
  const release = await large
  await settled()
  expect(turns).toEqual(['small', 'large'])
  release()
  release()
  await next
  const whole = take(4, 'whole')
  await settled()
  // Let go of twice, it counts once.
  expect(turns).toEqual(['small', 'large', 'next'])
  ;(await next)()
  await whole
})

test('who goes away makes room in the queue', async () => {
  const { take, settled } = noted(2)
  const first = await take(1, 'a')
  const gone = new AbortController()
  const large = take(2, 'b', gone.signal)
  const next = take(1, 'c')
  gone.abort()
  await expect(large).rejects.toMatchObject({ name: 'AbortError' })
  await next
  first()
  await settled()
  await expect(take(1, 'd', gone.signal)).rejects.toMatchObject({ name: 'AbortError' })
})
