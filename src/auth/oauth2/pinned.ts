import { fillAddress, templatePlaces } from '../../definition/template.ts'
import type { Answer, AuthContext } from '../auth-type.ts'
import type { OAuth2Settings } from './settings.ts'

/**
 * Where the code of an attempt is redeemed, and who must answer: what was so when the browser was sent off stays so for
 * this attempt, RFC 9207 and RFC 9700 section 4.4.
 */
export const pinned = ({ tokenUrl, issuer }: OAuth2Settings, { inputs }: AuthContext): Answer['memory'] => ({
  token_url: isKnown(tokenUrl) ? literal(fillAddress(tokenUrl, inputs)) : tokenUrl,
  ...(issuer !== undefined && { issuer }),
})

/** The settings by which an attempt goes on. */
export const withPinned = (settings: OAuth2Settings, { token_url, issuer }: Answer['memory']): OAuth2Settings =>
  token_url === undefined ? settings : { ...settings, tokenUrl: token_url, issuer }

/** What the redirect brings is not known before; the words around it are. */
const isKnown = (template: string): boolean => !templatePlaces(template).some(({ name }) => name.startsWith('capture.'))

/** An address in which nothing looks like a place of a template. */
const literal = (address: string): string => new URL(address).href.replaceAll('{', '%7B')
