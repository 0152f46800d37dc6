import type { Rule } from './rule.ts'

export const unverifiedWebhooks: Rule = {
  code: 'unverified_webhook',
  level: 'warning',
  summary: 'Events prove that they are genuine.',
  check: ({ webhooks }, report) => {
    if (webhooks?.verify.type === 'none')
      report(
        ['webhooks', 'verify', 'type'],
        'Anybody who knows the address can send events: take nothing from them but that it is time to ask.',
      )
  },
}
