import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'

/** Processor time in milliseconds by process: this one, and the server's for this database where they run on the same machine. */
export type ProcessorTimes = ReadonlyMap<number, number>

export async function processorTimes({ db, kind }: Database): Promise<ProcessorTimes> {
  const { user, system } = process.cpuUsage()
  const own: [number, number][] = [[process.pid, (user + system) / 1000]]
  if (kind === 'embedded') return new Map(own)
  const { rows } = await db.execute<{ pid: number }>(sql`select pid from pg_stat_activity where datname = current_database()`)
  return new Map([...own, ...rows.map(({ pid }): [number, number] => [pid, processMs(pid)])])
}

/** What was used in between, by the processes that are still there. */
export function usedMs(before: ProcessorTimes, after: ProcessorTimes): number {
  return [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0)
}

// Ticks of 10 ms, fields 14 and 15 of /proc/pid/stat; the name before them may hold spaces.
function processMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    // A server elsewhere, or a connection that has ended meanwhile: only the rest is counted.
    return 0
  }
}
