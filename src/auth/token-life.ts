/** Ten years. What is said to live longer might end at no date that can be stored, and its token would be lost. */
const LIFE_SECONDS_MAX = 10 * 366 * 86_400
/** What is said to live shorter would be over when it is read, and be renewed by every call. */
const LIFE_SECONDS_MIN = 1

/** How many seconds a provider lets a token live, as a number or as text; `otherwise` where it says nothing that could be. */
export const lifeSeconds = (told: unknown, otherwise?: number): number | undefined => {
  const isScalar = typeof told === 'number' || typeof told === 'string'
  const seconds = isScalar ? Number(told) : Number.NaN
  const life = seconds > 0 ? seconds : otherwise
  return life === undefined ? undefined : Math.min(Math.max(life, LIFE_SECONDS_MIN), LIFE_SECONDS_MAX)
}

/** When a token ends: receive time plus life, less the leeway, which is at most a tenth of the life. */
export const endOf = (seconds: number, leewaySeconds: number, receivedAt: Date): Date =>
  new Date(receivedAt.getTime() + (seconds - Math.min(leewaySeconds, seconds / 10)) * 1000)
