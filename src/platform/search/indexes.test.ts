import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database/database.ts'
import type { Embedder } from './embeddings.ts'
import { openFreshDatabase } from './fresh-database.ts'
import { createSearch } from './search.ts'
import { searchStatement } from './statement.ts'
import type { SearchDocument } from './write.ts'

const url = process.env.DATABASE_URL
const LARGE = 20_500

/** Texts that name an angle point there, in a plane of eight dimensions; all others point away from what is asked for. */
const embedder: Embedder = {
  embeddingModel: 'circle',
  embed: async (texts) => ({ model: 'circle', vectors: texts.map((text) => direction(Number(/각도 (\d+)/.exec(text)?.[1] ?? 270))) }),
}
const direction = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180), 0, 0, 0, 0, 0, 0]

describe.runIf(url)('a corpus too large to be read whole', () => {
  let database: Database
  let search: ReturnType<typeof createSearch>
  beforeAll(async () => {
    database = await openFreshDatabase({ url, poolSize: 1 })
    search = createSearch({ db: database.db, kind: database.kind, clock: { now: () => new Date() }, llm: embedder })
    // Filler that points downwards, and whose words are hashes that no word of the questions has.
    await database.db.execute(sql`
      insert into search_chunks (corpus, owner_id, language, ref_id, ordinal, title, facets, body, digest, created_at)
      select 'posting', null, 'ko', 'filler-' || i, 0, '', array['language:ko'], 'filler', '', now() from generate_series(1, ${LARGE}::int) as i`)
    await database.db.execute(sql`
      insert into search_words select id, corpus, owner_id, ref_id, facets, 1, ('{' || id % 1000 + 1 || ':1}/4194304')::sparsevec from search_chunks`)
    await database.db.execute(sql`
      insert into search_vectors select id, 'circle', corpus, owner_id, ref_id, facets, digest, 8,
        l2_normalize(('[' || sin(id) || ',' || -1 - sin(id * 3) || ',' || sin(id * 5) || ',' || sin(id * 7) || ',' || sin(id * 11) || ','
          || sin(id * 13) || ',' || sin(id * 17) || ',' || sin(id * 19) || ']')::vector) from search_chunks`)
    const texts: [string, string, string | null, string[]][] = [
      ['shared', '카프카를 운영합니다 각도 90', null, ['position:be']],
      ['near', '전혀 다른 말 각도 91', null, []],
      ['mine', '카프카를 배웠습니다 각도 89', 'u1', ['position:be']],
      ['theirs', '카프카를 씁니다 각도 90', 'u2', ['position:be']],
    ]
    for (const [refId, text, ownerId, facets] of texts) {
      const document: SearchDocument = { corpus: 'posting', refId, ownerId, language: 'ko', facets, texts: [text] }
      await search.put(database.db, document)
    }
    expect(await search.embedMissing({ limit: 100, signal: new AbortController().signal })).toMatchObject({ embedded: 4, missing: 0 })
    expect(await search.refreshGrown()).toEqual(['posting'])
  }, 120_000)
  afterAll(() => database?.close())

  const found = async (options = {}) =>
    (await search.find({ corpus: 'posting', userId: 'u1', text: '카프카 각도 90', limit: 3, ...options })).map(({ refId, foundBy }) => [
      refId,
      foundBy,
    ])
  const expected = [
    ['shared', 'both'],
    ['mine', 'both'],
    ['near', 'both'],
  ]

  it('finds the same with its indexes as without, and keeps to the owner', async () => {
    expect(await found()).toEqual(expected)
    expect(await search.ensureIndexes()).toHaveLength(2)
    expect(await search.ensureIndexes()).toEqual([])
    expect(await found()).toEqual(expected)
    expect(await found({ userId: undefined, limit: 2 })).toEqual([expected[0], expected[2]])
    expect(await found({ facets: ['position:be'] })).toEqual(expected.slice(0, 2))
  })

  it('goes on reading the index until a filter that few fulfil has been served', async () => {
    await database.db.execute(sql`update search_vectors set facets = array['rare'] where chunk_id % 200 = 0 and ref_id like 'filler-%'`)
    // The planner takes the filter for one that leaves much, as its statistics say.
    const hits = await search.find({ corpus: 'posting', text: '각도 270', facets: [['rare', 'language:ko']], limit: 50 })
    expect(hits).toHaveLength(50)
    const statement = searchStatement({
      scope: { corpus: 'posting', facets: ['rare'] },
      vectors: { corpus: 'posting', model: 'circle', dimensions: 8, vector: JSON.stringify(direction(270)), indexed: true },
      limit: 50,
    })
    expect((await database.db.execute(statement)).rows).toHaveLength(50)
    const { rows } = await database.db.execute<{ scan: string }>(sql`select current_setting('hnsw.iterative_scan') as scan`)
    expect(rows).toEqual([{ scan: 'off' }])
  })

  it('weighs the newest where words stand nearly everywhere', async () => {
    const words = { vector: '{7:1}/4194304', weighed: 'newest' as const }
    const { rows } = await database.db.execute<{ ref_id: string }>(
      searchStatement({ scope: { corpus: 'posting', facets: [] }, words, limit: 50 }),
    )
    expect(rows.map(({ ref_id }) => ref_id).sort()).toEqual(Array.from({ length: 21 }, (_, index) => `filler-${index * 1000 + 6}`).sort())
  })

  it('reads the indexes', async () => {
    await database.db.execute(sql`select pg_stat_force_next_flush()`)
    const { rows } = await database.db.execute<{ name: string; scans: number }>(sql`
      select indexrelname as name, idx_scan::int as scans from pg_stat_user_indexes where indexrelname ~ 'hashes|near' and idx_scan > 0`)
    expect(rows).toHaveLength(2)
  })

  it('makes an index again whose building was cut, and drops one that nothing needs', async () => {
    const { rows } = await database.db.execute<{ name: string }>(
      sql`select relname as name from pg_class where relname like 'search_vectors_near_%'`,
    )
    const name = rows[0]?.name ?? ''
    await database.db.execute(sql`update pg_index set indisvalid = false where indexrelid = ${name}::regclass`)
    expect(await search.ensureIndexes()).toEqual([name])
    await database.db.execute(sql`delete from search_vectors where ref_id like 'filler-%'`)
    await search.ensureIndexes()
    const { rows: left } = await database.db.execute(sql`select 1 from pg_class where relname = ${name}`)
    expect(left).toEqual([])
    // Too few have a vector now for meaning to take part.
    expect(await found({ limit: 2 })).toEqual([
      ['shared', 'words'],
      ['mine', 'words'],
    ])
  })
})
