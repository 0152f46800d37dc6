import type { Attributes, EndedSpan } from './tracer.ts'

/** Numbers of OTLP 1.0, `trace.proto`. */
const KINDS = { internal: 1, server: 2, client: 3 } as const
const STATUS_ERROR = 2

/** Spans as the body of `POST /v1/traces`: the JSON encoding of OTLP. */
export const otlpBody = (spans: readonly EndedSpan[], service: { readonly name: string; readonly version: string }) =>
  JSON.stringify({
    resourceSpans: [
      {
        resource: { attributes: attributesOf({ 'service.name': service.name, 'service.version': service.version }) },
        scopeSpans: [{ scope: { name: 'connector-platform', version: service.version }, spans: spans.map(spanOf) }],
      },
    ],
  })

const spanOf = (span: EndedSpan): object => ({
  traceId: span.traceId,
  spanId: span.spanId,
  ...(span.parentId !== undefined && { parentSpanId: span.parentId }),
  name: span.name,
  kind: KINDS[span.kind],
  startTimeUnixNano: nanoseconds(span.startedAt),
  endTimeUnixNano: nanoseconds(span.startedAt + span.ms),
  attributes: attributesOf(span.attributes),
  ...(span.isError && { status: { code: STATUS_ERROR } }),
})

/** More digits than a double has. */
const nanoseconds = (ms: number): string => String(BigInt(Math.round(ms * 1_000)) * 1_000n)

const attributesOf = (attributes: Attributes): object[] =>
  Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: valueOf(value) }]))

const valueOf = (value: string | number | boolean): object => {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value }
}
