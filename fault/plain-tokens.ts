import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Platforms } from './platforms.ts'

const TOKENS_MAX = 40

/** Files below some folders in which tokens stand that the authorization server gave out, in plain text or in base64. */
export const plainTokens = async ({ server }: Platforms, folders: readonly string[]): Promise<string[]> => {
  const { pathname } = new URL(server.addresses.tokenUrl)
  const tokens = server.proxy.passed(pathname).flatMap(({ answer }) => tokensIn(answer))
  if (tokens.length === 0) throw new Error('The authorization server gave out no token.')
  // The newest are as likely to stand somewhere as any, and the oldest have been everywhere.
  const sample = [...tokens.slice(0, TOKENS_MAX / 2), ...tokens.slice(-TOKENS_MAX / 2)]
  const needles = sample.flatMap((token) => [token, Buffer.from(token).toString('base64').replace(/=+$/, '')])
  return folders
    .flatMap((folder) => filesBelow(folder))
    .filter((file) => {
      const bytes = readFileSync(file)
      return needles.some((needle) => bytes.includes(needle))
    })
}

const tokensIn = (answer: string | undefined): string[] => {
  try {
    const { access_token, refresh_token } = JSON.parse(answer ?? '{}') as Record<string, unknown>
    return [access_token, refresh_token].filter((token) => typeof token === 'string')
  } catch {
    return []
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
