import type { Rule } from './rule.ts'
import { walkTexts } from './walk-texts.ts'

/** Shapes of credentials that providers give out. */
const SHAPES: readonly [name: string, shape: RegExp][] = [
  ['a Google API key', /\bAIza[\w-]{35}\b/],
  ['a Google OAuth client secret', /\bGOCSPX-[\w-]{20,}\b/],
  ['a Google access token', /\bya29\.[\w-]{20,}/],
  ['a Dropbox token', /\bsl\.[\w-]{60,}/],
  ['a Slack token', /\bxox[abprs]-\d[\w-]{10,}/],
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36}\b/],
  ['an AWS access key', /\bAKIA[A-Z0-9]{16}\b/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,}\b/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
]

export const credentialInFile: Rule = {
  code: 'credential_in_file',
  level: 'error',
  ofAbstract: true,
  summary: 'No credential stands in the file.',
  check: (connector, report) => {
    walkTexts([], connector, (path, text) => {
      const found = SHAPES.find(([, shape]) => shape.test(text))
      if (found !== undefined)
        report(path, `This looks like ${found[0]}: credentials come from the environment, never from the file.`)
    })
  },
}
