import { isOpenDomain } from './open-domain.ts'

const CHARACTERS = String.raw`\[(?:a-z|A-Z|0-9|\\[wd.-]|[\w.])+-?\]`
const MANY = String.raw`(?:[+*?]|\{\d+(?:,\d*)?\})?`
const LABEL = String.raw`(?:[a-z0-9-]+|\((?:\?:)?[a-z0-9-]+(?:\|[a-z0-9-]+)*\))`
const OPTIONAL = String.raw`(?:(?:${CHARACTERS}|[a-z0-9-]|\\\.|\\[wd])${MANY})*?\\\.`
const FIXED = new RegExp(String.raw`^\^?https://(?:${OPTIONAL})??(${LABEL}(?:\\\.${LABEL})+)(?:/.*)?\$?$`)

/**
 * Whether a pattern lets through nothing but https addresses below a fixed domain of at least two labels, as
 * `https://[a-z0-9.-]+\.salesforce\.com` does. It is read as text: what cannot be seen to be bounded is not.
 */
export const isBoundedAddress = (pattern: string): boolean => {
  const [, domain] = FIXED.exec(pattern) ?? []
  return domain !== undefined && !isOpenDomain(domain.replaceAll('\\.', '.'))
}
