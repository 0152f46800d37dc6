import { expect, test } from 'vitest'
import { bombs } from '../../fault/bombs.ts'
import { hostileFileFigures, playHostileFiles } from '../../fault/hostile-files.ts'
import { createFileJudge } from '../../src/applications/file-judge.ts'
import { UPLOAD_LIMITS } from '../../src/definition/yaml-intake.ts'
import { shippedConnectors } from '../../src/runtime/package.ts'
import { createDatabase } from '../setup/database.ts'

const folder = shippedConnectors()
const textOf = (name: string): string => bombs().find((bomb) => bomb.name === name)!.text

test('E1: of three hundred hostile files each is judged, while the server goes on', { timeout: 600_000 }, async () => {
  const found = await playHostileFiles({ databaseUrl: await createDatabase() })
  // For how long nothing ran depends on what else the machine does, and is judged by `make fault`; here, what was computed.
  const broken = [...hostileFileFigures(found)].filter(({ holds, unit }) => !holds && !unit.startsWith('ms '))
  expect(broken).toEqual([])
})

test('without the scan of depth, a file takes all the time there is', { timeout: 120_000 }, async () => {
  const unbounded = createFileJudge({ folder, limits: { ...UPLOAD_LIMITS, depth: Infinity }, timeLimitMs: 1_000 })
  const bounded = createFileJudge({ folder })
  const text = textOf('brackets and braces, 500000')
  try {
    expect((await unbounded.judge(text, 'app')).findings).toMatchObject([{ code: 'took_too_long' }])
    expect((await bounded.judge(text, 'app')).findings).toMatchObject([{ code: 'too_deep' }])
  } finally {
    await unbounded.close()
    await bounded.close()
  }
})

test('a file that would take for ever is given up, and the next one has a thread', { timeout: 120_000 }, async () => {
  const judge = createFileJudge({ folder, timeLimitMs: 500 })
  try {
    const endless = judge.judge(textOf('references that double, 1000'), 'one')
    const other = judge.judge('format: 1', 'other')
    expect((await endless).findings).toMatchObject([{ code: 'took_too_long', level: 'error' }])
    expect((await other).findings.length).toBeGreaterThan(0)
  } finally {
    await judge.close()
  }
})

test('an application that uploads without end does not keep the others waiting, and is refused at last', {
  timeout: 120_000,
}, async () => {
  const judge = createFileJudge({ folder, timeLimitMs: 60_000 })
  const endless = textOf('references that double, 1000')
  const ends: string[] = []
  const all = Array.from({ length: 17 }, () =>
    judge.judge(endless, 'busy').then(
      () => ends.push('judged'),
      (error: { code: string }) => ends.push(error.code),
    ),
  )
  try {
    await expect(judge.judge(endless, 'busy')).rejects.toMatchObject({ code: 'overloaded' })
    expect((await judge.judge('format: 1', 'quiet')).findings.length).toBeGreaterThan(0)
    expect(ends).toEqual([])
  } finally {
    await judge.close()
    await Promise.all(all)
  }
  expect(new Set(ends)).toEqual(new Set(['shutting_down']))
})
