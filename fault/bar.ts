/** A guarantee and what was found of it. */
export interface Bar {
  readonly says: string
  readonly holds: boolean
  readonly figure: string
  /** What was found against it. */
  readonly findings?: string
}
