import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'

/** Processor time in milliseconds that this process, and the server's processes for this database if they run on this machine, have used. */
export async function processorMs(db: Db, kind: 'embedded' | 'server'): Promise<number> {
  const { user, system } = process.cpuUsage()
  const own = (user + system) / 1000
  if (kind === 'embedded') return own
  const { rows } = await db.execute<{ pid: number }>(sql`select pid from pg_stat_activity where datname = current_database()`)
  return rows.reduce((sum, { pid }) => sum + processMs(pid), own)
}

// Ticks of 10 ms, fields 14 and 15 of /proc/pid/stat; the name before them may hold spaces.
function processMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    // A server elsewhere: only this side is counted.
    return 0
  }
}
