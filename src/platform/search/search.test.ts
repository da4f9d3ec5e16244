import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import type { Database, Db } from '../database/database.ts'
import { ModelError } from '../llm/llm.ts'
import type { Embedder } from './embeddings.ts'
import { openFreshDatabase } from './fresh-database.ts'
import { createSearch, type SearchOptions } from './search.ts'
import type { SearchDocument } from './write.ts'

let database: Database
let db: Db
beforeAll(async () => {
  database = await openFreshDatabase({ url: process.env.DATABASE_URL, poolSize: 1, seed: inject('seed') })
  db = database.db
})
afterAll(() => database?.close())
beforeEach(async () => {
  for (const table of ['search_chunks', 'search_frequencies', 'search_corpora']) await db.execute(sql`delete from ${sql.identifier(table)}`)
})

const clock = { now: () => new Date('2026-11-20T00:00:00Z') }
const searchWith = (options: Partial<SearchOptions> = {}) => createSearch({ db, kind: database.kind, clock, ...options })
const posting = (refId: string, texts: string | string[], more: Partial<SearchDocument> = {}): SearchDocument => ({
  corpus: 'posting',
  ownerId: null,
  refId,
  language: 'ko',
  facets: [],
  texts: [texts].flat(),
  ...more,
})
const POSTINGS = [
  posting('backend', '자바와 스프링으로 결제 서버를 개발합니다. 대용량 트래픽을 처리한 경험을 우대합니다.', {
    title: '가온페이 백엔드 개발자',
    facets: ['position:be'],
  }),
  posting('frontend', 'React와 TypeScript로 웹 화면을 만듭니다. 접근성과 디자인 시스템에 관심이 있는 분을 찾습니다.', {
    title: '다래소프트 프론트엔드 개발자',
    facets: ['position:fe'],
  }),
  posting('infra', 'Kubernetes 클러스터를 운영하고 배포를 자동화합니다. 장애에 대응한 경험이 필요합니다.', {
    title: '한울클라우드 인프라 엔지니어',
    facets: ['position:infra'],
  }),
  posting('marketing', '퍼포먼스 마케팅 캠페인을 기획하고 성과를 분석합니다. SQL로 데이터를 직접 뽑을 수 있으면 좋습니다.', {
    title: '모아커머스 마케터',
    facets: ['position:marketing'],
  }),
  posting('english', 'You will design and operate payment APIs. Experience with Go, Kafka and distributed systems is required.', {
    title: 'Senior Backend Engineer at Bluebird',
    language: 'en',
    facets: ['position:be'],
  }),
]
const refs = async (search: ReturnType<typeof createSearch>, text: string, more = {}) =>
  (await search.find({ corpus: 'posting', text, limit: 10, ...more })).map(({ refId }) => refId)
const countRows = async () =>
  (
    await db.execute<{ chunks: number; words: number; vectors: number }>(sql`
    select (select count(*)::int from search_chunks) as chunks, (select count(*)::int from search_words) as words,
      (select count(*)::int from search_vectors) as vectors`)
  ).rows[0]

/** Gives each text the vector of the first subject that it names, and keeps what it was asked. */
function scriptedEmbedder(model = 'scripted-3', subjects: string[] = ['결제|payment|돈', '화면|react|눈에 보이는', '클러스터|장애']) {
  const asked: string[][] = []
  const embedder: Embedder & { fails?: Error } = {
    embeddingModel: model,
    async embed(texts) {
      asked.push([...texts])
      if (embedder.fails) throw embedder.fails
      return { model, vectors: texts.map((text) => [...subjects.map((subject) => (new RegExp(subject, 'i').test(text) ? 1 : 0)), 0.1]) }
    },
  }
  return { embedder, asked }
}
const signal = new AbortController().signal

