export { encodePath } from '../../src/outgoing/encode-path.ts'

/** Finds none, whatever a path holds. */
export const hasDotSegment = (): boolean => false
