// How long a search takes and how much it finds, by rows, clients and filter. `DATABASE_URL` measures a PostgreSQL server, in a database of its
// own that is dropped at the end; without it the embedded database is measured, with fewer rows. `BENCH_ROWS=10000,100000` chooses the sizes.
import { loadavg } from 'node:os'
import { sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { frequenciesOf } from '#platform/search/frequencies.ts'
import { openFreshDatabase } from '#platform/search/fresh-database.ts'
import { listIndexes } from '#platform/search/indexes.ts'
import { createSearch, type SearchQuery } from '#platform/search/search.ts'
import { queryTerms, queryVector } from '#platform/search/sparse.ts'
import { searchStatement } from '#platform/search/statement.ts'
import { tokensOf } from '#platform/search/tokens.ts'
import { createVectors, DIMENSIONS, postingAt, questionFor } from './corpus.ts'
import { fill, groupFacet } from './fill.ts'
import { measure, recall } from './measure.ts'
import { processorTimes, usedMs } from './processor.ts'

const MODEL = 'bench-384'
const QUESTIONS = 200
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8)
const url = process.env.DATABASE_URL
const sizes = (process.env.BENCH_ROWS ?? (url ? '10000,100000,500000' : '1000,10000')).split(',').map(Number)
const vectorOf = createVectors()

const database = await openFreshDatabase({ url, poolSize: 40 })
const { db, kind } = database
// A question by meaning alone is a sign of the private use area, which is no word; its number is the vector's seed.
const FIRST_SIGN = 0xe000
const embedder = {
  embeddingModel: MODEL,
  embed: async (texts: readonly string[]) => ({
    model: MODEL,
    vectors: texts.map((text) => queryVectors[(text.codePointAt(0) ?? 0) - FIRST_SIGN] ?? []),
  }),
}
const queryVectors = Array.from({ length: QUESTIONS }, (_, index) => vectorOf(900_000_000 + index))
const search = createSearch({ db, kind, clock: { now: () => new Date() }, llm: embedder })
const byWords = createSearch({ db, kind, clock: { now: () => new Date() } })

let rows = 0
try {
  for (const size of sizes) {
    const started = performance.now()
    await dropLargeIndexes()
    await fill(db, rows, size, vectorOf, MODEL)
    rows = size
    const filled = performance.now()
    const made = await search.ensureIndexes()
    const indexed = performance.now()
    await search.refreshFrequencies('posting')
    const counted = performance.now()
    await byWords.refreshFrequencies('posting')
    await db.execute(sql`analyze`)
    print(
      `\n## ${size} rows, ${kind}: filled in ${seconds(filled - started)}, ${made.length} indexes in ${seconds(indexed - filled)}, words counted in ${seconds(counted - indexed)}`,
    )
    print(await sizesOf(db))
    await measureSize(size)
  }
} finally {
  await database.close()
}

// A large import goes ten times quicker without them; what is measured is a built index.
async function dropLargeIndexes(): Promise<void> {
  for (const name of await listIndexes(db)) await db.execute(sql`drop index ${sql.identifier(name)}`)
}

async function measureSize(size: number): Promise<void> {
  const questions = Array.from({ length: QUESTIONS }, (_, index) => questionFor(postingAt((index * 7919) % size), index + 1))
  const sign = (index: number) => String.fromCodePoint(FIRST_SIGN + index)
  const modes: { name: string; ask: typeof search; text: (index: number) => string; words: boolean; meaning: boolean }[] = [
    { name: 'meaning', ask: search, text: sign, words: false, meaning: true },
    { name: 'words', ask: byWords, text: (index) => questions[index] ?? '', words: true, meaning: false },
    { name: 'both', ask: search, text: (index) => `${sign(index)} ${questions[index]}`, words: true, meaning: true },
  ]
  print('| list | filter | recall@20 | p50/p95 ms, searches/s at 1 | at 8 | at 32 clients | processor ms |\n|---|---|---|---|---|---|---|')
  for (const { name, ask, text, words, meaning } of modes) {
    for (const filtered of [false, true]) {
      const facetsOf = (index: number) => (filtered ? [groupFacet(index)] : [])
      const query = (index: number): SearchQuery => ({ corpus: 'posting', text: text(index), facets: facetsOf(index), limit: 20 })
      const found: string[][] = []
      const right: string[][] = []
      for (let index = 0; index < QUESTIONS; index++) {
        found.push((await ask.find(query(index))).map(({ refId }) => refId))
        right.push(await exact(text(index), facetsOf(index), { words, meaning: meaning ? queryVectors[index] : undefined }))
      }
      const cells: string[] = []
      let searches = 0
      let processor = 0
      for (const clients of [1, 8, 32]) {
        const before = await processorTimes(database)
        const { p50Ms, p95Ms, count, perSecond } = await measure(clients, SECONDS, (turn) => ask.find(query(turn % QUESTIONS)))
        cells.push(`${p50Ms.toFixed(1)}/${p95Ms.toFixed(1)}, ${perSecond.toFixed(0)}`)
        searches += count
        processor += usedMs(before, await processorTimes(database))
      }
      cells.push((processor / searches).toFixed(1))
      print(`| ${name} | ${filtered ? '5 %' : 'none'} | ${recall(found, right).toFixed(3)} | ${cells.join(' | ')} |`)
    }
  }
  print(`load average ${loadavg()[0]?.toFixed(1)}; this process ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`)
}

/** The first 20 when everything is read, without any index. */
async function exact(text: string, facets: string[], lists: { words: boolean; meaning: number[] | undefined }): Promise<string[]> {
  const terms = lists.words ? queryTerms(tokensOf(text)) : []
  const frequencies = await frequenciesOf(
    db,
    'posting',
    terms.map(({ hash }) => hash),
  )
  const statement = searchStatement({
    scope: { corpus: 'posting', facets },
    words: terms.length > 0 ? { vector: queryVector(terms, frequencies), weighed: 'all' } : undefined,
    vectors: lists.meaning && {
      corpus: 'posting',
      model: MODEL,
      dimensions: DIMENSIONS,
      vector: JSON.stringify(lists.meaning),
      indexed: false,
    },
    limit: 20,
  })
  const { rows } = await db.execute<{ ref_id: string }>(statement)
  return rows.map((row) => row.ref_id)
}

async function sizesOf(db: Db): Promise<string> {
  const { rows } = await db.execute<{ name: string; bytes: string }>(sql`
    select relname as name, pg_relation_size(oid)::text as bytes from pg_class
    where relname like 'search\_%' and relkind in ('r', 'i') and pg_relation_size(oid) > 1000000 order by pg_relation_size(oid) desc`)
  return rows.map(({ name, bytes }) => `${name} ${(Number(bytes) / 1e6).toFixed(0)} MB`).join(', ')
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
