import { postToCollector } from './egress/collector.ts'
import type { Clock } from './runtime/clock.ts'
import type { Log } from './runtime/log.ts'
import { packageVersion } from './runtime/package.ts'
import type { Settings } from './runtime/settings.ts'
import { otlpBody } from './tracing/otlp.ts'
import { type Tracer, createTracer } from './tracing/tracer.ts'

/** What takes traces down, where the settings say whereto; undefined where they do not. */
export const startTraces = (
  settings: Settings,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Tracer | undefined => {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings
  if (endpoint === undefined) return undefined
  const url = new URL(`${endpoint.replace(/\/$/, '')}/v1/traces`)
  const headers = headersIn(settings.OTEL_EXPORTER_OTLP_HEADERS)
  const service = { name: settings.OTEL_SERVICE_NAME, version: packageVersion() }
  return createTracer({
    clock,
    log,
    ratio: settings.OTEL_TRACES_SAMPLER_ARG,
    random: Math.random,
    send: (spans) => postToCollector(url, headers, otlpBody(spans, service)),
  })
}

/** `name=value,name=value`, the values percent-encoded, as OpenTelemetry says. */
const headersIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const at = pair.indexOf('=')
      return at < 1 ? [] : [[pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())]]
    }),
  )
