// Postings as people add, search, correct and remove them. Matching is in matches.ts, files of many in imports.ts.
import { z } from 'zod'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { User } from '#platform/http/env.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import type { Search } from '#platform/search/search.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import { type Language, languageOf } from '#wire/language.ts'
import type { Position } from '#wire/positions.ts'
import { ReadingNote } from '#wire/reading-notes.ts'
import {
  type FoundPosting,
  Origin,
  type Posting,
  type PostingFilter,
  type PostingPatch,
  type PostingSummary,
  postingErrors,
  type Tags,
} from './contract.ts'
import { plainText } from './plain.ts'
import { CORPUS, contentHashOf, fieldsOf, isNamed, type PostingSource, rowOf, sameAmong, searchDocumentOf } from './rows.ts'
import type { PostingSources } from './sources.ts'
import { createPostingStore, type PostingRow } from './store.ts'
import { tagTask } from './tasks.ts'
import { beginningOf, deadlineOf, showPosting, showSummary } from './views.ts'

const errors = errorsOf('postings', postingErrors)
/** What one search gives at most; its pages are parts of it. */
const MOST_FOUND = 50
/** Rows in one statement. */
const BATCH = 50

const AddRun = z.object({
  shared: z.boolean(),
  /** Either the text, or where it is to be fetched. */
  given: z.union([
    z.object({ body: z.string(), origin: Origin, originName: z.string().nullable(), readingNotes: z.array(ReadingNote).default([]) }),
    z.object({ url: z.string() }),
  ]),
})
type AddRun = z.infer<typeof AddRun>
/** `merged`: it was there already. */
export type AddedPosting = Posting & { merged: boolean }

export interface PostingsOptions {
  db: Db
  runs: Runs
  tasks: Tasks
  search: Search
  sources: PostingSources
  /** The day in Seoul, `YYYY-MM-DD`. */
  today: () => string
}

