import { Script, createContext } from 'node:vm'

/** The work was not done in its time. */
export class TookTooLong extends Error {}

const room: { work?: (() => unknown) | undefined } = {}
let context: ReturnType<typeof createContext> | undefined
const script = new Script('work()')

/**
 * Does work that returns at once, or ends it when it has taken so many milliseconds: nothing else could interrupt a
 * function that computes without a pause. Throws `TookTooLong`. What the work was changing is then in no defined state.
 */
export const within = <Result>(ms: number, work: () => Result): Result => {
  context ??= createContext(room)
  const outer = room.work
  room.work = work
  try {
    return script.runInContext(context, { timeout: ms }) as Result
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new TookTooLong(`This took longer than ${ms} ms.`, { cause: error })
  } finally {
    room.work = outer
  }
}
