import { didYouMean } from '../nearest.ts'
import { templatePlaces } from '../template.ts'
import type { Rule } from './rule.ts'

export const authTypes: Rule = {
  code: 'auth_type',
  level: 'error',
  summary: 'Each way to authenticate is there once, an endpoint names one of them, and a login sends what it asks for.',
  check: ({ auth, endpoints }, report) => {
    const types = auth.map(({ type }) => type)
    types.forEach((type, index) => {
      // A connection names its way by the type alone.
      if (types.indexOf(type) !== index) report(['auth', index], `"${type}" is there twice.`)
    })
    for (const [name, { auth: wanted, scopes, scopesAny }] of Object.entries(endpoints)) {
      if (wanted === undefined) continue
      const known = ['none', ...types]
      if (!known.includes(wanted))
        report(['endpoints', name, 'auth'], `There is no "${wanted}" below "auth".${didYouMean(wanted, known)}`)
      if (wanted === 'none' && (scopes ?? scopesAny) !== undefined)
        report(['endpoints', name, 'auth'], 'An endpoint that is sent no credential needs no scopes.')
    }
    auth.forEach((settings, index) => {
      const { fields, login } = settings as { fields?: readonly { name: string }[]; login?: { body: unknown } }
      if (fields === undefined || login === undefined) return
      const sent = templatePlaces(JSON.stringify(login.body)).map((place) => place.name)
      for (const { name } of fields)
        if (!sent.includes(`field.${name}`))
          report(['auth', index, 'login', 'body'], `The field "${name}" is asked for and never sent.`)
    })
  },
}
