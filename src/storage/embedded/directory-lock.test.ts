import { spawn } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { lockDirectory } from './directory-lock.ts'
import { createSpace } from './test-support.ts'

const space = createSpace()
afterEach(space.clean)
afterAll(space.end)

test('a second process on one data directory is refused with a message that names the first', async () => {
  const directory = await space.initialised()
  const first = space.platform(directory)
  await first.started
  const { refused } = await space.platform(directory).started
  expect(refused).toBe(
    `EmbeddedPostgresError: Process ${first.pid} already uses the data directory ${directory}. Stop it, or set ` +
      'DATA_DIR to another directory or DATABASE_URL to a PostgreSQL server that both can use.',
  )
})

test('a second start within one process is refused, and the first keeps its lock', async () => {
  const directory = await space.initialised()
  await space.start(directory)
  await expect(space.start(directory)).rejects.toThrow(`Process ${process.pid} already uses`)
  expect((await space.platform(directory).started).refused).toContain(`Process ${process.pid} already uses`)
})

test('a directory reached by another name is the same directory', async () => {
  const [folder, elsewhere] = [space.folder(), space.folder()]
  symlinkSync(folder, join(elsewhere, 'pg'))
  const lock = await lockDirectory(folder)
  await expect(space.start(join(elsewhere, 'pg'))).rejects.toThrow(`already uses the data directory ${folder}`)
  lock.release()
})

test('the lock ends with its holder, also after kill -9', async () => {
  const folder = space.folder()
  const holder = lockElsewhere(folder)
  expect(await holder.outcome).toBe('locked')
  holder.child.kill('SIGKILL')
  await holder.ended
  const lock = await lockDirectory(folder)
  lock.release()
})

test('of six processes that start at once, also after a kill -9, one gets the directory', async () => {
  const folder = space.folder()
  const winners: string[] = []
  for (let round = 0; round < 2; round++) {
    const starters = Array.from({ length: 6 }, () => lockElsewhere(folder))
    const outcomes = await Promise.all(starters.map(({ outcome }) => outcome))
    winners.push(...outcomes.filter((outcome) => outcome === 'locked'))
    const holder = starters[outcomes.indexOf('locked')]
    const refusals = outcomes.filter((outcome) => outcome !== 'locked')
    expect(new Set(refusals.map((refusal) => refusal.split(' already')[0]))).toEqual(
      new Set([`Process ${holder?.child.pid}`]),
    )
    for (const { child } of starters) child.kill('SIGKILL')
    await Promise.all(starters.map(({ ended }) => ended))
  }
  expect(winners).toHaveLength(2)
})

test('the lock is kept when its holder forgets it and collects garbage', async () => {
  const folder = space.folder()
  const holder = lockElsewhere(folder, 'for (let i = 0; i < 5; i++) { await new Promise(setImmediate); gc() }')
  expect(await holder.outcome).toBe('locked')
  await expect(lockDirectory(folder)).rejects.toThrow(`Process ${holder.child.pid} already uses`)
  holder.child.kill('SIGKILL')
  await holder.ended
})

test('a pid that was written down and is used again by another program does not hold the lock', async () => {
  const folder = space.folder()
  writeFileSync(join(folder, 'postgres.lock-holder'), JSON.stringify({ pid: process.ppid, host: hostname() }))
  const lock = await lockDirectory(folder)
  lock.release()
})

test('a lock that is given back twice does not take it from the next holder', async () => {
  const folder = space.folder()
  const first = await lockDirectory(folder)
  first.release()
  const second = await lockDirectory(folder)
  first.release()
  expect(await lockElsewhere(folder).outcome).toContain(`Process ${process.pid} already uses`)
  second.release()
})

/** Takes the lock in a process of its own, which then does `more` and stays for some seconds. */
const lockElsewhere = (folder: string, more = '') => {
  const program = `
    import { lockDirectory } from ${JSON.stringify(new URL('./directory-lock.ts', import.meta.url).href)}
    const outcome = await lockDirectory(${JSON.stringify(folder)}).then(() => 'locked', (error) => error.message)
    ${more}
    console.log(outcome)
    setTimeout(() => {}, 5_000)`
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.once('exit', done))
  const outcome = new Promise<string>((done) => createInterface({ input: child.stdout }).once('line', done))
  return { child, ended, outcome: Promise.race([outcome, sleep(10_000, 'silent', { ref: false })]) }
}
