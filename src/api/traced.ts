import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Span, Tracer } from '../tracing/tracer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Where traces are on, and this one is taken down. */
    span?: Span
  }
}

/** Takes down every request as a span, and what is done for it as its parts. */
export const followTraces = (server: FastifyInstance, tracer: Tracer): void => {
  server.addHook('onRequest', (request, { raw }, done) => {
    const { traceparent } = request.raw.headers
    const span = tracer.begin(typeof traceparent === 'string' ? traceparent : undefined)
    if (span !== undefined) {
      request.span = span
      raw.once('close', () => endSpan(span, request, raw.headersSent ? raw.statusCode : 499))
    }
    tracer.within(span, done)
  })
}

const endSpan = (span: Span, { method, id, matched, called }: FastifyRequest, status: number): void => {
  const route = matched.url ?? 'none'
  span.end({
    name: `${method} ${route}`,
    isError: status >= 500,
    attributes: {
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': status,
      'error.type': called?.errorCode,
      'connector.request_id': id,
      'connector.connection_id': called?.connection?.id,
      'connector.name': called?.connector?.name,
      'connector.endpoint': called?.endpoint?.name,
    },
  })
}
