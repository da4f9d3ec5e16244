// The tables as lines of JSON, out of one database and into another of either kind.
import type { PoolClient } from 'pg'

const AT_ONCE = 500
/** What only has a meaning where it was made, for a while: sessions, half-done sign-ups, locks, calls that are under way. */
const PASSING = new Set(['sessions', 'verifications', 'sign_in_guesses', 'migration_lock', 'idempotency_keys', 'model_reservations'])

/** The tables that hold what is worth keeping, each after those that it refers to. */
export async function tablesInOrder(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(`
    select t.tablename as name, array(
      select distinct c.confrelid::regclass::text from pg_constraint c
      where c.contype = 'f' and c.conrelid = format('public.%I', t.tablename)::regclass and c.confrelid <> c.conrelid
    ) as needs from pg_tables t where t.schemaname = 'public' order by t.tablename`)
  const needs = new Map(rows.filter(({ name }) => !PASSING.has(name)).map((row) => [row.name, row.needs]))
  const order = new Set<string>()
  const visit = (name: string) => {
    if (order.has(name)) return
    for (const other of needs.get(name) ?? []) if (needs.has(other)) visit(other)
    order.add(name)
  }
  for (const name of needs.keys()) visit(name)
  return [...order]
}

/** When the newest change of tables was made that this database has had, in milliseconds: tables of two databases fit when these are the same. */
export async function versionOfTables(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ at: string }>('select max(created_at)::text as at from drizzle.__drizzle_migrations')
  return Number(rows[0]?.at ?? 0)
}

/** The rows of a table, each as JSON. Inside a transaction, whose moment they are of. */
export async function* rowsOf(client: PoolClient, table: string): AsyncGenerator<string[]> {
  await client.query(`declare dump no scroll cursor for select to_jsonb(t)::text as row from ${quoted(table)} t`)
  try {
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${AT_ONCE} from dump`)
      if (rows.length === 0) return
      yield rows.map(({ row }) => row)
    }
  } finally {
    await client.query('close dump')
  }
}

/** Whether a table has no rows. */
export async function isEmpty(client: PoolClient, table: string): Promise<boolean> {
  return (await client.query(`select 1 from ${quoted(table)} limit 1`)).rows.length === 0
}

/** Puts rows into a table as `rowsOf` has given them, with their ids. */
export async function putRows(client: PoolClient, table: string, rows: readonly string[]) {
  await client.query(
    `insert into ${quoted(table)} overriding system value select * from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  )
}

/** Lets the counters of a table go on after its highest numbers. */
export async function setCounters(client: PoolClient, table: string) {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1
     and (is_identity = 'YES' or column_default like 'nextval(%')`,
    [table],
  )
  for (const { name } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest((select coalesce(max(${quoted(name)}), 0) from ${quoted(table)}), 1)::bigint)`,
      [quoted(table), name],
    )
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
