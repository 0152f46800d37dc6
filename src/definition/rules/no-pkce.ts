import type { Rule } from './rule.ts'

/** Parameters of RFC 7636. A provider that calls them otherwise does not know them. */
const PARAMETERS = ['code_challenge', 'code_challenge_method', 'code_verifier']

export const noPkce: Rule = {
  code: 'no_pkce',
  level: 'warning',
  summary: 'Codes are bound to whoever asked for them by PKCE.',
  check: ({ auth }, report) => {
    auth.forEach((settings, index) => {
      if (settings.type !== 'oauth2') return
      const { pkce, tokenRequest } = settings as { pkce?: string; tokenRequest?: { rename?: Record<string, string> } }
      if (pkce === 'none') report(['auth', index, 'pkce'], SAYS)
      for (const name of PARAMETERS.filter((one) => Object.hasOwn(tokenRequest?.rename ?? {}, one)))
        report(['auth', index, 'tokenRequest', 'rename', name], SAYS)
    })
  },
}

const SAYS =
  'Without PKCE, whoever gets hold of a code can have it redeemed: leave it out only where the provider refuses it.'
