// How fast a file of many postings is taken in, and what that needs. See ../README.md.
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startJiwon } from '../jiwon.ts'
import { row, table } from '../statistics.ts'

const { values: flags } = parseArgs({ options: { rows: { type: 'string', default: '10000' }, every: { type: 'string', default: '1000' } } })
const count = Number(flags.rows)
const every = Number(flags.every)

const SKILLS = [
  'Java',
  'Kotlin',
  'Python',
  'Go',
  'React',
  'Kafka',
  'Redis',
  'PostgreSQL',
  'Kubernetes',
  'AWS',
  'SQL',
  'Airflow',
  'Figma',
  '엑셀',
  'GA4',
]
const JOBS = ['백엔드 개발자', '프론트엔드 개발자', '데이터 엔지니어', '인프라 엔지니어', '프로덕트 매니저', '마케터', '회계 담당자']
const WORK = ['주문', '정산', '검색', '추천', '배송', '회원', '재고', '결제', '상담', '예약']
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''

/** About 900 characters, each one different from the others in what it asks for. */
function posting(at: number): string {
  const list = (from: number, ending: string) =>
    Array.from(
      { length: 6 },
      (_, step) => `- ${pick(WORK, at * 7 + from + step)} 업무의 ${pick(SKILLS, at * 3 + from + step * 2)} ${ending} ${at + step}단계`,
    ).join('\n')
  return `# ${at}번가상회사 ${pick(JOBS, at)}\n\n## 담당업무\n${list(0, '개발과 운영')}\n\n## 자격요건\n${list(1, '경험')}\n\n## 우대사항\n${list(2, '심화 경험')}\n\n접수 마감: 2027년 3월 ${(at % 28) + 1}일 18:00`
}

const server = await startJiwon({ modelUrl: 'http://127.0.0.1:9/v1', databaseUrl: process.env.DATABASE_URL })
try {
  const { token } = await server.signUp(1)
  const headers = { authorization: `Bearer ${token}` }
  const file = Array.from({ length: count }, (_, at) => JSON.stringify({ body: posting(at) })).join('\n')
  const form = new FormData()
  form.append('file', new Blob([file]), 'many.jsonl')
  const before = { used: server.used(), memory: server.memory() }
  const began = performance.now()
  const begin = (await (await fetch(`${server.url}/api/v1/postings/imports`, { method: 'POST', headers, body: form })).json()) as {
    id: string
  }
  const rows: string[] = []
  const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)
  let shown = 0
  let state = { status: 'queued', processed: 0, added: 0 }
  while (state.status === 'queued' || state.status === 'running') {
    await wait(250)
    state = (await (await fetch(`${server.url}/api/v1/postings/imports/${begin.id}`, { headers })).json()) as typeof state
    if (state.processed - shown < every && state.status !== 'done') continue
    shown = state.processed
    const seconds = (performance.now() - began) / 1000
    const { memory } = { memory: server.memory() }
    rows.push(
      row(state.processed, seconds.toFixed(1), Math.round(state.processed / seconds), megabytes(memory.server), megabytes(memory.database)),
    )
  }
  const used = server.used()
  const processorMs = used.server + used.database - before.used.server - before.used.database
  console.log(
    `${count} postings of ${posting(0).length} characters, ${megabytes(file.length)} million characters of JSONL, ${process.env.DATABASE_URL ? 'PostgreSQL' : 'embedded database'}; ${state.status}, ${state.added} added`,
  )
  console.log(`memory before: ${megabytes(before.memory.server)} MB\n`)
  console.log(table(['rows', 'seconds', 'rows a second', 'server MB', 'database MB'], rows))
  console.log(`\n${(processorMs / count).toFixed(1)} ms of processor time for each`)
} finally {
  await server.stop()
}
