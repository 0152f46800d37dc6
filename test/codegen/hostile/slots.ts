/** Gives the texts of a definition, one after another, each such as the format lets through at its place. */
export interface Slots {
  /** Where any text may stand. */
  text(): string
  /** A member's name: YAML intake refuses one that is `__proto__`. */
  key(): string
  /** A word of an endpoint's name; dots within it are as good as those between words. */
  word(): string
  /** A member's name in a schema: the validator makes URIs of it, which hold no half of a pair. */
  property(): string
  /** The name of a schema, which references by URI must reach, and the validator must not take for a word of its own. */
  schema(): string
  /** Below `auth`, where templates have a meaning. */
  ofAuth(): string
  /** A scope, which is one. */
  scope(): string
  /** A fixed value, in which templates have a meaning. */
  fixed(): string
  /** The value of a fixed header. */
  headerValue(): string
  /** A parameter's name that stands in a path as well. */
  inPath(): string
  /** A member in a path into JSON. */
  step(): string
  header(): string
  /** An http address that ends in the text. */
  url(): string
}

/** What becomes of a text at last: a word of an endpoint's name, or anything else. */
export type Write = (text: string, role: 'word' | 'text') => string

/** Takes the texts in turn, from the first again when they are used up. */
export const slotsOf = (texts: readonly string[], write: Write = (text) => text): Slots => {
  let next = 0
  const take = (): string => texts[next++ % texts.length]!
  const taken = (fit: (text: string) => string) => () => write(fit(take()), 'text')
  return {
    text: taken((text) => text),
    key: taken(asKey),
    word: () => write(asKey(take()), 'word'),
    property: taken((text) => asKey(text).toWellFormed()),
    schema: taken((text) => asKey(text).toWellFormed().replaceAll('%', '-').replace(/^\$/, '-')),
    ofAuth: taken((text) => asKey(text).replaceAll(/\{+/g, '{')),
    scope: taken((text) => asKey(text).replaceAll(/\{+/g, '{').replaceAll(/\s/g, '_') || '-'),
    fixed: taken((text) => text.replaceAll(/\{+/g, '{')),
    headerValue: taken((text) => text.replaceAll(/\{+/g, '{').replaceAll(/[^\t\x20-\x7e]/g, '-')),
    inPath: taken((text) => asKey(text).replaceAll(/[\s{}?#]/g, '-') || '-'),
    step: taken((text) => asKey(text).replaceAll("'", '"') || '-'),
    header: taken((text) => asKey(text).replaceAll(/[^A-Za-z0-9!#$%&'*+.^_`|~-]/g, '-') || '-'),
    url: () => `https://example.com/${write(take(), 'text')}`,
  }
}

const asKey = (text: string): string => (text === '__proto__' || text === '<<' ? `${text}-` : text)
