import { expect, test } from 'vitest'
import { createFairFlow } from './fair-flow.ts'

/** A flow whose turns of the event loop are counted out by the test. */
const flowByHand = (pieceMs = 10) => {
  const turns: (() => void)[] = []
  let nowMs = 0
  const flow = createFairFlow(
    (go) => void turns.push(go),
    () => (nowMs += pieceMs),
  )
  return { flow, turn: () => turns.shift()?.(), turnsAsked: () => turns.length }
}

test('a turn of the event loop passes two pieces, however long they take and however many wait, and in the order in which they came', () => {
  const { flow, turn } = flowByHand()
  const passed: number[] = []
  for (let body = 0; body < 7; body++) flow.next(() => passed.push(body))
  const after = [[...passed]]
  for (let count = 0; count < 3; count++) {
    turn()
    after.push([...passed])
  }
  expect(after.map((all) => all.join(''))).toEqual(['01', '0123', '012345', '0123456'])
})

test('who wants another piece at once waits behind those who were there before', () => {
  const { flow, turn } = flowByHand()
  const passed: string[] = []
  const greedy = (): void => {
    passed.push('greedy')
    flow.next(greedy)
  }
  greedy()
  flow.next(() => passed.push('patient'))
  turn()
  expect(passed).toEqual(['greedy', 'greedy', 'greedy', 'greedy', 'patient'])
})

test('in a turn in which pieces take little, more of them pass', () => {
  const { flow, turn } = flowByHand(1)
  let passed = 0
  for (let body = 0; body < 20; body++) flow.next(() => (passed += 1))
  expect(passed).toBeGreaterThan(2)
  expect(passed).toBeLessThan(8)
  turn()
  expect(passed).toBeGreaterThan(5)
})

test('no turn is asked for when nothing passes', () => {
  const { flow, turn, turnsAsked } = flowByHand()
  flow.next(() => {})
  turn()
  expect(turnsAsked()).toBe(0)
})
