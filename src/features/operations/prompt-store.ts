// The only SQL of prompts at run time.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import type { Language } from '#wire/language.ts'

export interface PromptRow {
  version: number
  template: string
  note: string
  author: string
  /** null for who has left, and for the command line. */
  authorName: string | null
  createdAt: Date
}
export interface PublicationRow {
  version: number
  publisher: string
  publisherName: string | null
  publishedAt: Date
}
/** A prompt as it stands among all: how many versions it has, and which one is used. */
export interface StandingRow {
  name: string
  language: Language
  versions: number
  published: number | null
}

/** Two who save at once get two versions; more collisions in a row than this do not happen by chance. */
const MOST_TRIES = 20

export function createPromptStore(db: Db) {
  const dated = <Row extends Record<string, unknown>, Name extends keyof Row>(row: Row, name: Name) => ({
    ...row,
    [name]: new Date(row[name] as string),
  })
  return {
    /** The published text, in one question, since it is asked at every call of a model. */
    async publishedTemplate(name: string, language: Language): Promise<{ version: number; template: string } | undefined> {
      const { rows } = await db.execute<{ version: number; template: string }>(sql`
        select v.version, v.template from prompt_versions v where v.name = ${name} and v.language = ${language}
          and v.version = (select p.version from prompt_publications p where p.name = ${name} and p.language = ${language} order by p.published_at desc, p.id desc limit 1)`)
      return rows[0]
    },
    /** All prompts that an operator has ever touched, in one question. */
    async standings(): Promise<StandingRow[]> {
      const { rows } = await db.execute<StandingRow & Record<string, unknown>>(sql`
        select v.name, v.language, count(*)::int as versions,
          (select p.version from prompt_publications p where p.name = v.name and p.language = v.language order by p.published_at desc, p.id desc limit 1) as published
        from prompt_versions v group by v.name, v.language`)
      return rows
    },
    /** Newest first. */
    async versions(name: string, language: Language): Promise<PromptRow[]> {
      const { rows } = await db.execute<Record<string, unknown>>(sql`
        select v.version, v.template, v.note, v.author, u.name as "authorName", v.created_at as "createdAt"
        from prompt_versions v left join users u on u.id = v.author
        where v.name = ${name} and v.language = ${language} order by v.version desc`)
      return rows.map((row) => dated(row, 'createdAt') as unknown as PromptRow)
    },
    /** What was used when, by whose choice; newest first. */
    async publications(name: string, language: Language): Promise<PublicationRow[]> {
      const { rows } = await db.execute<Record<string, unknown>>(sql`
        select p.version, p.publisher, u.name as "publisherName", p.published_at as "publishedAt"
        from prompt_publications p left join users u on u.id = p.publisher
        where p.name = ${name} and p.language = ${language} order by p.published_at desc, p.id desc`)
      return rows.map((row) => dated(row, 'publishedAt') as unknown as PublicationRow)
    },
    async addVersion(row: { name: string; language: Language; template: string; note: string; author: string }): Promise<number> {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const { rows } = await db.execute<{ version: number }>(sql`
          insert into prompt_versions (name, language, version, template, note, author)
          select ${row.name}, ${row.language}, coalesce(max(version), 0) + 1, ${row.template}, ${row.note}, ${row.author}
          from prompt_versions where name = ${row.name} and language = ${row.language}
          on conflict do nothing returning version`)
        if (rows[0]) return rows[0].version
      }
      throw new Error(`no number was free for a version of ${row.name}`)
    },
    async publish(row: { name: string; language: Language; version: number; publisher: string }) {
      // The clock of the statement, not of the transaction: of two publications the later one holds.
      await db.execute(sql`insert into prompt_publications (id, name, language, version, publisher, published_at)
        values (${randomUUID()}, ${row.name}, ${row.language}, ${row.version}, ${row.publisher}, clock_timestamp())`)
    },

    /** What somebody has written as an operator stays; who it was does not. */
    async forget(userId: string) {
      await db.execute(sql`update prompt_versions set author = '' where author = ${userId}`)
      await db.execute(sql`update prompt_publications set publisher = '' where publisher = ${userId}`)
    },
    async authored(userId: string) {
      const { rows } = await db.execute(
        sql`select name, language, version, template, note, created_at from prompt_versions where author = ${userId} order by created_at`,
      )
      return rows
    },
  }
}
