/** Makes this machine's clock wrong for the whole process: everything that asks for the time is told another. */
export const makeClockWrong = (byMs: number): void => {
  const Right = Date
  globalThis.Date = class extends Right {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(Right.now() + byMs)
      else super(given[0])
    }
    static override now(): number {
      return Right.now() + byMs
    }
  } as DateConstructor
}