describe('search by words', () => {
  beforeEach(async () => {
    for (const document of POSTINGS) await searchWith().put(db, document)
  })

  it.each([
    ['스프링 백엔드 개발자', 'backend'],
    ['결제서버를 개발하실 분', 'backend'],
    ['쿠버네티스 운영 경험', 'infra'],
    ['리액트로 화면 만들기', 'frontend'],
    ['typescript', 'frontend'],
    ['마케팅 데이터 분석', 'marketing'],
    ['distributed system engineers', 'english'],
    ['대용량 트래픽'.normalize('NFD'), 'backend'],
  ])('%s finds first the posting %s', async (text, expected) => {
    expect((await refs(searchWith(), text))[0]).toBe(expected)
  })

  it('says which words of the question were found and where they stand', async () => {
    const [hit] = await searchWith().find({ corpus: 'posting', text: '스프링으로 결제를 만드는 백엔드', limit: 1 })
    expect(hit).toMatchObject({ refId: 'backend', matched: ['스프링으로', '결제를', '백엔드'], foundBy: 'words' })
    expect(hit?.marks.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['스프링으로', '결제'])
  })

  it('is narrowed by facets that must all hold, of which a list needs one', async () => {
    expect(await refs(searchWith(), '개발 experience', { facets: ['position:be'] })).toEqual(['english', 'backend'])
    expect(await refs(searchWith(), '개발 experience', { facets: [['position:be', 'position:fe'], 'language:ko'] })).toEqual([
      'backend',
      'frontend',
    ])
    expect(await refs(searchWith(), '개발 experience', { facets: ['position:be'], language: 'en' })).toEqual(['english'])
  })

  it('is narrowed to the references that a subquery names', async () => {
    const among = sql`select unnest(array['frontend', 'infra'])`
    expect(new Set(await refs(searchWith(), '개발자 엔지니어 경험', { among }))).toEqual(new Set(['frontend', 'infra']))
  })

  it('finds nothing for a question without words, or with words that stand nowhere', async () => {
    for (const text of ['', '   ', '🙂🙂', '그리고 또한', '펭귄', '%_\\\'";--']) expect(await refs(searchWith(), text)).toEqual([])
    expect(await refs(searchWith(), '개발자', { corpus: 'letter' })).toEqual([])
    expect(await refs(searchWith(), '개발자', { limit: 0 })).toEqual([])
  })

  it('gives the same order and scores each time', async () => {
    const search = () => searchWith().find({ corpus: 'posting', text: '개발 경험', limit: 10 })
    expect(await search()).toEqual(await search())
  })
})

describe('what was put', () => {
  it('is found by its owner and by nobody else, what is shared by all', async () => {
    const search = searchWith()
    await search.put(db, posting('shared', '공유된 백엔드 공고'))
    await search.put(db, posting('mine', '나만 보는 백엔드 공고', { ownerId: 'u1' }))
    await search.put(db, posting('theirs', '남이 보는 백엔드 공고', { ownerId: 'u2' }))
    expect((await refs(search, '백엔드 공고', { userId: 'u1' })).sort()).toEqual(['mine', 'shared'])
    expect(await refs(search, '백엔드 공고')).toEqual(['shared'])
    expect(await refs(search, '백엔드 공고', { userId: "u1' or '1'='1" })).toEqual(['shared'])
  })

  it('under a reference that two people use stays two texts', async () => {
    const search = searchWith()
    for (const ownerId of ['u1', 'u2', null]) await search.put(db, posting('same', `백엔드 ${ownerId ?? '공유'}`, { ownerId }))
    await search.remove(db, { corpus: 'posting', ownerId: 'u1', refId: 'same' })
    expect((await search.find({ corpus: 'posting', userId: 'u2', text: 'u2', limit: 5 }))[0]?.excerpt).toBe('백엔드 u2')
    expect(await countRows()).toMatchObject({ chunks: 2, words: 2 })
  })

  it('replaces what the reference held before', async () => {
    const search = searchWith()
    await search.put(db, posting('p', ['첫째 문단은 자바', '둘째 문단은 코틀린', '셋째 문단은 스칼라']))
    expect(await search.put(db, posting('p', '이제는 파이썬뿐'))).toBe(1)
    expect(await countRows()).toMatchObject({ chunks: 1, words: 1 })
    expect(await refs(search, '코틀린')).toEqual([])
    expect(await refs(search, '파이썬')).toEqual(['p'])
    expect(await search.put(db, posting('p', '  '))).toBe(0)
    expect(await countRows()).toMatchObject({ chunks: 0, words: 0 })
  })

  it('is written with the transaction that writes it, or not at all', async () => {
    const search = searchWith()
    const failing = db.transaction(async (tx) => {
      await search.put(tx as unknown as Db, posting('p', '되돌릴 글'))
      throw new Error('the feature failed')
    })
    await expect(failing).rejects.toThrow('the feature failed')
    expect(await countRows()).toMatchObject({ chunks: 0, words: 0 })
  })

  it('leaves no row when it is removed, nor when its owner is', async () => {
    const { embedder } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    await search.put(db, posting('p', ['하나', '둘', '셋']))
    await search.put(db, posting('q', ['넷', '다섯'], { ownerId: 'u1' }))
    await search.embedMissing({ limit: 100, signal })
    expect(await countRows()).toEqual({ chunks: 5, words: 5, vectors: 5 })
    await search.remove(db, { corpus: 'posting', ownerId: null, refId: 'p' })
    expect(await countRows()).toEqual({ chunks: 2, words: 2, vectors: 2 })
    await search.removeOwner(db, 'u1')
    expect(await countRows()).toEqual({ chunks: 0, words: 0, vectors: 0 })
  })

  it.each([
    ['emoji and half a surrogate pair', `🙂👩‍👩‍👧‍👦 \ud83d 백엔드 \udc00`],
    ['control characters', '백\u0000엔드\u0000 \u0007백엔드'],
    ['a million characters without a space', '백엔드'.repeat(333_333)],
    ['a million characters of one Latin word', `백엔드 ${'a'.repeat(1_000_000)}`],
    ['marks that mean something to SQL', `'; drop table search_chunks; -- 백엔드 {1:2}/3 $1`],
  ])('may be any text: %s', async (_name, text) => {
    const search = searchWith()
    await search.put(db, posting('hostile', text, { title: text, facets: [text.slice(0, 100)] }))
    expect(await refs(search, '백엔드')).toEqual(['hostile'])
  })

  it('may be asked with any text', async () => {
    const search = searchWith()
    await search.put(db, posting('p', '백엔드'))
    expect(await refs(search, `백엔드 ${'가나다라'.repeat(250_000)}`)).toEqual(['p'])
    expect(await refs(search, '백엔드 \u0000\ud800')).toEqual(['p'])
    expect(await refs(search, '백엔드', { facets: ['a\u0000', ['\ud800']] })).toEqual([])
  })
})

