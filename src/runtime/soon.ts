/**
 * A value, or a promise of it where it is not at hand. What a warm call needs is at hand, and to wait for each part of it
 * all the same would cost more than the parts do.
 */
export type Soon<Value> = Value | Promise<Value>

/** Uses a value when it is there: at once where it is. */
export const soon = <Value, Made>(value: Soon<Value>, use: (value: Value) => Soon<Made>): Soon<Made> =>
  value instanceof Promise ? value.then(use) : use(value)
