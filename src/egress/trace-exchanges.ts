import { PlatformError } from '../errors/platform-error.ts'
import type { Tracer } from '../tracing/tracer.ts'
import type { Egress } from './egress.ts'

/**
 * Takes down each request that leaves as a part of what it is made for, until the answer's headers. Of an address the
 * host alone, as paths and queries hold ids, codes and keys. Nothing of it is sent along: `traceparent` goes from end to
 * end, and is the caller's own to send.
 */
export const traceExchanges = (egress: Egress, tracer: Tracer): Egress => ({
  send: async (request) => {
    const span = tracer.part('client')
    if (span === undefined) return egress.send(request)
    const name = `${request.method} ${request.url.hostname}`
    const asked = { 'http.request.method': request.method, 'server.address': request.url.hostname }
    try {
      const response = await egress.send(request)
      const attributes = { ...asked, 'http.response.status_code': response.status }
      span.end({ name, isError: response.status >= 400, attributes })
      return response
    } catch (error) {
      const type = error instanceof PlatformError ? error.code : 'internal'
      span.end({ name, isError: true, attributes: { ...asked, 'error.type': type } })
      throw error
    }
  },
  close: egress.close,
})
