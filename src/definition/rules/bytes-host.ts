import type { EndpointDocument } from '../schema.ts'
import type { Rule } from './rule.ts'

export const bytesHost: Rule = {
  code: 'bytes_host',
  level: 'warning',
  only: 'lint',
  summary: 'Endpoints that carry bytes are at the host where the others are, and so are those of one upload.',
  check: ({ hosts, endpoints }, report) => {
    const names = Object.keys(hosts)
    const hostOf = ({ host }: EndpointDocument): string => host ?? names[0]!
    const carriers = Object.entries(endpoints).filter(
      ([, { body, response }]) => body?.binary !== undefined || response.binary !== undefined,
    )
    for (const [name, endpoint] of carriers) {
      const others = new Set(carriers.filter(([other]) => other !== name).map(([, other]) => hostOf(other)))
      const [only] = others
      if (carriers.length > 2 && others.size === 1 && only !== hostOf(endpoint))
        report(
          ['endpoints', name],
          `Every other endpoint that carries bytes is at the host "${only}"; this one at "${hostOf(endpoint)}".`,
        )
    }
    for (const [name, endpoint] of Object.entries(endpoints)) {
      if (endpoint.upload?.style !== 'calls') continue
      for (const word of ['start', 'append', 'finish'] as const) {
        const step = Object.hasOwn(endpoints, endpoint.upload[word]) ? endpoints[endpoint.upload[word]] : undefined
        if (step !== undefined && hostOf(step) !== hostOf(endpoint))
          report(
            ['endpoints', name, 'upload', word],
            `"${endpoint.upload[word]}" is at the host "${hostOf(step)}", the upload itself at "${hostOf(endpoint)}".`,
          )
      }
    }
  },
}
