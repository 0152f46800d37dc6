/** How a secret may look after it has been through somebody's hands. */
const DISGUISES: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  'JSON string': (secret) => JSON.stringify(secret).slice(1, -1),
  'percent-encoded': (secret) => encodeURIComponent(secret),
  base64: (secret) => withoutEnd(Buffer.from(secret).toString('base64')),
  'base64, one byte in': (secret) => Buffer.from(`:${secret}`).toString('base64').slice(4, -4),
  'base64, two bytes in': (secret) => Buffer.from(`::${secret}`).toString('base64').slice(4, -4),
  base64url: (secret) => withoutEnd(Buffer.from(secret).toString('base64url')),
  hexadecimal: (secret) => Buffer.from(secret).toString('hex'),
  HEXADECIMAL: (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
  'first half': (secret) => secret.slice(0, Math.ceil(secret.length / 2)),
  'second half': (secret) => secret.slice(Math.floor(secret.length / 2)),
}

/** The last characters depend on what stands behind. */
const withoutEnd = (base64: string): string => base64.replace(/=+$/, '').slice(0, -1)

export const DISGUISE_NAMES = Object.keys(DISGUISES)

/** Every look of a secret, with its name. */
export const disguisesOf = (secret: string): readonly (readonly [name: string, look: string])[] =>
  Object.entries(DISGUISES).map(([name, disguise]) => [name, disguise(secret)])
