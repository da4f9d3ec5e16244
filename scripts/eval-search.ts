// How well search finds the sample postings: labelled questions of data/evals/search, by method. The first three variants are BM25 in this process
// over other terms; `words`, `meaning` and `both` are the product's own search on the embedded database. Vectors come from the embedding model of
// OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_EMBEDDING_MODEL; without one from a stand-in that is no model, and the first line says so.
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { endpointsFromSettings } from '#platform/llm/endpoints.ts'
import { createLlm } from '#platform/llm/router.ts'
import { embedQuery } from '#platform/search/embeddings.ts'
import { openFreshDatabase } from '#platform/search/fresh-database.ts'
import { createSearch, type SearchHit } from '#platform/search/search.ts'
import { searchStatement } from '#platform/search/statement.ts'
import { Language } from '#wire/language.ts'
import { createBm25, eojeolOf, stemsAndPairsOf, stemsOf } from './eval-search/bm25.ts'
import { localEmbedder } from './eval-search/local-embedding.ts'
import { meanScore, type Score } from './eval-search/score.ts'

const Posting = z.object({
  id: z.string(),
  language: Language,
  company: z.string(),
  title: z.string(),
  position: z.string(),
  body: z.string(),
})
const Labelled = z.object({ query: z.string(), kind: z.string(), relevant: z.array(z.string()).min(1) })

const postings = globSync('data/samples/postings/*.json')
  .sort()
  .flatMap((file) => z.array(Posting).parse(JSON.parse(readFileSync(file, 'utf8'))))
const questions = globSync('data/evals/search/*.jsonl')
  .sort()
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ ...Labelled.parse(JSON.parse(line)), set: basename(file, '.jsonl') })),
  )
if (postings.length === 0 || questions.length === 0) {
  print('nothing to measure: data/samples/postings or data/evals/search is empty')
  process.exit(0)
}
const unknown = questions.flatMap(({ relevant }) => relevant).filter((id) => !postings.some((posting) => posting.id === id))
if (unknown.length > 0) throw new Error(`labels name postings that do not exist: ${unknown.join(', ')}`)

const { endpoints } = endpointsFromSettings(process.env)
const llm = createLlm({ endpoints })
const embedder = llm.embeddingModel ? llm : localEmbedder
const database = await openFreshDatabase({ poolSize: 1 })
try {
  const clock = { now: () => new Date() }
  const byWords = createSearch({ db: database.db, kind: database.kind, clock })
  const search = createSearch({ db: database.db, kind: database.kind, clock, llm: embedder })
  for (const { id, language, company, title, position, body } of postings) {
    const facets = [`position:${position}`]
    await byWords.put(database.db, {
      corpus: 'posting',
      ownerId: null,
      refId: id,
      language,
      title: `${company} ${title}`,
      facets,
      texts: [body],
    })
  }
  await byWords.refreshFrequencies('posting')
  const texts = postings.map(({ id, company, title, body }) => ({ id, text: `${company} ${title}\n${body}` }))
  const refs = (hits: SearchHit[]) => hits.map(({ refId }) => refId)
  const methods: [name: string, find: (query: string) => Promise<string[]> | string[]][] = [
    ['words as typed', createBm25(texts, eojeolOf)],
    ['stems', createBm25(texts, stemsOf)],
    ['stems and pairs', createBm25(texts, stemsAndPairsOf)],
    ['words (product)', async (text) => refs(await byWords.find({ corpus: 'posting', text, limit: 20 }))],
  ]
  await search.embedMissing({ limit: 100_000, signal: AbortSignal.timeout(600_000) })
  methods.push(['meaning', byMeaning], ['both (product)', async (text) => refs(await search.find({ corpus: 'posting', text, limit: 20 }))])
  print(`${postings.length} postings, ${questions.length} questions; vectors by ${embedder.embeddingModel}\n`)
  print('| method | questions | MRR@10 | recall@5 | recall@20 | ms p50/p95 |\n|---|---|---|---|---|---|')
  const scores: [name: string, score: Score][] = []
  for (const [name, find] of methods) scores.push([name, await measure(name, find)])
  for (const figure of ['mrr10', 'recall5', 'recall20'] as const) {
    const [[best = '', score] = []] = scores.toSorted(([, a], [, b]) => b[figure] - a[figure])
    print(`\nbest ${figure}: ${best}, ${score?.[figure].toFixed(3)}`)
  }
} finally {
  await database.close()
  await llm.close()
}

/** The list of vectors alone, as the product reads it before it fuses. */
async function byMeaning(text: string): Promise<string[]> {
  const { model, dimensions, literal } = await embedQuery(embedder, text, AbortSignal.timeout(60_000))
  const vectors = { corpus: 'posting', model, dimensions, vector: literal, indexed: false }
  const statement = searchStatement({ scope: { corpus: 'posting', facets: [] }, vectors, limit: 20 })
  const { rows } = await database.db.execute<{ ref_id: string }>(statement)
  return rows.map((found) => found.ref_id)
}

async function measure(name: string, find: (query: string) => Promise<string[]> | string[]): Promise<Score> {
  // The first searches make the plans and compile the code.
  for (const { query } of questions.slice(0, 20)) await find(query)
  const answers: { set: string; kind: string; found: string[]; relevant: string[]; ms: number }[] = []
  for (const { query, set, kind, relevant } of questions) {
    const started = performance.now()
    const found = await find(query)
    answers.push({ set, kind, found, relevant, ms: performance.now() - started })
  }
  const sets = ['all', ...new Set(questions.map(({ set }) => set)), ...new Set(questions.map(({ kind }) => kind))]
  for (const set of sets) {
    const own = answers.filter((answer) => set === 'all' || answer.set === set || answer.kind === set)
    print(`| ${set === 'all' ? name : ''} | ${set} (${own.length}) | ${row(meanScore(own))} |`)
  }
  return meanScore(answers)
}

function row({ mrr10, recall5, recall20, p50Ms, p95Ms }: Score): string {
  return [mrr10.toFixed(3), recall5.toFixed(3), recall20.toFixed(3), `${p50Ms.toFixed(1)}/${p95Ms.toFixed(1)}`].join(' | ')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