export type Postings = ReturnType<typeof createPostings>
export function createPostings({ db, runs, tasks, search, sources, today }: PostingsOptions) {
  const store = createPostingStore(db)

  async function work(run: RunContext<AddRun>) {
    const { given, shared } = run.input
    const ownerId = shared ? null : run.userId
    const steps = 'url' in given ? 2 : 1
    if ('url' in given) run.event({ type: 'progress', name: 'postings.fetching', step: 1, steps })
    const source: PostingSource = 'url' in given ? await sources.fromUrl(given.url, { signal: run.signal, personId: run.userId }) : given
    const there = await store.findByContent(ownerId, contentHashOf(source.body))
    if (there) return { result: { ...showPosting(there), merged: true }, source: there.source as 'model' | 'rules' }
    run.event({ type: 'progress', name: 'postings.tagging', step: steps, steps })
    const made = await tasks.run(tagTask, { body: source.body, today: today(), language: languageOf(source.body) }, run)
    const row = rowOf(ownerId, source, made.output, { source: made.source, runId: run.runId, today: today() })
    return {
      // Made by the transaction, which may find that it was there already.
      result: undefined as unknown as AddedPosting,
      source: made.source,
      async commit(tx: Db): Promise<AddedPosting> {
        const inside = createPostingStore(tx)
        const same = isNamed(row) ? sameAmong(row, await inside.namesakes(ownerId, row.nameKey)) : undefined
        if (same) return { ...showPosting(same), merged: true }
        // Of two that add the same text at once, the second finds the first.
        const isNew = await inside.insert(row)
        const kept = await inside.findByContent(ownerId, row.contentHash)
        if (!kept) throw errors.notFound()
        if (isNew) await search.put(tx, searchDocumentOf(kept))
        return { ...showPosting(kept), merged: !isNew }
      },
    }
  }

  const addRun = runs.define<AddRun, AddedPosting>({ name: 'postings.add', input: AddRun, work, timeoutMs: 180_000 })

  /** The posting that a person may change. @throws `postings.not_found`, `postings.not_yours` */
  async function lockMine(inside: ReturnType<typeof createPostingStore>, user: User, id: string): Promise<PostingRow> {
    const row = await inside.lock(user.id, id)
    if (!row) throw errors.notFound()
    if (row.userId === null && user.role !== 'operator') throw errors.notYours()
    return row
  }

  async function searchFor(userId: string, text: string, { position, openOn }: PostingFilter, offset: number, limit: number) {
    const hits = await search.find({
      corpus: CORPUS,
      userId,
      text,
      facets: position ? [`position:${position}`] : [],
      among: openOn ? store.openOn(openOn) : undefined,
      limit: MOST_FOUND,
    })
    const shown = hits.slice(offset, offset + limit)
    const rows = await store.findMany(
      userId,
      shown.map(({ refId }) => refId),
    )
    const items = shown.flatMap(({ refId, excerpt, marks, matched, foundBy }): FoundPosting[] => {
      const row = rows.find(({ id }) => id === refId)
      const plain = plainText(excerpt, marks)
      return row ? [{ ...showSummary(row), excerpt: plain.text, marks: plain.places, matched, foundBy }] : []
    })
    return { items, nextCursor: hits.length > offset + limit ? offsetCursor(offset + limit) : null }
  }

  const personal: PersonalData = {
    name: 'postings',
    dump: (userId) => store.dump(userId),
    async remove(tx, userId) {
      await createPostingStore(tx).removePerson(userId)
      await search.removeOwner(tx, userId)
      return undefined
    },
  }

  return {
    personal,

    /**
     * Takes a posting in, as a run: its text is fetched, its fields are found.
     * @param shared for everyone; operators only
     * @returns the id of the run
     * @throws `postings.operator_only`
     */
    async add(user: User, language: Language, given: AddRun['given'], shared: boolean): Promise<string> {
      if (shared && user.role !== 'operator') throw errors.operatorOnly()
      return addRun.start(user.id, { given, shared }, { language })
    },

    async get(userId: string, id: string): Promise<Posting> {
      const row = await store.find(userId, id)
      if (!row) throw errors.notFound()
      return showPosting(row)
    },

    /** Without a query the newest first, else the best first, at most fifty. */
    async list(userId: string, filter: PostingFilter, { limit, cursor }: { limit: number; cursor?: string | undefined }, page: Page) {
      if (filter.q?.trim()) return searchFor(userId, filter.q, filter, offsetOf(cursor), limit)
      const none = { marks: [], matched: [], foundBy: null }
      return pageOf(
        await store.list(userId, filter, page),
        limit,
        (row): FoundPosting => ({ ...showSummary(row), excerpt: beginningOf(row.body), ...none }),
      )
    },

    /** Corrects fields. What the posting does not say in these words has no place in its body. */
    async change(user: User, id: string, patch: PostingPatch): Promise<Posting> {
      await db.transaction(async (tx) => {
        const inside = createPostingStore(tx)
        const row = await lockMine(inside, user, id)
        const tags = { ...showSummary(row), deadline: deadlineOf(row), ...withoutAbsent(patch) }
        const change = fieldsOf(row.body, tags, today())
        await inside.change(row.userId, id, change)
        await search.put(tx, searchDocumentOf({ ...row, ...change }))
      })
      return this.get(user.id, id)
    },

    async remove(user: User, id: string) {
      await db.transaction(async (tx) => {
        const inside = createPostingStore(tx)
        const row = await lockMine(inside, user, id)
        await inside.remove(row.userId, id)
        await search.remove(tx, { corpus: CORPUS, ownerId: row.userId, refId: id })
        await runs.removeOf(tx, user.id, [id])
      })
    },

    /** Postings of a field that a person may see: those nearest to a text, then the newest. A field that is `other` is searched by the text alone. */
    async ofPosition(
      userId: string,
      { position, text, limit }: { position: Position; text: string; limit: number },
    ): Promise<PostingSummary[]> {
      const facets = position === 'other' ? [] : [`position:${position}`]
      const hits = await search.find({ corpus: CORPUS, userId, text, facets, limit })
      const found = await store.findMany(
        userId,
        hits.map(({ refId }) => refId),
      )
      if (found.length >= limit || position === 'other') return found.map(showSummary)
      const newest = await store.list(userId, { position }, { limit, cursor: undefined })
      const others = newest.filter(({ id }) => !found.some((row) => row.id === id))
      return [...found, ...others].slice(0, limit).map(showSummary)
    },

    /** Those of the given ids that are still there for a person. */
    async seen(userId: string, ids: readonly string[]): Promise<Set<string>> {
      return new Set((await store.findMany(userId, ids)).map(({ id }) => id))
    },

    /** Keeps samples for everyone, all or none. */
    async addSamples(samples: readonly { body: string; tags: Tags }[]): Promise<void> {
      const rows = samples.map(({ body, tags }) =>
        rowOf(null, { body, origin: 'sample', originName: null, readingNotes: [] }, tags, {
          source: 'rules',
          runId: null,
          today: today(),
          sample: true,
        }),
      )
      await db.transaction(async (tx) => {
        const inside = createPostingStore(tx)
        for (let start = 0; start < rows.length; start += BATCH) {
          const batch = rows.slice(start, start + BATCH)
          const added = await inside.insertMany(batch)
          await search.putNew(tx, batch.filter(({ id }) => added.has(id)).map(searchDocumentOf))
        }
      })
    },

    anyShared: store.anyShared,
  }
}

/** Places in the results of a search: they have no time by which to go on. */
function offsetCursor(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url')
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  try {
    return z.object({ offset: z.number().int().min(0).max(MOST_FOUND) }).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
      .offset
  } catch {
    // A foreign cursor begins at the start, as an absent one does.
    return 0
  }
}

function withoutAbsent<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
