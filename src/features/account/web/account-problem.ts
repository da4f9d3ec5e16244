import { ApiError } from '#web/api.ts'
import type { Words } from '#web/i18n/words.ts'
import { messageOf } from '#web/ui/error-notice.tsx'

/** What a person is told when signing in or up fails. better-auth speaks English only, so its codes get our words. */
export function accountProblem(error: unknown, words: Words): string {
  const { account } = words
  if (!(error instanceof ApiError)) return messageOf(error, words)
  const known: Record<string, string> = {
    INVALID_EMAIL_OR_PASSWORD: account.wrong,
    INVALID_PASSWORD: account.me.password.wrong,
    INVALID_EMAIL: account.emptyEmail,
    USER_ALREADY_EXISTS: account.taken,
    USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: account.taken,
    PASSWORD_TOO_SHORT: account.shortPassword,
    INVALID_TOKEN: account.badLink,
    'account.signup_closed': account.closed,
    'account.code_needed': account.codeText,
    'account.invite_needed': account.inviteText,
  }
  if (known[error.code]) return known[error.code] as string
  if (error.status === 429) return account.tooMany
  return messageOf(error, words)
}
