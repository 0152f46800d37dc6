import { request } from 'undici'

const TIMEOUT_MS = 10_000

/**
 * Sends JSON to a collector of the operator's own, at an address from the settings, which may be private. Throws where it
 * is not taken.
 */
export const postToCollector = async (
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<void> => {
  const answer = await request(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  })
  await answer.body.dump()
  if (answer.statusCode >= 300) throw new Error(`The collector of traces answered ${answer.statusCode}.`)
}