describe('frequencies', () => {
  it('make a rare word count more than a common one', async () => {
    const search = searchWith()
    for (let index = 0; index < 20; index++) await search.put(db, posting(`common-${index}`, `백엔드 개발자 모집 백엔드 개발자 ${index}`))
    await search.put(db, posting('rare', '백엔드와 관계가 먼 여러 업무를 두루 맡으며 가끔은 카프카도 만지는 자리'))
    expect((await refs(search, '백엔드 개발자 카프카'))[0]).toBe('rare')
  })

  it('are counted by a job where a corpus has grown by a fifth, and left alone where it has not', async () => {
    const search = searchWith()
    for (let index = 0; index < 10; index++) await search.put(db, posting(`p${index}`, `백엔드 ${index}`))
    await search.put(db, posting('letter', '지원 동기', { corpus: 'letter' }))
    expect(await search.refreshGrown()).toEqual(['letter', 'posting'])
    expect(await search.refreshGrown()).toEqual([])
    await search.put(db, posting('p10', '백엔드 10'))
    expect(await search.refreshGrown()).toEqual([])
    for (const index of [11, 12, 13]) await search.put(db, posting(`p${index}`, `백엔드 ${index}`))
    expect(await search.refreshGrown()).toEqual(['posting'])
    const { rows } = await db.execute<{ generations: number; chunks: number }>(sql`
      select (select count(distinct generation)::int from search_frequencies where corpus = 'posting') as generations,
        (select chunks from search_corpora where corpus = 'posting') as chunks`)
    expect(rows).toEqual([{ generations: 1, chunks: 14 }])
  })

  it('are made anew with the words when the tokeniser has changed', async () => {
    const search = searchWith()
    for (const document of POSTINGS) await search.put(db, document)
    const before = await search.find({ corpus: 'posting', text: '스프링', limit: 3 })
    await db.execute(sql`update search_words set version = 0, words = ${'{1:1}/4194304'}::sparsevec`)
    await db.execute(sql`update search_corpora set version = 0`)
    expect(await search.renewWords({ limit: 2 })).toBe(2)
    expect(await search.renewWords({ limit: 100 })).toBe(3)
    expect(await search.renewWords({ limit: 100 })).toBe(0)
    expect(await search.refreshGrown()).toEqual(['posting'])
    expect(await search.find({ corpus: 'posting', text: '스프링', limit: 3 })).toEqual(before)
  })
})

