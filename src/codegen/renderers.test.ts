import { afterAll, expect, test } from 'vitest'
import { connectorFile, parse } from '../definition/testing.ts'
import { createRenderers } from './renderers.ts'
import { languages } from './targets/index.ts'

const connector = parse(connectorFile()).connector!
const renderers = createRenderers({ idleMs: 50 })
afterAll(() => renderers.close())

test('more languages than there are places are all rendered, again and again', async () => {
  const jobs = [...languages, ...languages, ...languages].map((language) => renderers.render(connector, language))
  const rendered = await Promise.all(jobs)
  expect(rendered.map(({ manifest }) => manifest.language)).toEqual([...languages, ...languages, ...languages])
  for (const { files } of rendered) expect(files.size).toBeGreaterThan(2)
})

test('a thread that has ended for lack of work is started again', async () => {
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect((await renderers.render(connector, 'go')).files.size).toBeGreaterThan(2)
})

test('who waits when it is closed is told', async () => {
  const closing = createRenderers()
  const waiting = closing.render(connector, 'go')
  const told = expect(waiting).rejects.toThrow('The generator was closed.')
  await new Promise((resolve) => setImmediate(resolve))
  await closing.close()
  await told
})

test('one language does not keep another from its turn, and a crowd is turned away', async () => {
  const crowd = Array.from({ length: 80 }, (_, index) => renderers.render(connector, index % 2 === 0 ? 'python' : 'go'))
  const settled = Promise.allSettled(crowd)
  await expect(renderers.render(connector, 'typescript')).rejects.toMatchObject({ kind: 'busy' })
  await Promise.race(crowd.slice(0, 1))
  expect((await renderers.render(connector, 'typescript')).files.size).toBeGreaterThan(2)
  const turnedAway = (await settled).filter(({ status }) => status === 'rejected')
  expect(turnedAway.length).toBeGreaterThan(0)
  expect(turnedAway.length).toBeLessThan(20)
})
