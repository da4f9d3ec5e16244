import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Attempt } from '../llm/attempt.ts'

export type Metrics = ReturnType<typeof createMetrics>

/** What Prometheus reads. Labels hold names of tasks, models and routes, never anything of a person. */
export function createMetrics({ workingRuns }: { workingRuns: () => number }) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'jiwon_http_request_seconds',
    help: 'Time to answer a request, streams excepted',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [registry],
  })
  const attempts = new Counter({
    name: 'jiwon_model_attempts_total',
    help: 'Calls to model endpoints by outcome',
    labelNames: ['endpoint', 'task', 'outcome'],
    registers: [registry],
  })
  const firstToken = new Histogram({
    name: 'jiwon_model_first_token_seconds',
    help: 'Time to the first token of content',
    labelNames: ['endpoint', 'task'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 20],
    registers: [registry],
  })
  const tokens = new Counter({
    name: 'jiwon_model_tokens_total',
    help: 'Tokens as endpoints count them',
    labelNames: ['endpoint', 'direction'],
    registers: [registry],
  })
  new Gauge({
    name: 'jiwon_runs_working',
    help: 'Runs at work in this process',
    registers: [registry],
    collect() {
      this.set(workingRuns())
    },
  })
  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    request: (method: string, route: string, status: number, seconds: number) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    attempt(attempt: Attempt) {
      const { endpoint, task, outcome } = attempt
      attempts.inc({ endpoint, task, outcome })
      if (attempt.firstTokenMs !== undefined) firstToken.observe({ endpoint, task }, attempt.firstTokenMs / 1000)
      tokens.inc({ endpoint, direction: 'in' }, attempt.tokensIn ?? 0)
      tokens.inc({ endpoint, direction: 'out' }, attempt.tokensOut ?? 0)
    },
  }
}