describe('search by meaning', () => {
  it('adds what no word finds, and puts what both lists find first', async () => {
    const { embedder } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    for (const document of POSTINGS) await search.put(db, document)
    expect(await search.embedMissing({ limit: 100, signal })).toMatchObject({ embedded: 5, missing: 0 })
    const hits = await search.find({ corpus: 'posting', text: '돈이 오가는 트래픽', limit: 5 })
    expect(hits.slice(0, 2)).toMatchObject([
      { refId: 'backend', foundBy: 'both' },
      { refId: 'english', foundBy: 'meaning', matched: [] },
    ])
    // Reciprocal rank fusion with k = 60: first of both lists, then second of one.
    expect(hits[0]?.score).toBeCloseTo(1 / 61 + 1 / 61, 9)
    expect(hits[1]?.score).toBeCloseTo(1 / 62, 9)
  })

  it('keeps to the owner and the facets', async () => {
    const { embedder } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    for (const document of POSTINGS) await search.put(db, document)
    await search.put(db, posting('theirs', '결제', { ownerId: 'u2' }))
    await search.put(db, posting('mine', '결제', { ownerId: 'u1', facets: ['position:be'] }))
    await search.embedMissing({ limit: 100, signal })
    const found = await refs(search, '돈', { userId: 'u1', facets: ['position:be'] })
    expect(found.sort()).toEqual(['backend', 'english', 'mine'])
  })

  it('goes on by words when the model fails, and says so without the text', async () => {
    const { embedder } = scriptedEmbedder()
    const said: string[] = []
    const search = searchWith({ llm: embedder, log: (message) => said.push(message) })
    for (const document of POSTINGS) await search.put(db, document)
    await search.embedMissing({ limit: 100, signal })
    for (const failure of [new ModelError('timeout', 'late: 스프링'), new TypeError('fetch failed')]) {
      embedder.fails = failure
      expect(await search.find({ corpus: 'posting', text: '스프링', limit: 1 })).toMatchObject([{ refId: 'backend', foundBy: 'words' }])
    }
    expect(said).toHaveLength(2)
    expect(said.join()).not.toContain('스프링')
  })

  it.each([[[]], [[Number.NaN, 1]], [[0, 0, 0, 0]], [[1, 2]]])('goes on by words when the vector of the question is %j', async (vector) => {
    const { embedder } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    for (const document of POSTINGS) await search.put(db, document)
    await search.embedMissing({ limit: 100, signal })
    embedder.embed = async () => ({ model: 'scripted-3', vectors: [vector] })
    expect(await search.find({ corpus: 'posting', text: '스프링', limit: 1 })).toMatchObject([{ refId: 'backend', foundBy: 'words' }])
  })

  it('never compares vectors of two models: words serve until the new model has most of them', async () => {
    const old = scriptedEmbedder('old-model')
    const before = searchWith({ llm: old.embedder })
    for (const document of POSTINGS) await before.put(db, document)
    await before.embedMissing({ limit: 100, signal })

    const next = scriptedEmbedder('new-model', ['없는 주제'])
    const after = searchWith({ llm: next.embedder })
    expect(await refs(after, '돈')).toEqual([])
    expect(next.asked).toEqual([])
    expect(await after.embedMissing({ limit: 3, signal })).toMatchObject({ embedded: 3, missing: 2 })
    expect(await refs(after, '돈')).toEqual([])
    // The old model's vectors stay until the new one has all.
    expect(await countRows()).toMatchObject({ vectors: 8 })
    expect(await after.embedMissing({ limit: 100, signal })).toMatchObject({ embedded: 2, missing: 0 })
    expect(await after.embedMissing({ limit: 100, signal })).toMatchObject({ embedded: 0, missing: 0 })
    expect(await countRows()).toMatchObject({ vectors: 5 })
    expect(await refs(after, '돈')).toHaveLength(5)
  })

  it('makes vectors anew when the same model begins to give longer ones', async () => {
    const { embedder } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    for (const document of POSTINGS) await search.put(db, document)
    await search.embedMissing({ limit: 100, signal })
    embedder.embed = scriptedEmbedder('scripted-3', ['결제|돈', 'b', 'c', 'd', 'e']).embedder.embed
    expect(await refs(search, '돈')).toEqual([])
    expect(await search.embedMissing({ limit: 100, signal })).toMatchObject({ embedded: 5, missing: 0 })
    expect((await refs(search, '돈'))[0]).toBe('backend')
  })

  it('embeds again only the chunks whose text has changed', async () => {
    const { embedder, asked } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    await search.put(db, posting('p', ['하나', '둘', '셋']))
    await search.embedMissing({ limit: 100, signal })
    asked.length = 0
    await search.put(db, posting('p', ['하나', '둘이 바뀜', '셋'], { facets: ['position:be'] }))
    await search.embedMissing({ limit: 100, signal })
    expect(asked).toEqual([['둘이 바뀜']])
    const { rows } = await db.execute<{ facets: string[] }>(sql`select distinct facets from search_vectors`)
    expect(rows).toEqual([{ facets: ['language:ko', 'position:be'] }])
  })

  it('gives no vector to a text that was removed or rewritten while the model had it', async () => {
    const { embedder } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    await search.put(db, posting('removed', '하나'))
    await search.put(db, posting('rewritten', '둘'))
    await search.put(db, posting('kept', '셋'))
    const embed = embedder.embed
    embedder.embed = async (texts, options) => {
      await search.remove(db, { corpus: 'posting', ownerId: null, refId: 'removed' })
      await search.put(db, posting('rewritten', '다른 둘'))
      return embed(texts, options)
    }
    await search.embedMissing({ limit: 100, signal })
    const { rows } = await db.execute<{ ref_id: string }>(sql`select ref_id from search_vectors`)
    expect(rows).toEqual([{ ref_id: 'kept' }])
  })

  it('does not let one text that the model refuses keep the others waiting', async () => {
    const { embedder } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    for (const refId of ['a', 'poison', 'b']) await search.put(db, posting(refId, refId))
    const embed = embedder.embed
    embedder.embed = async (texts, options) => {
      if (texts.includes('poison')) throw new ModelError('bad-request', 'refused')
      return embed(texts, options)
    }
    expect(await search.embedMissing({ limit: 100, signal })).toMatchObject({ embedded: 2, missing: 1 })
  })

  it('does not let one text without a usable vector keep the others waiting, but tells of a model that gives none', async () => {
    const { embedder } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    for (const refId of ['a', 'poison', 'b']) await search.put(db, posting(refId, refId))
    const embed = embedder.embed
    embedder.embed = async (texts, options) => {
      const { model, vectors } = await embed(texts, options)
      return { model, vectors: vectors.map((vector, index) => (texts[index] === 'poison' ? vector.map(() => 0) : vector)) }
    }
    expect(await search.embedMissing({ limit: 100, signal })).toMatchObject({ embedded: 2, missing: 1 })
    await expect(search.embedMissing({ limit: 100, signal })).rejects.toThrow(ModelError)
  })

  it('keeps what was embedded before the model failed, and an answer of another model out', async () => {
    const { embedder } = scriptedEmbedder()
    const search = searchWith({ llm: embedder })
    for (let index = 0; index < 40; index++) await search.put(db, posting(`p${index}`, `글 ${index}`))
    let calls = 0
    const embed = embedder.embed
    embedder.embed = async (texts, options) => (++calls > 1 ? { model: 'another', vectors: [] } : embed(texts, options))
    await expect(search.embedMissing({ limit: 100, signal })).rejects.toThrow(ModelError)
    expect(await countRows()).toMatchObject({ vectors: 32 })
  })
})

