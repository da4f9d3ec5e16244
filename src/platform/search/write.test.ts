import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Database } from '../database/database.ts'
import { openFreshDatabase } from './fresh-database.ts'
import { putDocument, removeDocument } from './write.ts'

let database: Database
beforeAll(async () => {
  database = await openFreshDatabase({ url: process.env.DATABASE_URL, poolSize: 8, seed: inject('seed') })
})
afterAll(() => database?.close())

const clock = { now: () => new Date('2026-11-20T00:00:00Z') }
const reference = { corpus: 'letter', ownerId: null, refId: 'same' }
const put = (name: string, chunks: number) =>
  putDocument(
    database.db,
    { ...reference, language: 'ko', facets: [], texts: Array.from({ length: chunks }, (_, index) => `${name} ${index}`) },
    clock,
  )
const readBodies = async () =>
  (
    await database.db.execute<{ body: string }>(sql`select body from search_chunks join search_words on chunk_id = id order by ordinal`)
  ).rows.map(({ body }) => body)

it('of many who write the same text at once one remains, whole', async () => {
  const lengths: Record<string, number> = { 가: 3, 나: 60, 다: 1, 라: 120, 마: 2 }
  for (let round = 0; round < 4; round++) {
    await Promise.all(Object.entries(lengths).map(([name, chunks]) => put(name, chunks)))
    const bodies = await readBodies()
    const name = bodies[0]?.charAt(0) ?? ''
    expect(bodies).toEqual(Array.from({ length: lengths[name] ?? 0 }, (_, index) => `${name} ${index}`))
  }
})

it('a removal among them leaves nothing, or one that came after it, whole', async () => {
  for (let round = 0; round < 4; round++) {
    await Promise.all([put('가', 70), removeDocument(database.db, reference), put('나', 3)])
    const bodies = await readBodies()
    const whole = [[], Array.from({ length: 70 }, (_, index) => `가 ${index}`), Array.from({ length: 3 }, (_, index) => `나 ${index}`)]
    expect(whole).toContainEqual(bodies)
    const { rows } = await database.db.execute<{ chunks: number }>(sql`select count(*)::int as chunks from search_chunks`)
    expect(rows[0]?.chunks).toBe(bodies.length)
  }
})
