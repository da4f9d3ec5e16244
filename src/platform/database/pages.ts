import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'

/** The place after which a page begins: when the last row of the page before was made, and its id. */
export interface Cursor {
  at: string
  id: string
}

export interface Page {
  limit: number
  cursor: Cursor | undefined
}

/** `?limit=&cursor=` of every list. A cursor is opaque to callers. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
})

const CursorShape = z.tuple([z.iso.datetime({ offset: true }), z.string().min(1).max(100)])

/** @returns the page that a caller asks for; a cursor that is none is as no cursor. */
export function toPage({ limit, cursor }: z.infer<typeof PageQuery>): Page {
  if (cursor === undefined) return { limit, cursor: undefined }
  try {
    const [at, id] = CursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { limit, cursor: { at, id } }
  } catch {
    // A foreign cursor begins at the start, as an absent one does: it never was a promise.
    return { limit, cursor: undefined }
  }
}

/** Rows after the cursor in an order of newest first. Timestamps are kept by the millisecond in cursors, so they are compared by it. */
export function after(at: AnyColumn, id: AnyColumn, cursor: Cursor | undefined): SQL | undefined {
  return cursor && sql`(date_trunc('milliseconds', ${at}), ${id}::text) < (${cursor.at}::timestamptz, ${cursor.id})`
}

/** A page of a list: `rows` holds one more than asked for when there is a next page. */
export function pageOf<Row extends { id: string; createdAt: Date }, Item>(rows: readonly Row[], limit: number, show: (row: Row) => Item) {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(show),
    nextCursor: last ? Buffer.from(JSON.stringify([last.createdAt.toISOString(), last.id])).toString('base64url') : null,
  }
}
