import { z } from 'zod'
import { Quota, QuotaFeature } from '#features/account/contract.ts'
import type { ErrorTable } from '#wire/errors.ts'
import { Language } from '#wire/language.ts'

/** `file` is the prompt that comes with the product; numbers are an operator's versions. */
export const PromptSummary = z
  .object({
    name: z.string(),
    language: Language,
    /** The version that the next call uses; 0 is the product's own. */
    version: z.number().int(),
    versions: z.number().int(),
    variables: z.array(z.string()),
  })
  .meta({ id: 'PromptSummary' })
export type PromptSummary = z.infer<typeof PromptSummary>
export const PromptList = z.object({ items: z.array(PromptSummary) }).meta({ id: 'PromptList' })

export const PromptVersion = z
  .object({
    version: z.number().int(),
    template: z.string(),
    note: z.string(),
    isPublished: z.boolean(),
    /** Who made it, by id and name; the product's own has none, and who has left has no name. */
    author: z.string().nullable(),
    authorName: z.string().nullable(),
    createdAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
  })
  .meta({ id: 'PromptVersion' })
export type PromptVersion = z.infer<typeof PromptVersion>

/** What was used when, and who chose it. */
export const PromptPublication = z.object({
  version: z.number().int(),
  publisher: z.string(),
  publisherName: z.string().nullable(),
  publishedAt: z.string(),
})
export const PromptDetail = PromptSummary.extend({
  /** The variables that a new version must name. */
  required: z.array(z.string()),
  template: z.string(),
  history: z.array(PromptVersion),
  publications: z.array(PromptPublication),
}).meta({ id: 'Prompt' })
export type PromptDetail = z.infer<typeof PromptDetail>

export const NewPromptVersion = z
  .object({ template: z.string().min(1).max(50_000), note: z.string().max(500).default(''), language: Language.default('ko') })
  .meta({ id: 'NewPromptVersion' })
export type NewPromptVersion = z.infer<typeof NewPromptVersion>
/** What came of taking files in. */
export const PromptImport = z
  .object({
    added: z.array(z.object({ name: z.string(), language: Language, version: z.number().int() })),
    unchanged: z.number().int(),
    published: z.boolean(),
  })
  .meta({ id: 'PromptImport' })
export type PromptImport = z.infer<typeof PromptImport>

export const PublishPrompt = z.object({ version: z.number().int().min(0), language: Language.default('ko') }).meta({ id: 'PublishPrompt' })

export const AdminUser = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['user', 'operator']),
    disabledAt: z.string().nullable(),
    createdAt: z.string(),
    /** When they were last here; null when no session tells. */
    seenAt: z.string().nullable(),
    groupId: z.string().nullable(),
  })
  .meta({ id: 'AdminUser' })
export type AdminUser = z.infer<typeof AdminUser>
/** What is left out stays as it is. */
export const AdminUserPatch = z
  .object({ role: z.enum(['user', 'operator']), disabled: z.boolean(), groupId: z.string().max(64).nullable() })
  .partial()
  .meta({ id: 'AdminUserPatch' })
export type AdminUserPatch = z.infer<typeof AdminUserPatch>
export const AdminUserList = z.object({ items: z.array(AdminUser), nextCursor: z.string().nullable() }).meta({ id: 'AdminUserList' })
/** A limit for each day; null is unlimited, and what is left out stays as it is. */
export const QuotaPatch = z.partialRecord(QuotaFeature, z.number().int().min(0).max(100_000).nullable()).meta({ id: 'QuotaPatch' })
/** People who share limits; a feature that is not named has the configured one. null is unlimited. */
export const Group = z
  .object({
    id: z.string(),
    name: z.string(),
    people: z.number().int(),
    limits: z.partialRecord(QuotaFeature, z.number().int().nullable()),
    createdAt: z.string(),
  })
  .meta({ id: 'Group' })
export type Group = z.infer<typeof Group>
export const GroupList = z.object({ items: z.array(Group) }).meta({ id: 'GroupList' })
const groupName = z.string().trim().min(1).max(100)
export const GroupInput = z.object({ name: groupName }).meta({ id: 'GroupInput' })
/** `unset`: features that go back to the configured limit. */
export const GroupPatch = z
  .object({ name: groupName, quotas: QuotaPatch, unset: z.array(QuotaFeature).max(10) })
  .partial()
  .meta({ id: 'GroupPatch' })
export type GroupPatch = z.infer<typeof GroupPatch>
export const AdminQuotas = z.object({ items: z.array(Quota) }).meta({ id: 'AdminQuotas' })

