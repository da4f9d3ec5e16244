import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { Language } from '#wire/language.ts'

export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['user', 'operator']),
    language: Language,
    /** Whether a model is configured; without one everything is made by rules. */
    modelAvailable: z.boolean(),
    createdAt: z.string(),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

/** What an operator may limit for each day. */
export const QuotaFeature = z.enum(['revisions', 'interviews']).meta({ id: 'QuotaFeature' })
export type QuotaFeature = z.infer<typeof QuotaFeature>

/** How no limit is kept: null would mean that none is set. */
export const UNLIMITED = -1

export const Quota = z
  .object({
    feature: QuotaFeature,
    /** null is unlimited. */
    limit: z.number().int().nullable(),
    used: z.number().int(),
    remaining: z.number().int().nullable(),
    /** When the day ends in the configured zone, and all is there again. */
    resetsAt: z.string(),
  })
  .meta({ id: 'Quota' })
export type Quota = z.infer<typeof Quota>

export const QuotaList = z.object({ items: z.array(Quota) }).meta({ id: 'QuotaList' })

/** Services whose accounts may be used to sign in. */
export const SocialService = z.enum(['kakao', 'naver', 'google']).meta({ id: 'SocialService' })
export type SocialService = z.infer<typeof SocialService>
/** What a page of sign-in has to offer. Told to strangers. */
export interface SignInOptions {
  social: SocialService[]
  signup: 'open' | 'invite' | 'closed'
}

export const InvitationInput = z
  .object({ email: z.email().optional(), groupId: z.string().max(64).nullish() })
  .meta({ id: 'InvitationInput' })
export type InvitationInput = z.infer<typeof InvitationInput>
/** The code is shown this once. */
export const Invitation = z.object({ code: z.string(), expiresAt: z.string() }).meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

/** A link to set a new password. It is shown this once. */
export const ResetLink = z.object({ url: z.url(), expiresAt: z.string() }).meta({ id: 'ResetLink' })
export type ResetLink = z.infer<typeof ResetLink>

export const ApiKeyInput = z
  .object({
    name: z.string().trim().min(1).max(60),
    /** For how many days it holds; without it, until it is taken back. */
    days: z.number().int().min(1).max(3650).optional(),
  })
  .meta({ id: 'ApiKeyInput' })
export type ApiKeyInput = z.infer<typeof ApiKeyInput>

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Its last four characters, to tell it from others. */
    ending: z.string(),
    createdAt: z.string(),
    lastUsedAt: z.string().nullable(),
    expiresAt: z.string().nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>
export const ApiKeyList = z.object({ items: z.array(ApiKey) }).meta({ id: 'ApiKeyList' })
/** The key itself is shown this once. */
export const NewApiKey = ApiKey.extend({ key: z.string() }).meta({ id: 'NewApiKey' })
export type NewApiKey = z.infer<typeof NewApiKey>

export const accountErrors = {
  unauthorized: [401, { ko: '먼저 로그인해 주세요.', en: 'Please sign in first.' }],
  operatorOnly: [403, { ko: '운영자만 볼 수 있어요.', en: 'This is for operators.' }],
  codeNeeded: [
    403,
    {
      ko: '첫 계정을 만들려면 서버를 켤 때 화면에 나온 코드가 필요해요.',
      en: 'The first account needs the code that the server printed at start.',
    },
  ],
  firstByPassword: [
    403,
    {
      ko: '첫 계정은 이메일과 비밀번호로 만들어 주세요. 그다음부터 다른 방법으로 로그인할 수 있어요.',
      en: 'The first account is made with an e-mail address and a password; other ways in are open after that.',
    },
  ],
  signupClosed: [403, { ko: '지금은 가입을 받지 않아요. 운영자에게 문의해 주세요.', en: 'Sign-up is closed. Please ask the operator.' }],
  inviteNeeded: [
    403,
    {
      ko: '초대받은 분만 가입할 수 있어요. 운영자에게 초대를 부탁해 주세요.',
      en: 'Sign-up is by invitation. Please ask the operator for one.',
    },
  ],
  tooManyGuesses: [
    429,
    {
      ko: '비밀번호가 여러 번 맞지 않아서 잠시 막아 두었어요. 10분 뒤에 다시 해 주세요.',
      en: 'Too many wrong passwords. Please try again in ten minutes.',
    },
  ],
  lastOperator: [
    409,
    {
      ko: '운영자가 한 명뿐이라 계정을 지울 수 없어요. 다른 분을 먼저 운영자로 정해 주세요.',
      en: 'You are the only operator, so the account cannot be deleted. Please make somebody else an operator first.',
    },
  ],
  tooLong: [
    400,
    {
      ko: '이름이나 이메일이 너무 길어요. 320자까지 쓸 수 있어요.',
      en: 'The name or the email is too long. At most 320 characters are possible.',
    },
  ],
  personNotFound: [404, { ko: '그런 사람이 없어요.', en: 'There is no such person.' }],
  groupNotFound: [404, { ko: '그런 그룹이 없어요.', en: 'There is no such group.' }],
  keyNotFound: [404, { ko: '그런 API 키가 없어요.', en: 'There is no such API key.' }],
  tooManyKeys: [
    409,
    {
      ko: 'API 키는 20개까지 만들 수 있어요. 쓰지 않는 키를 지워 주세요.',
      en: 'You may have 20 API keys. Please remove one that you do not use.',
    },
  ],
  signInNeeded: [403, { ko: 'API 키로는 할 수 없어요. 로그인해서 해 주세요.', en: 'An API key cannot do this. Please sign in.' }],
  disabled: [403, { ko: '사용이 중지된 계정이에요. 운영자에게 문의해 주세요.', en: 'This account is disabled. Please ask the operator.' }],
} satisfies ErrorTable

export const quotaErrors = {
  exhausted: [
    429,
    {
      ko: '오늘 쓸 수 있는 횟수를 모두 썼어요. 입력하신 내용은 그대로 있어요.',
      en: "Today's allowance is used up. What you entered is kept.",
    },
  ],
} satisfies ErrorTable
