import { type Bar, type Suite, figuresOf } from '../bar.ts'
import { type InsideOptions, missing, playInNamespace } from './namespace.ts'

/** Without the defence a few traps are enough to see it. */
const EVERY_SABOTAGED = 50

/** A bar of section D, and the same without the address check, which must not hold. */
const suiteOf = (bar: InsideOptions['bar']): Suite =>
  async function* (): AsyncIterable<Bar> {
    const lack = missing()
    // In CI nothing may be left out.
    if (lack !== undefined)
      return yield { ...figuresOf(bar).toBeRead(0, `runs: ${lack}`), holds: process.env.CI === undefined }
    const { SABOTAGE: sabotage } = process.env
    yield* playInNamespace(
      sabotage === undefined
        ? [
            { bar, every: 1 },
            { bar, sabotage: 'no-address-check', every: EVERY_SABOTAGED, mustBreak: true },
          ]
        : [{ bar, sabotage, every: EVERY_SABOTAGED }],
    )
  }

/** D1: no forbidden address is called, however it is written, by whatever way it gets into a request. */
export const forbiddenAddresses = suiteOf('D1')

/** D2: nor by redirects, nor by names that lead elsewhere the next time. */
export const forbiddenDetours = suiteOf('D2')
