/** Whether those who use the version before can go on as they are. */
export type Weight = 'breaking' | 'compatible'

/** One thing that is otherwise in the newer of two versions. */
export interface Change {
  readonly weight: Weight
  /** What it is about, such as `endpoints.files.list.params.limit`. */
  readonly at: string
  readonly says: string
}

export type Note = (weight: Weight, at: string, says: string) => void
