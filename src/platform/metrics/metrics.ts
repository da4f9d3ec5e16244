import type { Pool } from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Attempt } from '../llm/attempt.ts'
import type { BudgetState } from '../llm/budget.ts'
import type { EndpointStatus } from '../llm/member.ts'

export type Metrics = ReturnType<typeof createMetrics>

/** What is asked at every reading. */
export interface MetricSources {
  workingRuns: () => number
  endpoints: () => EndpointStatus[]
  pool: Pool
  /** What the caps for everyone leave; empty without caps. */
  budget: () => Promise<BudgetState[]>
}

/** What Prometheus reads. Labels hold names of tasks, models and routes, never anything of a person. */
export function createMetrics({ workingRuns, endpoints, pool, budget }: MetricSources) {
  const registry = new Registry()
  const registers = [registry]
  // The lag of the event loop is among these.
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'jiwon_http_request_seconds',
    help: 'Time to answer a request, streams excepted',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers,
  })
  const runs = new Histogram({
    name: 'jiwon_run_seconds',
    help: 'From the start of a run to its end',
    labelNames: ['kind', 'status', 'source'],
    buckets: [0.1, 0.5, 1, 2, 5, 10, 20, 40, 80, 160],
    registers,
  })
  const attempts = new Counter({
    name: 'jiwon_model_attempts_total',
    help: 'Calls to model endpoints by outcome',
    labelNames: ['endpoint', 'task', 'outcome'],
    registers,
  })
  const firstToken = new Histogram({
    name: 'jiwon_model_first_token_seconds',
    help: 'Time to the first token of content',
    labelNames: ['endpoint', 'task'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 20],
    registers,
  })
  const whole = new Histogram({
    name: 'jiwon_model_call_seconds',
    help: 'Time of a whole call',
    labelNames: ['endpoint', 'outcome'],
    buckets: [0.25, 0.5, 1, 2, 5, 10, 20, 40, 80, 160],
    registers,
  })
  const queue = new Histogram({
    name: 'jiwon_model_queue_seconds',
    help: 'Time that a call waited for a place at its endpoint',
    labelNames: ['endpoint'],
    buckets: [0.001, 0.01, 0.1, 0.5, 1, 2, 5, 10],
    registers,
  })
  const tokens = new Counter({
    name: 'jiwon_model_tokens_total',
    help: 'Tokens as endpoints count them',
    labelNames: ['endpoint', 'direction'],
    registers,
  })
  const cost = new Counter({
    name: 'jiwon_model_cost_total',
    help: 'What calls have cost, by the prices that are configured',
    labelNames: ['endpoint', 'currency'],
    registers,
  })
  new Gauge({
    name: 'jiwon_runs_working',
    help: 'Runs at work in this process',
    registers,
    collect() {
      this.set(workingRuns())
    },
  })
  new Gauge({
    name: 'jiwon_model_places',
    help: 'Calls at an endpoint that are running or waiting, and the places that there are',
    labelNames: ['endpoint', 'kind', 'state'],
    registers,
    collect() {
      for (const { name: endpoint, kind, running, waiting, concurrency } of endpoints()) {
        this.set({ endpoint, kind, state: 'running' }, running)
        this.set({ endpoint, kind, state: 'waiting' }, waiting)
        this.set({ endpoint, kind, state: 'all' }, concurrency)
      }
    },
  })
  new Gauge({
    name: 'jiwon_model_circuit_open',
    help: '1 while an endpoint is not asked since it failed, 0.5 while one call finds out whether it is well again',
    labelNames: ['endpoint', 'kind'],
    registers,
    collect() {
      for (const { name: endpoint, kind, circuit } of endpoints())
        this.set({ endpoint, kind }, circuit === 'open' ? 1 : circuit === 'half-open' ? 0.5 : 0)
    },
  })
  new Gauge({
    name: 'jiwon_model_budget',
    help: 'The budget for everyone: its cap, what is spent and what is reserved, in units of the currency or in tokens',
    labelNames: ['span', 'unit', 'state'],
    registers,
    async collect() {
      this.reset()
      // A database that does not answer must not take the other figures with it.
      for (const { span, cap, spent, reserved } of await budget().catch(() => []))
        for (const [unit, share] of [
          ['micros', 1_000_000],
          ['tokens', 1],
        ] as const) {
          const limit = cap[unit]
          if (limit === undefined) continue
          const label = { span, unit: unit === 'micros' ? 'money' : unit }
          this.set({ ...label, state: 'cap' }, limit / share)
          this.set({ ...label, state: 'spent' }, spent[unit] / share)
          this.set({ ...label, state: 'reserved' }, reserved[unit] / share)
        }
    },
  })
  new Gauge({
    name: 'jiwon_database_connections',
    help: 'Connections to the database, and requests that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  new Gauge({
    name: 'jiwon_database_answer_seconds',
    help: 'How long the database took for the smallest question just now, waiting for a connection included; NaN when it failed',
    registers,
    async collect() {
      const begin = performance.now()
      this.set(
        await pool.query('select 1').then(
          () => (performance.now() - begin) / 1000,
          () => Number.NaN,
        ),
      )
    },
  })
  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    request: (method: string, route: string, status: number, seconds: number) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    run: ({ kind, status, source, seconds }: { kind: string; status: string; source: string | null; seconds: number }) =>
      runs.observe({ kind, status, source: source ?? '' }, seconds),
    attempt(attempt: Attempt) {
      const { endpoint, task, outcome } = attempt
      attempts.inc({ endpoint, task, outcome })
      queue.observe({ endpoint }, attempt.queueMs / 1000)
      whole.observe({ endpoint, outcome }, attempt.totalMs / 1000)
      if (attempt.firstTokenMs !== undefined) firstToken.observe({ endpoint, task }, attempt.firstTokenMs / 1000)
      tokens.inc({ endpoint, direction: 'in' }, attempt.tokensIn ?? 0)
      tokens.inc({ endpoint, direction: 'out' }, attempt.tokensOut ?? 0)
      if (attempt.cost !== undefined) cost.inc({ endpoint, currency: attempt.currency ?? '' }, attempt.cost)
    },
  }
}
