// The main job in the terminal, on the sample files: from a CV and a company's question to a letter that can be sent.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { withEnvFile } from '#platform/environment.ts'
import type { RunEvent, Source } from '#wire/events.ts'
import { readConfig } from '../config.ts'
import { startServer } from '../server.ts'

const OUTPUT = resolve('demo-output')
const CV = new URL('../../data/samples/cvs/ko-backend-newcomer.pdf', import.meta.url)
const APPLICATION = new URL('../../data/samples/applications/ko.json', import.meta.url)

const began = performance.now()
const say = (text: string) => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`)
const by = (source: Source) => (source === 'rules' ? 'made by rules, without an AI model' : 'made by the model')

/** Runs the demo against a server of its own on a folder that is thrown away; the results stay in `demo-output/`. */
export async function demoCommand(_args: string[], outside: Readonly<Record<string, string | undefined>>) {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-demo-'))
  const environment = {
    ...withEnvFile(outside),
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    JIWON_URL: '',
    JIWON_DATA: folder,
    DATABASE_URL: '',
    REDIS_URL: '',
    // Nothing of an invented person belongs into the operator's own store or traces.
    S3_URL: '',
    OTEL_EXPORTER_OTLP_ENDPOINT: '',
    LOG_LEVEL: 'error',
  }
  say('Opening an empty database and loading the sample letters…')
  const server = await startServer(readConfig(environment), environment)
  try {
    say(server.modelAvailable ? 'A model is configured; it will write.' : 'No model is configured: everything below is made by rules.')
    await demo(server.url)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function demo(url: string) {
  mkdirSync(OUTPUT, { recursive: true })
  const keep = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(OUTPUT, name), content)
    say(`  -> demo-output/${name}`)
  }
  const token = await signUp(url)
  const call = createCaller(url, token)

  say('Reading the sample CV (an invented person)…')
  const form = new FormData()
  form.append('file', new Blob([readFileSync(CV)], { type: 'application/pdf' }), 'cv.pdf')
  const document = await call<{ pages: number; characters: number; text: string }>('POST', '/documents', form)
  say(`  ${document.pages} page(s), ${document.characters} characters`)
  keep('1-cv.txt', document.text)

  const { company, position, letters } = JSON.parse(readFileSync(APPLICATION, 'utf8'))
  const [letter] = letters
  say(`The company asks: ${letter.question}`)
  const hints = await call<{ result: string[]; source: Source }>('POST', '/guidelines', { question: letter.question, company, position })
  for (const hint of hints.result) say(`  - ${hint}`)
  say(`  (${by(hints.source)})`)
  keep('2-hints.txt', `${hints.result.join('\n')}\n`)

  say('Writing the letter from the sample answers…')
  const input = {
    company,
    position,
    title: '갈등을 푼 경험',
    question: letter.question,
    guidelines: hints.result,
    answers: letter.answers,
    favorInfo: letter.favorInfo,
    limit: letter.limit,
  }
  const done = await watchDraft(url, token, input)
  const draft = done.result as { id: string; content: string; checks: { counts: { characters: number }; withinLimit: boolean | null } }
  const { characters } = draft.checks.counts
  console.log(`\n${draft.content.replaceAll(/^/gm, '    ')}\n`)
  say(
    `  ${characters} characters of at most ${letter.limit.max}${draft.checks.withinLimit ? '' : characters > letter.limit.max ? ' (too long)' : ' (less than four fifths of it)'} (${by(done.source)})`,
  )

  say('Exporting…')
  for (const format of ['docx', 'pdf', 'hwpx', 'md', 'txt'])
    keep(`3-letter.${format}`, await download(url, token, `/letters/${draft.id}/export?format=${format}`))
  say('Done. `npm start` opens the same in a browser.')
}

async function signUp(url: string): Promise<string> {
  const reply = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'demo', email: 'demo@example.com', password: crypto.randomUUID() }),
  })
  const token = reply.headers.get('set-auth-token')
  if (!token) throw new Error(`sign-up failed: ${reply.status} ${await reply.text()}`)
  return token
}

const createCaller = (url: string, token: string) =>
  async function call<T>(method: string, path: string, body: unknown): Promise<T> {
    const form = body instanceof FormData
    const reply = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(!form && { 'content-type': 'application/json' }) },
      body: form ? body : JSON.stringify(body),
    })
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
    return (await reply.json()) as T
  }

async function download(url: string, token: string, path: string): Promise<Uint8Array> {
  const reply = await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  return new Uint8Array(await reply.arrayBuffer())
}

/** Shows the steps of a draft as they happen. */
async function watchDraft(url: string, token: string, body: unknown): Promise<Extract<RunEvent, { type: 'run-end' }>> {
  const reply = await fetch(`${url}/api/v1/letters`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!reply.ok || !reply.body) throw new Error(`POST /letters: ${reply.status} ${await reply.text()}`)
  const steps: Record<string, string> = { 'letters.searching': 'looking for similar accepted letters', 'letters.writing': 'writing' }
  let rest = ''
  for await (const chunk of reply.body.pipeThrough(new TextDecoderStream())) {
    rest += chunk
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(rest.slice(0, end))?.[1]
      rest = rest.slice(end + 2)
      const event = data ? (JSON.parse(data) as RunEvent) : undefined
      if (event?.type === 'progress') say(`  ${event.step}/${event.steps} ${steps[event.name] ?? event.name}`)
      if (event?.type === 'run-end') return event
      if (event?.type === 'run-error') throw new Error(event.message)
    }
  }
  throw new Error('the stream ended before the letter did')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (!address || typeof address === 'string') throw new Error('no free port')
  return address.port
}
