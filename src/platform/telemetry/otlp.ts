// Spans by OpenTelemetry, sent over OTLP. Loaded only where a collector is configured.
import { type Context, ROOT_CONTEXT, type SpanContext, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Attributes, Span, Tracing } from './telemetry.ts'

export interface OtlpOptions {
  /** Of the collector, without `/v1/traces`, such as `http://127.0.0.1:4318`. */
  endpoint: string
  /** `name=value` pairs, separated by commas, as `OTEL_EXPORTER_OTLP_HEADERS` has them; values may be percent-encoded. */
  headers?: string | undefined
  service: string
  version: string
  /** The share of requests that are traced, 0 to 1. What another program has begun is traced when that one traces it. */
  ratio?: number
}

const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL } as const
const SEND_EVERY_MS = 2000
const TIMEOUT_MS = 3000

/** Spans that are sent in batches; a collector that does not answer holds up nothing and loses them. */
export function createOtlp({ endpoint, headers = '', service, version, ratio = 1 }: OtlpOptions): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    headers: headersOf(headers),
    timeoutMillis: TIMEOUT_MS,
  })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: SEND_EVERY_MS, exportTimeoutMillis: TIMEOUT_MS })],
  })
  const tracer = provider.getTracer('jiwon', version)
  const contexts = new WeakMap<Span, Context>()

  return {
    begin(name, { kind = 'internal', attributes, remote }, parent) {
      const around = (parent && contexts.get(parent)) ?? contextOf(remote)
      const own = tracer.startSpan(name, { kind: KINDS[kind], attributes: known(attributes?.() ?? {}) }, around)
      const span: Span = {
        traceparent: traceparentOf(own.spanContext()),
        rename: (to) => void own.updateName(to),
        set: (more) => void own.setAttributes(known(more())),
        fail(failure) {
          own.setStatus({ code: SpanStatusCode.ERROR, message: failure })
          own.setAttribute('error.type', failure)
        },
        end: () => own.end(),
      }
      contexts.set(span, trace.setSpan(around, own))
      return span
    },
    async close() {
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, TIMEOUT_MS)
      })
      // What cannot be delivered at the end is lost; a server has to be able to leave all the same.
      await Promise.race([provider.shutdown().catch(() => undefined), enough])
      clearTimeout(timer)
    },
  }
}

function known(attributes: Attributes): Record<string, string | number | boolean | string[]> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? [...value] : value] as [string, string | number | boolean | string[]]],
    ),
  )
}

function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`
}

function contextOf(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? []
  if (!traceId || !spanId || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return ROOT_CONTEXT
  const traceFlags = Number.parseInt(flags ?? '0', 16) & TraceFlags.SAMPLED
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
}

function headersOf(list: string): Record<string, string> {
  const pairs = list.split(',').map((pair) => {
    const at = pair.indexOf('=')
    return at === -1 ? undefined : [pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())]
  })
  return Object.fromEntries(pairs.filter((pair) => pair !== undefined))
}
