import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import type { HealthHistory } from '../../calls/contract.ts'
import type { ModelHealth } from '../../contract.ts'
import { LineChart, type Series } from '../charts/line-chart.tsx'
import { StateStrip } from '../charts/state-strip.tsx'
import consoleClasses from '../console.module.css'
import { count, duration, percent } from '../format.ts'
import classes from './overview.module.css'
import { LOOKS, type Look } from './use-live.ts'

interface ModelCardProps {
  model: ModelHealth
  looks: readonly Look[]
  history: HealthHistory | undefined
}

/** One endpoint: its state in words, and how its time, failures and queue went. */
export function ModelCard({ model, looks, history }: ModelCardProps) {
  const { words, language } = useLanguage()
  const { overview: t, failures } = words.operations
  const { name, kind, circuit, allowed, region, keys, restsForMs, lastFailure, running, concurrency } = model
  const over = slicesOf(history, name)
  const recent = Array.from({ length: LOOKS }, (_, at) => looks[at - LOOKS + looks.length] ?? null)
  const live = (read: (look: Look) => number) => recent.map((look, at) => ({ x: at / (LOOKS - 1), y: look && read(look) }))
  const tone = circuit === 'closed' && allowed && keys.usable > 0 ? 'good' : circuit === 'open' ? 'bad' : 'warn'
  const about = [
    model.model,
    t.kinds[kind],
    ...(region ? [t.region(region)] : []),
    ...(keys.total > 0 ? [t.keys(keys.usable, keys.total)] : []),
    ...(restsForMs > 0 ? [t.rests(Math.ceil(restsForMs / 1000))] : []),
  ]
  const lines: Series[] = [
    { name: t.p95, tone: 'soft', points: over.map(({ x, point }) => ({ x, y: point?.firstTokenMsP95 ?? null })) },
    { name: t.median, tone: 'strong', points: over.map(({ x, point }) => ({ x, y: point?.firstTokenMs ?? null })) },
  ]
  return (
    <section className={classes.card} aria-labelledby={`${kind}-${name}`}>
      <header>
        <Title order={2} id={`${kind}-${name}`}>
          {name}{' '}
          <span className={consoleClasses.state} data-tone={tone}>
            {allowed ? (t.circuits[circuit] ?? circuit) : t.notAllowed}
          </span>
        </Title>
        <p className="figures">{about.join(' · ')}</p>
        <p className="figures">
          {lastFailure
            ? t.lastFailure(failures[lastFailure.failure] ?? lastFailure.failure, whenWritten(lastFailure.at, language, new Date()))
            : t.noFailure}{' '}
          <Link to="/admin/calls" search={{ endpoint: name }}>
            {t.look}
          </Link>
        </p>
      </header>
      <div className={classes.charts}>
        {kind === 'chat' && (
          <LineChart
            title={t.firstToken}
            period={t.hour}
            series={lines}
            least={500}
            format={(ms) => duration(ms, language)}
            empty={t.nothing}
          />
        )}
        <LineChart
          title={t.errorRate}
          period={t.hour}
          least={0.1}
          format={percent}
          empty={t.nothing}
          series={[
            {
              name: t.failed,
              tone: 'strong',
              points: over.map(({ x, point }) => ({ x, y: point && point.calls > 0 ? point.failures / point.calls : null })),
            },
          ]}
        />
        <LineChart
          title={t.queue}
          period={t.live}
          least={4}
          format={(value) => count(value, language)}
          empty={t.nothing}
          series={[
            { name: t.waiting, tone: 'soft', points: live(({ waiting }) => waiting) },
            { name: t.of(running, concurrency), tone: 'strong', points: live((look) => look.running) },
          ]}
        />
        <StateStrip title={t.circuit} period={t.live} words={t.circuits} states={recent.map((look) => look?.circuit ?? null)} />
      </div>
    </section>
  )
}

/** Every slice of the period with what the endpoint did in it, if anything. */
function slicesOf(history: HealthHistory | undefined, endpoint: string) {
  if (!history) return []
  const [from, to] = [Date.parse(history.from), Date.parse(history.to)]
  const step = history.sliceSeconds * 1000
  const points = new Map(history.points.filter((point) => point.endpoint === endpoint).map((point) => [Date.parse(point.at), point]))
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => ({
    x: Math.min(1, (at * step) / (to - from)),
    point: points.get(from + at * step),
  }))
}
