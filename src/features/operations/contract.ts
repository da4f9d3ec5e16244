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
    /** Who made it; the product's own has none. */
    author: z.string().nullable(),
    createdAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
  })
  .meta({ id: 'PromptVersion' })
export type PromptVersion = z.infer<typeof PromptVersion>

export const PromptDetail = PromptSummary.extend({ template: z.string(), history: z.array(PromptVersion) }).meta({ id: 'Prompt' })
export type PromptDetail = z.infer<typeof PromptDetail>

export const NewPromptVersion = z
  .object({ template: z.string().min(1).max(50_000), note: z.string().max(500).default(''), language: Language.default('ko') })
  .meta({ id: 'NewPromptVersion' })
export type NewPromptVersion = z.infer<typeof NewPromptVersion>
export const PublishPrompt = z.object({ version: z.number().int().min(0), language: Language.default('ko') }).meta({ id: 'PublishPrompt' })

export const AdminUser = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['user', 'operator']),
    disabledAt: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'AdminUser' })
export type AdminUser = z.infer<typeof AdminUser>
export const AdminUserList = z.object({ items: z.array(AdminUser), nextCursor: z.string().nullable() }).meta({ id: 'AdminUserList' })
/** A limit for each day; null is unlimited, and what is left out stays as it is. */
export const QuotaPatch = z.partialRecord(QuotaFeature, z.number().int().min(0).max(100_000).nullable()).meta({ id: 'QuotaPatch' })
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
    lastFailure: z.object({ failure: z.string(), status: z.number().int().nullable(), at: z.string() }).nullable(),
  })
  .meta({ id: 'ModelHealth' })
export type ModelHealth = z.infer<typeof ModelHealth>
export const ModelList = z.object({ items: z.array(ModelHealth) }).meta({ id: 'ModelList' })

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
  promptNotFound: [404, { ko: '그런 프롬프트는 없어요.', en: 'There is no such prompt.' }],
  versionNotFound: [404, { ko: '그 버전은 없어요.', en: 'There is no such version.' }],
  badTemplate: [
    422,
    {
      ko: '이 프롬프트는 쓸 수 없어요. 어디가 틀렸는지 details에 적어 두었어요. 저장하지 않았어요.',
      en: 'This prompt cannot be used; details says where. It was not saved.',
    },
  ],
  userNotFound: [404, { ko: '그런 사용자는 없어요.', en: 'There is no such person.' }],
} satisfies ErrorTable
