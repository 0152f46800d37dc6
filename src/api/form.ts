/** Form-encoded text as an object; of a name that repeats, the last value counts. */
export const formValues = (text: string): Record<string, string> => {
  const values: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(text)) values[name] = value
  return values
}
