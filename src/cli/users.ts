// For operators at the machine itself: who has an account, and a way back in for someone who forgot the password of a server without mail.
import { randomBytes } from 'node:crypto'
import { createAuth } from '#features/account/auth.ts'
import { makeResetLink } from '#features/account/reset-links.ts'
import { createAccountStore } from '#features/account/store.ts'
import { createNoBus } from '#platform/bus/bus.ts'
import { systemClock } from '#platform/clock.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { withEnvFile } from '#platform/environment.ts'
import { createLog } from '#platform/log.ts'
import { createApp } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { openFiles } from '../server.ts'

const USAGE = 'jiwon users list | jiwon users reset EMAIL | jiwon users promote EMAIL | jiwon users remove EMAIL --yes'
const PAGE = 200

/** `jiwon users list`, and `reset`, `promote` or `remove` with an e-mail address. @throws an Error with a sentence for the operator */
export async function usersCommand([action, email, sure]: string[], outside: Readonly<Record<string, string | undefined>>) {
  if (action !== 'list' && !(action && ['reset', 'promote', 'remove'].includes(action) && email)) throw new Error(USAGE)
  if (action === 'remove' && sure !== '--yes')
    throw new Error(`All that ${email} keeps here would be gone for good. If they asked for that: jiwon users remove ${email} --yes`)
  const config = readConfig(withEnvFile(outside))
  // Embedded, the lock of the folder refuses this while a server runs; PostgreSQL takes us beside it.
  const database = await openDatabase({ url: config.DATABASE_URL, folder: config.JIWON_DATA, poolSize: 1 })
  try {
    if (action === 'list') await list(database, config)
    else if (action === 'reset') await reset(database, config, email as string)
    else if (action === 'remove') await remove(database, config, email as string)
    else await promote(database, email as string)
  } finally {
    await database.close()
  }
}

async function list(database: Database, config: Config) {
  const { internalAdapter } = await accounts(database, config).$context
  const newestLast = { field: 'createdAt', direction: 'asc' } as const
  for (let from = 0; ; from += PAGE) {
    const page = await internalAdapter.listUsers(PAGE, from, newestLast)
    for (const { email, createdAt, ...rest } of page) {
      const { role, disabledAt } = rest as { role?: string; disabledAt?: Date | null }
      console.log([createdAt.toISOString().slice(0, 10), role ?? 'user', email, ...(disabledAt ? ['(disabled)'] : [])].join('\t'))
    }
    if (page.length < PAGE) return
  }
}

async function reset(database: Database, config: Config, email: string) {
  const auth = accounts(database, config)
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase())
  if (!found) throw new Error(`${email} has no account here; \`jiwon users list\` shows who has`)
  const { url, expiresAt } = await makeResetLink({ auth, publicUrl: config.publicUrl, clock: systemClock }, found.user.id)
  console.log(url)
  console.log(
    `With this ${found.user.email} sets a new password, once, until ${expiresAt}. The old one holds until then; all sessions end.`,
  )
}

/** For a server that has lost its operator: whoever is at the machine may name another. */
async function promote({ db }: Database, email: string) {
  if (!(await createAccountStore(db).promote(email))) throw new Error(`${email} has no account here; \`jiwon users list\` shows who has`)
  console.log(`${email} is an operator now.`)
}

/** For somebody who asks to be removed and cannot sign in any more. */
async function remove(database: Database, config: Config, email: string) {
  const files = await openFiles(config)
  try {
    // No model and no sessions are needed here: neither endpoints nor the server's secret.
    const secret = randomBytes(32).toString('base64url')
    const app = createApp({ config, database, bus: createNoBus(), files, endpoints: [], secret, log: createLog('error') })
    const person = await app.account.personOf(email)
    if (!person) throw new Error(`${email} has no account here; \`jiwon users list\` shows who has`)
    await app.account.remove(person)
    console.log(`${person.email} and all that they kept here are gone.`)
  } finally {
    files.close?.()
  }
}

/** better-auth's own functions, so that what is kept is what the server will look for. */
function accounts({ db }: Database, { publicUrl }: Config) {
  // The secret signs sessions and links; nothing here makes either, so the server's is not needed.
  const secret = randomBytes(32).toString('base64url')
  return createAuth({
    db,
    clock: systemClock,
    publicUrl,
    secret,
    signup: 'closed',
    firstCode: undefined,
    social: {},
    isOurOrigin: () => false,
  })
}