describe('many new texts at once', () => {
  it('are found as if each had been put alone', async () => {
    const alone = searchWith()
    for (const document of POSTINGS) await alone.put(db, document)
    const expected = await refs(alone, '결제 서버 개발')
    const counted = await countRows()
    for (const document of POSTINGS) await alone.remove(db, document)
    const together = searchWith()
    const long = posting(
      'long',
      Array.from({ length: 60 }, (_, index) => `${index}번째 문단입니다. ${'긴 글은 여러 조각이 됩니다. '.repeat(20)}`),
      { ownerId: 'u1' },
    )
    expect(await together.putNew(db, [...POSTINGS, long])).toBeGreaterThan(60)
    expect(await refs(together, '결제 서버 개발')).toEqual(expected)
    expect(await refs(together, '조각', { userId: 'u1' })).toContain('long')
    expect(await refs(together, '조각', { userId: 'u2' })).not.toContain('long')
    await together.remove(db, { corpus: 'posting', ownerId: 'u1', refId: 'long' })
    expect(await countRows()).toEqual(counted)
  })
  it('are refused when one of them is there already', async () => {
    const search = searchWith()
    await search.put(db, posting('backend', '자바'))
    await expect(search.putNew(db, POSTINGS)).rejects.toThrow()
  })
})
