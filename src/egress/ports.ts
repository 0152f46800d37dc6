/** Where APIs are: https, and its usual other port. */
const USUAL = [443, 8443]

/** The ports at public addresses that may be called: the usual ones, and those of a comma-separated list. Throws with words for the operator. */
export const parsePorts = (text: string): ReadonlySet<number> => {
  const more = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const wrong = more.find((part) => !/^\d{1,5}$/.test(part) || Number(part) < 1 || Number(part) > 65_535)
  if (wrong !== undefined) throw new Error(`EGRESS_PORTS: "${wrong}" is not a port such as 9443.`)
  return new Set([...USUAL, ...more.map(Number)])
}
