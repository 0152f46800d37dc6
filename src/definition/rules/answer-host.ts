import type { Rule } from './rule.ts'

export const answerHost: Rule = {
  code: 'answer_host',
  level: 'hint',
  only: 'lint',
  summary:
    'Where an answer says where to go on, as uploads and redirects do, the host says by `allow` where that may be.',
  check: ({ hosts, endpoints }, report) => {
    const [first] = Object.keys(hosts)
    for (const [name, { host = first!, upload, wait, redirect }] of Object.entries(endpoints)) {
      const known = Object.hasOwn(hosts, host) ? hosts[host] : undefined
      if (known === undefined || (typeof known !== 'string' && known.allow.length > 0)) continue
      const says = `only addresses at the host "${host}" are followed: its "allow" names no other.`
      if (upload?.style === 'session')
        report(['endpoints', name, 'upload'], `Pieces go to an address that an answer gives; ${says}`)
      if (wait?.url !== undefined) report(['endpoints', name, 'wait'], `An answer says where to look; ${says}`)
      if (redirect === 'follow_without_auth')
        report(['endpoints', name, 'redirect'], `An answer says where to go on; ${says}`)
    }
  },
}
