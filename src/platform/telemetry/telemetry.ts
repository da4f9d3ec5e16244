// What belongs together: the id of a request in every line of the log and in every record, and, where a collector is configured, spans.
import { AsyncLocalStorage } from 'node:async_hooks'

/** What is told of a span. Never a text of a person, unless the operator has turned that on. */
export type Attributes = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** Something that takes time, as a part of what it was begun in. */
export interface Span {
  /** As W3C Trace Context has it, for whoever is called; undefined where nothing is traced. */
  readonly traceparent: string | undefined
  rename(name: string): void
  /** Asked for only where something is traced. */
  set(attributes: () => Attributes): void
  /** It went wrong; `kind` is a class of failure, such as `timeout`, not a message. */
  fail(kind: string): void
  end(): void
}

export interface SpanOptions {
  /** Default: `internal`. */
  kind?: 'server' | 'client' | 'internal'
  /** Asked for only where something is traced. */
  attributes?: () => Attributes
  /** What another program has begun, as its `traceparent` header says. */
  remote?: string | undefined
}

/** Makes spans; without a collector there is none. */
export interface Tracing {
  begin(name: string, options: SpanOptions, parent: Span | undefined): Span
  /** Sends what is left, within seconds. */
  close(): Promise<void>
}

export interface Telemetry {
  /** Whether the operator wants texts in spans. */
  readonly capturesContent: boolean
  /** Of the request that is being answered here, if any. */
  requestId(): string | undefined
  /** What every line of the log gets: the ids of the request and of the trace. */
  fields(): Record<string, string>
  /** Everything that `work` begins belongs to this request, also when it goes on after the reply. */
  inRequest<T>(requestId: string, work: () => T): T
  /** Begins a span inside the one that is open here; who begins it ends it. */
  begin(name: string, options?: SpanOptions): Span
  /** A span around `work`; what throws fails it. */
  span<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T>
  close(): Promise<void>
}

interface Scope {
  requestId?: string | undefined
  span?: Span | undefined
}

const nothing = () => undefined
const NO_SPAN: Span = { traceparent: undefined, rename: nothing, set: nothing, fail: nothing, end: nothing }

/** Without `tracing` it knows the ids of requests alone, and loads nothing. */
export function createTelemetry({
  tracing,
  capturesContent = false,
}: {
  tracing?: Tracing | undefined
  capturesContent?: boolean
} = {}): Telemetry {
  const scopes = new AsyncLocalStorage<Scope>()
  const begin = (name: string, options: SpanOptions = {}) => {
    if (!tracing) return NO_SPAN
    const { span, requestId } = scopes.getStore() ?? {}
    return tracing.begin(name, { ...options, attributes: () => ({ ...options.attributes?.(), 'jiwon.request.id': requestId }) }, span)
  }

  return {
    capturesContent: capturesContent && tracing !== undefined,
    requestId: () => scopes.getStore()?.requestId,
    fields() {
      const { requestId, span } = scopes.getStore() ?? {}
      const traceId = span?.traceparent?.split('-')[1]
      return { ...(requestId !== undefined && { requestId }), ...(traceId !== undefined && { traceId }) }
    },
    inRequest: (requestId, work) => scopes.run({ ...scopes.getStore(), requestId }, work),
    begin,
    async span(name, options, work) {
      if (!tracing) return await work(NO_SPAN)
      const span = begin(name, options)
      try {
        return await scopes.run({ ...scopes.getStore(), span }, () => work(span))
      } catch (error) {
        span.fail(error instanceof Error ? error.name : 'error')
        throw error
      } finally {
        span.end()
      }
    },
    close: async () => await tracing?.close(),
  }
}
