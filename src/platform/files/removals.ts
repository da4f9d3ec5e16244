// Removing files. No transaction can do it, and a store that is away cannot either: so the keys are kept until it is done.
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'
import type { Log } from '../log.ts'
import type { Files } from './files.ts'

const AT_ONCE = 100
/** So long somebody who removes something waits for its files to be gone; then it goes on without them. */
const PATIENCE_MS = 2_000
/** After a try in vain it is tried again in so many minutes, twice as many each time, at most once a day. */
const AGAIN_MINUTES = 5

export interface FileRemovals {
  /** Says, in the transaction that forgets them, that these files are to be removed. */
  later(tx: Db, keys: readonly string[]): Promise<void>
  /** After that transaction: removes them at once where that is possible. Never throws; what does not succeed is left to `sweep`. */
  now(keys: readonly string[]): Promise<void>
  /** Both, for a file that was kept for nothing, such as one whose row could not be written. Never throws. */
  discard(key: string): Promise<void>
  /** Removes all whose time has come; for a chore. Ends at the first that cannot be removed, since the store is away then, and between two when aborted. */
  sweep(signal?: AbortSignal): Promise<void>
}

/** `later` of `FileRemovals`, where there is no store of files at hand. */
export async function removeLater(tx: Db, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.execute(
    sql`insert into files_to_remove (key) select * from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) on conflict do nothing`,
  )
}

export function createFileRemovals({ db, files, log }: { db: Db; files: Files; log: Log }): FileRemovals {
  const named = (keys: readonly string[]) => sql`(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`

  /** @returns false when one could not be removed, or `signal` was aborted; the others wait as well */
  async function remove(keys: readonly string[], signal?: AbortSignal): Promise<boolean> {
    for (const [at, key] of keys.entries()) {
      if (signal?.aborted) {
        await forget(keys.slice(0, at))
        return false
      }
      try {
        await files.remove(key)
      } catch (error) {
        log.warn({ error }, 'a file could not be removed; it is tried again')
        await db.execute(sql`
          update files_to_remove set tries = tries + 1, due_at = now() + least(interval '1 day', make_interval(mins => ${AGAIN_MINUTES}) * power(2, least(tries, 10)))
          where key = ${key}`)
        await forget(keys.slice(0, at))
        return false
      }
    }
    await forget(keys)
    return true
  }
  async function forget(keys: readonly string[]) {
    if (keys.length > 0) await db.execute(sql`delete from files_to_remove where key in ${named(keys)}`)
  }
  const unsure = (error: unknown) => log.warn({ error }, 'files could not be removed; it is tried again')

  async function now(keys: readonly string[]) {
    if (keys.length === 0) return
    const done = new AbortController()
    const patience = wait(PATIENCE_MS, undefined, { signal: done.signal, ref: false }).catch(() => undefined)
    await Promise.race([remove(keys).catch(unsure), patience])
    done.abort()
  }

  return {
    later: removeLater,
    now,
    async discard(key) {
      await removeLater(db, [key]).catch(unsure)
      await now([key])
    },
    async sweep(signal) {
      for (;;) {
        const { rows } = await db.execute<{ key: string }>(
          sql`select key from files_to_remove where due_at <= now() order by due_at limit ${AT_ONCE}`,
        )
        if (
          rows.length === 0 ||
          !(await remove(
            rows.map(({ key }) => key),
            signal,
          ))
        )
          return
      }
    },
  }
}