/** An endpoint as the router sees it now. */
export const ModelHealth = z
  .object({
    name: z.string(),
    model: z.string(),
    kind: z.enum(['chat', 'embedding']),
    region: z.string().nullable(),
    /** Whether the region policy lets it be used. */
    allowed: z.boolean(),
    circuit: z.string(),
    firstTokenMs: z.number().nullable(),
    errorRate: z.number(),
    running: z.number().int(),
    waiting: z.number().int(),
    concurrency: z.number().int(),
    keys: z.object({ total: z.number().int(), usable: z.number().int() }),
    /** For how long it asked to be left alone, from now. */
    restsForMs: z.number(),
    lastFailure: z.object({ failure: z.string(), status: z.number().int().nullable(), at: z.string() }).nullable(),
  })
  .meta({ id: 'ModelHealth' })
export type ModelHealth = z.infer<typeof ModelHealth>
export const ModelList = z.object({ items: z.array(ModelHealth) }).meta({ id: 'ModelList' })

/** A cap for everyone: what it is, what is spent and what calls that are under way have reserved. null where there is no such cap. */
export const BudgetRow = z
  .object({
    span: z.enum(['day', 'month']),
    /** `2026-11-21` or `2026-11`, in the server's time zone. */
    period: z.string(),
    currency: z.string(),
    money: z.object({ cap: z.number(), spent: z.number(), reserved: z.number() }).nullable(),
    tokens: z.object({ cap: z.number(), spent: z.number(), reserved: z.number() }).nullable(),
  })
  .meta({ id: 'BudgetRow' })
export type BudgetRow = z.infer<typeof BudgetRow>
export const BudgetList = z.object({ items: z.array(BudgetRow) }).meta({ id: 'BudgetList' })

export const UsageRow = z
  .object({
    day: z.string(),
    task: z.string(),
    model: z.string(),
    calls: z.number().int(),
    failures: z.number().int(),
    tokensIn: z.number().int(),
    tokensOut: z.number().int(),
    firstTokenMs: z.number().nullable(),
    cost: z.number(),
    currency: z.string().nullable(),
  })
  .meta({ id: 'UsageRow' })
export type UsageRow = z.infer<typeof UsageRow>
export const UsageList = z.object({ items: z.array(UsageRow) }).meta({ id: 'UsageList' })

export const operationErrors = {
  groupNotFound: [404, { ko: '그런 그룹이 없어요.', en: 'There is no such group.' }],
  groupExists: [
    409,
    { ko: '같은 이름의 그룹이 있어요. 다른 이름을 적어 주세요.', en: 'There is a group with this name. Please choose another one.' },
  ],
  promptNotFound: [404, { ko: '그런 프롬프트는 없어요.', en: 'There is no such prompt.' }],
  versionNotFound: [404, { ko: '그 버전은 없어요.', en: 'There is no such version.' }],
  badTemplate: [
    422,
    {
      ko: '이 프롬프트는 쓸 수 없어요. 어디가 틀렸는지 details에 적어 두었어요. 저장하지 않았어요.',
      en: 'This prompt cannot be used; details says where. It was not saved.',
    },
  ],
  importRefused: [
    422,
    {
      ko: '받을 수 없는 프롬프트가 있어서 아무것도 바꾸지 않았어요. 무엇이 틀렸는지 details에 적어 두었어요.',
      en: 'Some of these prompts cannot be used, so nothing was changed; details says which and why.',
    },
  ],
  notPromptFiles: [
    422,
    {
      ko: '프롬프트 파일이 없어요. `letters.draft.ko.md` 같은 이름의 파일이나 그것을 담은 ZIP을 보내 주세요.',
      en: 'There is no prompt in it. Send a file with a name such as `letters.draft.ko.md`, or a ZIP of such files.',
    },
  ],
  importTooLarge: [413, { ko: '프롬프트 파일은 한 번에 2MB까지 받아요.', en: 'Prompt files are taken up to 2 MB at once.' }],
  sampleNotFound: [404, { ko: '그 예시는 없어요.', en: 'There is no such sample.' }],
  badInput: [
    422,
    {
      ko: '이 작업에 맞지 않는 입력이에요. 어디가 틀렸는지 details에 적어 두었어요.',
      en: 'This input does not fit the task; details says where.',
    },
  ],
  endpointNotFound: [404, { ko: '그 이름의 모델 연결은 없어요.', en: 'There is no endpoint of that name.' }],
  evaluationNotFound: [404, { ko: '그 평가를 찾을 수 없어요.', en: 'That evaluation was not found.' }],
  noCases: [422, { ko: '고른 것에 맞는 평가 문항이 없어요.', en: 'No case fits what was chosen.' }],
  callsNotFound: [404, { ko: '그 작업의 호출 기록이 없어요.', en: 'There is no record of such a run.' }],
  notYourself: [
    409,
    {
      ko: '자기 계정은 여기에서 중지하거나 역할을 바꿀 수 없어요. 다른 운영자에게 부탁해 주세요.',
      en: 'You cannot disable yourself or change your own role here. Please ask another operator.',
    },
  ],
  userNotFound: [404, { ko: '그런 사용자는 없어요.', en: 'There is no such person.' }],
} satisfies ErrorTable
