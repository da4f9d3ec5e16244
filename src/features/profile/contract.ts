import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { JsonResume } from '#wire/json-resume.ts'

const text = (max: number) => z.string().trim().max(max)

/** An experience in STAR form: the situation, the task in it, what was done, what came of it. */
export const ExperienceInput = z
  .object({
    title: z.string().trim().min(1).max(200),
    situation: text(3000).default(''),
    task: text(3000).default(''),
    action: text(3000).default(''),
    result: text(3000).default(''),
    tags: z.array(z.string().trim().min(1).max(50)).max(20).default([]),
    /** When it was, in the person's own words: `2024 여름`. */
    period: text(100).default(''),
  })
  .meta({ id: 'ExperienceInput' })
export type ExperienceInput = z.infer<typeof ExperienceInput>

export const ExperiencePatch = z
  .object({
    title: z.string().trim().min(1).max(200),
    situation: text(3000),
    task: text(3000),
    action: text(3000),
    result: text(3000),
    tags: z.array(z.string().trim().min(1).max(50)).max(20),
    period: text(100),
  })
  .partial()
  .meta({ id: 'ExperiencePatch' })
export type ExperiencePatch = z.infer<typeof ExperiencePatch>

/** A letter that draws from a card. */
export const CardUse = z
  .object({ letterId: z.string(), applicationId: z.string(), company: z.string(), question: z.string() })
  .meta({ id: 'CardUse' })
export type CardUse = z.infer<typeof CardUse>

export const Experience = ExperienceInput.extend({
  id: z.string(),
  usedIn: z.array(CardUse),
  createdAt: z.string(),
  updatedAt: z.string(),
}).meta({ id: 'Experience' })
export type Experience = z.infer<typeof Experience>
export const ExperienceList = z.object({ items: z.array(Experience), nextCursor: z.string().nullable() }).meta({ id: 'ExperienceList' })

/** A card that the CV suggests, with the line it comes from. Nothing is kept until the person adds it. */
export const ExperienceProposal = ExperienceInput.extend({ line: z.string(), lineNumber: z.number().int() }).meta({
  id: 'ExperienceProposal',
})
export type ExperienceProposal = z.infer<typeof ExperienceProposal>
export const ExperienceProposals = z.object({ items: z.array(ExperienceProposal) }).meta({ id: 'ExperienceProposals' })

/** JSON Resume as far as a person has filled it in: even the name may be missing. `meta.lastModified` says when it was last kept. */
export const Profile = JsonResume.extend({ basics: JsonResume.shape.basics.partial({ name: true }) }).meta({ id: 'Profile' })
export type Profile = z.infer<typeof Profile>

/** Where a field of a proposal stands in the CV: `work.0.position`, the number of the line from 1, and its words. */
export const FieldSource = z.object({ path: z.string(), line: z.number().int(), text: z.string() }).meta({ id: 'FieldSource' })
export type FieldSource = z.infer<typeof FieldSource>

/** What a CV says of a person. Nothing is kept until it is put. */
export const ProfileProposal = z.object({ profile: Profile, sources: z.array(FieldSource) }).meta({ id: 'ProfileProposal' })
export type ProfileProposal = z.infer<typeof ProfileProposal>
export const ProfileProposalReply = ProfileProposal.extend({ source: z.enum(['model', 'rules']), runId: z.string() }).meta({
  id: 'ProfileProposalReply',
})

export const profileErrors = {
  notFound: [404, { ko: '그 경험 카드를 찾을 수 없어요.', en: 'That card was not found.' }],
} satisfies ErrorTable

export const keptProfileErrors = {
  editedElsewhere: [
    409,
    {
      ko: '다른 기기에서 프로필을 고쳤어요. 여기 적은 내용은 그대로 있으니 새로 고친 뒤 다시 저장해 주세요.',
      en: 'The profile was changed on another device. What you wrote is still here; load the new one and save again.',
    },
  ],
} satisfies ErrorTable
