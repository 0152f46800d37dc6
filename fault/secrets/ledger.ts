import { disguisesOf } from './disguises.ts'

/** The kinds of secrets that the platform is trusted with. */
export const SECRET_CLASSES = [
  'refresh token',
  'access token',
  'client secret',
  'API key of the platform',
  'completion token',
  'state or PKCE verifier',
  "provider's API key or password",
  'webhook secret',
  'secret input',
  'sealing key',
  'password of Redis',
] as const
export type SecretClass = (typeof SECRET_CLASSES)[number]

/** Halves of what is shorter would be found by chance. */
const SECRET_LENGTH_MIN = 20

/** All secrets that a story meets, so that they can be looked for. */
export interface Ledger {
  note(kind: SecretClass, secret: string): void
  /** How many secrets of each class were met. */
  met(): Readonly<Record<string, number>>
  /** What of the noted is in some bytes: class and look, each once. */
  findIn(bytes: Buffer | string): string[]
}

export const createLedger = (): Ledger => {
  const secrets = new Map<string, SecretClass>()
  return {
    note: (kind, secret) => {
      if (secret.length < SECRET_LENGTH_MIN) throw new Error(`Too short to be looked for: a ${kind}.`)
      secrets.set(secret, kind)
    },
    met: () => {
      const counts = Object.fromEntries(SECRET_CLASSES.map((kind) => [kind, 0]))
      for (const kind of secrets.values()) counts[kind]! += 1
      return counts
    },
    findIn: (bytes) => {
      const within = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
      const found = [...secrets].flatMap(([secret, kind]) =>
        disguisesOf(secret).flatMap(([look, text]) => (within.includes(text) ? [`${kind}, ${look}`] : [])),
      )
      return [...new Set(found)]
    },
  }
}
