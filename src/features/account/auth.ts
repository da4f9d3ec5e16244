import { createHash, timingSafeEqual } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { bearer } from 'better-auth/plugins'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { type AppError, errorsOf } from '#platform/errors.ts'
import { languageOfHeader } from '#platform/http/accept-language.ts'
import type { Log } from '#platform/log.ts'
import { accountErrors } from './contract.ts'
import { createInvitations } from './invitations.ts'
import type { SocialSettings } from './social.ts'
import { createAccountStore } from './store.ts'
import { credentialsTable, sessionsTable, usersTable, verificationsTable } from './tables.ts'

const errors = errorsOf('account', accountErrors)
const GUESSES = 10
const LONGEST_TEXT = 320
const GUESS_WINDOW_MS = 600_000
/** Guesses are counted by the minute, so that no edge of a window lets twice as many through. */
const GUESS_SLOT_MS = 60_000
/** The header in which our own server passes on who calls; what a caller sends under this name is dropped. */
export const ADDRESS_HEADER = 'x-jiwon-address'

export interface AuthOptions {
  db: Db
  clock: Clock
  publicUrl: string
  secret: string
  signup: 'open' | 'invite' | 'closed'
  /** The first account needs this code when others than this machine can reach the server. */
  firstCode: string | undefined
  /** Sign-in by other services, each with what that service has given the operator. */
  social: SocialSettings
  isOurOrigin: (origin: string) => boolean
  log?: Log
}

/** better-auth with few plugins: most of its published holes were in plugins. */
export function createAuth({ db, clock, publicUrl, secret, signup, firstCode, social, isOurOrigin, log }: AuthOptions) {
  const store = createAccountStore(db)
  const invitations = createInvitations({ db, clock })
  const refuse = (error: AppError, headers: Headers | undefined) =>
    new APIError(
      error.status as 403,
      { code: error.code, message: error.messages[languageOfHeader(headers?.get('accept-language') ?? undefined)] },
      error.status === 429 ? { 'Retry-After': String(GUESS_WINDOW_MS / 1000) } : {},
    )

  async function checkSignUp(body: Record<string, unknown>, headers: Headers | undefined) {
    if (!(await store.anyone())) {
      if (firstCode !== undefined && !sameText(String(body.code ?? ''), firstCode)) throw refuse(errors.codeNeeded(), headers)
      return
    }
    if (signup === 'closed') throw refuse(errors.signupClosed(), headers)
    if (signup === 'invite' && !(await invitations.take(body.invite, body.email))) throw refuse(errors.inviteNeeded(), headers)
  }
  const guessKey = (email: unknown) =>
    createHash('sha256')
      .update(`${secret}:${String(email).trim().toLowerCase()}`)
      .digest('hex')

  return betterAuth({
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: (request) => {
      const origin = request?.headers.get('origin')
      return origin && isOurOrigin(origin) ? [origin] : []
    },
    database: drizzleAdapter(db as never, {
      provider: 'pg',
      schema: { user: usersTable, session: sessionsTable, account: credentialsTable, verification: verificationsTable },
      transaction: true,
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128, revokeSessionsOnPasswordReset: true },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, required: false, defaultValue: 'user' },
        disabledAt: { type: 'date', input: false, required: false },
      },
    },
    // Who has an account by password does not get into it by an address that another service claims for somebody.
    account: { accountLinking: { disableImplicitLinking: true }, encryptOAuthTokens: true },
    // Only an open server makes accounts of people who come from elsewhere: they bring no invitation.
    socialProviders: Object.fromEntries(
      Object.entries(social).map(([service, { id, secret }]) => [
        service,
        {
          clientId: id,
          clientSecret: secret,
          disableSignUp: signup !== 'open',
          prompt: service === 'google' ? 'select_account' : undefined,
        },
      ]),
    ),
    // Whoever reads the database finds no link in it that would open an account.
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      // A classroom signs up behind one address; guesses at passwords are counted for each account, below.
      customRules: {
        '/sign-up/email': { window: 60, max: 60 },
        '/sign-in/email': { window: 60, max: 120 },
        '/sign-in/social': { window: 60, max: 120 },
      },
    },
    advanced: {
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Said outright, since better-auth turns the check off when NODE_ENV is `test`.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        const body = (context.body ?? {}) as Record<string, unknown>
        // Every request of theirs reads these from the database.
        if ([body.name, body.email, body.image].some((text) => String(text ?? '').length > LONGEST_TEXT))
          throw refuse(errors.tooLong(), context.headers)
        if (context.path === '/sign-up/email') await checkSignUp(body, context.headers)
        // The first account runs the server: it is made with the code of the first start, not by whoever comes from elsewhere.
        if (context.path === '/sign-in/social' && !(await store.anyone())) throw refuse(errors.firstByPassword(), context.headers)
        if (context.path === '/sign-in/email') {
          const slot = new Date(Math.floor(clock.now().getTime() / GUESS_SLOT_MS) * GUESS_SLOT_MS)
          const since = new Date(slot.getTime() - GUESS_WINDOW_MS)
          if ((await store.countGuess(guessKey(body.email), { slot, since })) > GUESSES)
            throw refuse(errors.tooManyGuesses(), context.headers)
        }
      }),
      after: createAuthMiddleware(async (context) => {
        if (!context.context.newSession) {
          // An address that is taken or a weak password costs no invitation.
          const { invite } = (context.body ?? {}) as Record<string, unknown>
          if (context.path === '/sign-up/email' && signup === 'invite' && invite) await invitations.giveBack(invite)
          return
        }
        if (context.path === '/sign-in/email') await store.forgetGuesses(guessKey((context.body as Record<string, unknown>).email))
        // After the sign-up, not in one of better-auth's hooks inside its transaction: embedded, there is one connection.
        if (context.path !== '/sign-up/email') return
        await store.nameOperator()
        const { invite, email } = context.body as Record<string, unknown>
        // Where everybody may sign up, an invitation still says which class one belongs to.
        if (invite && (signup === 'invite' || (await invitations.take(invite, email))))
          await invitations.join(invite, context.context.newSession.user.id)
      }),
    },
    plugins: [bearer({ requireSignature: true })],
    telemetry: { enabled: false },
    // Refusals that callers are told of are no errors of ours.
    logger: { level: 'error', log: (_level, message) => log?.debug(`sign-in: ${message}`) },
  })
}
export type Auth = ReturnType<typeof createAuth>

function sameText(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
