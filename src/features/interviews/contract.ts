// What the API of the question bank and of practice interviews takes and gives. Read this first.
import { z } from 'zod'
import type { ErrorTable } from '#wire/errors.ts'
import { Source } from '#wire/events.ts'
import { Language } from '#wire/language.ts'
import { Position } from '#wire/positions.ts'

export const BehaviouralCriterion = z
  .enum(['adaptability', 'culture-add', 'collaboration', 'leadership', 'growth', 'prioritisation'])
  .meta({ id: 'BehaviouralCriterion' })
export type BehaviouralCriterion = z.infer<typeof BehaviouralCriterion>

export const QuestionKind = z.enum(['technical', 'behavioural']).meta({ id: 'QuestionKind' })
export type QuestionKind = z.infer<typeof QuestionKind>

const BothLanguages = z.object({ ko: z.string().nullable(), en: z.string().nullable() })

export const Question = z
  .object({
    id: z.string(),
    /** null for behavioural questions, which are asked of everyone. */
    position: Position.nullable(),
    kind: QuestionKind,
    /** Of a behavioural question: the criterion it tests. */
    topic: z.string(),
    difficulty: z.number().int().nullable(),
    /** In the language of the caller, or in the one that there is. */
    question: z.string(),
    questions: BothLanguages,
    /** Whether an operator has imported it. */
    imported: z.boolean(),
  })
  .meta({ id: 'Question' })
export type Question = z.infer<typeof Question>
export const QuestionList = z
  .object({
    items: z.array(Question),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
    /** The topics of all questions that match without `topic`, for a filter. */
    topics: z.array(z.string()),
  })
  .meta({ id: 'QuestionList' })
export type QuestionList = z.infer<typeof QuestionList>

export const QuestionDetail = Question.extend({
  /** The model answer of a technical question; what a behavioural one looks for. */
  answer: z.string(),
  points: z.array(z.string()),
  misconceptions: z.array(z.string()),
  /** For behavioural questions: what an answer of each level shows, from 1 to 5. */
  levels: z.array(z.string()),
}).meta({ id: 'QuestionDetail' })
export type QuestionDetail = z.infer<typeof QuestionDetail>

export const QuestionFilter = z.object({
  position: z.string().max(100).optional(),
  topic: z.string().max(60).optional(),
  kind: QuestionKind.optional(),
  q: z.string().max(200).optional(),
  language: Language.optional(),
})
export type QuestionFilter = z.infer<typeof QuestionFilter>

export const QuestionImport = z
  .object({
    accepted: z.number().int(),
    /** Rows that were there already. */
    known: z.number().int(),
    refused: z.array(z.object({ row: z.number().int(), reason: z.string() })),
  })
  .meta({ id: 'QuestionImport' })
export type QuestionImport = z.infer<typeof QuestionImport>

export const TurnKind = z.enum(['technical', 'behavioural', 'personal', 'follow-up']).meta({ id: 'TurnKind' })
export type TurnKind = z.infer<typeof TurnKind>

const count = z.number().int().min(0).max(10)
export const QuestionCounts = z
  .object({ technical: count, behavioural: count, personal: count })
  .refine(({ technical, behavioural, personal }) => technical + behavioural + personal > 0, 'at least one question')
  .meta({ id: 'QuestionCounts' })
export type QuestionCounts = z.infer<typeof QuestionCounts>

export const InterviewInput = z
  .object({
    /** One of the positions, or free text such as `백엔드 개발자`, which is mapped to one. */
    position: z.string().trim().min(1).max(100),
    documentId: z.uuid().nullish(),
    letterId: z.uuid().nullish(),
    /** What is not named is as the operator has set it, see `defaultCounts`. */
    counts: z.object({ technical: count, behavioural: count, personal: count }).partial().optional(),
    language: Language.optional(),
  })
  .meta({ id: 'InterviewInput' })
export type InterviewInput = z.infer<typeof InterviewInput>

/** What a good answer to a personal question shows. */
export const CriterionId = z.enum(['evidence', 'contribution', 'reason', 'result', 'learning', 'relevance'])
export type CriterionId = z.infer<typeof CriterionId>
export const TurnCriterion = z.object({ id: CriterionId, name: z.string(), shows: z.string() }).meta({ id: 'TurnCriterion' })
export type TurnCriterion = z.infer<typeof TurnCriterion>

export const AskedTurn = z
  .object({
    id: z.string(),
    kind: TurnKind,
    question: z.string(),
    /** The turn that a follow-up goes on from. */
    parentId: z.string().nullable(),
  })
  .meta({ id: 'AskedTurn' })
export type AskedTurn = z.infer<typeof AskedTurn>

export const InterviewReply = z
  .object({
    id: z.string(),
    position: Position,
    language: Language,
    turns: z.array(AskedTurn),
    source: Source,
    runId: z.string(),
  })
  .meta({ id: 'InterviewReply' })
export type InterviewReply = z.infer<typeof InterviewReply>

export const ScoredCriterion = z
  .object({
    /** The same in every session, so that sessions can be compared. */
    id: z.string(),
    name: z.string(),
    /** 1 to 5; null where the answer gives nothing to judge by. */
    score: z.number().int().min(1).max(5).nullable(),
    /** The words of the answer that earned it; empty when there are none. */
    excerpt: z.string(),
    comment: z.string(),
  })
  .meta({ id: 'ScoredCriterion' })
export type ScoredCriterion = z.infer<typeof ScoredCriterion>

/** How an answer was told aloud, as the browser has heard it. */
export const Spoken = z
  .object({
    words: z.number().int().min(0).max(10_000),
    /** From the first word to the last, without the time in which nobody dictated. */
    spokenMs: z.number().int().min(0).max(7_200_000),
    /** Silences of two seconds and more. */
    pauses: z.number().int().min(0).max(10_000),
    longestPauseMs: z.number().int().min(0).max(7_200_000),
  })
  .meta({ id: 'Spoken' })
export type Spoken = z.infer<typeof Spoken>

export const Delivery = z
  .object({
    characters: z.number().int(),
    sentences: z.number().int(),
    fillers: z.array(z.object({ word: z.string(), count: z.number().int() })),
    /** How long the answer took, when the page said so. */
    seconds: z.number().int().nullable(),
    /** Of an answer that was dictated. */
    spoken: Spoken.optional(),
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof Delivery>

export const Evaluation = z
  .object({
    score: z.number().int().min(0).max(100),
    criteria: z.array(ScoredCriterion),
    /** Key points that the answer makes, each with the words that make it. */
    covered: z.array(z.object({ point: z.string(), excerpt: z.string() })),
    missed: z.array(z.string()),
    /** What the answer says that is a known misconception. */
    wrong: z.array(z.object({ belief: z.string(), excerpt: z.string() })),
    feedback: z.string(),
    /** The answer in a better order, in the person's own words. */
    betterAnswer: z.string().optional(),
    delivery: Delivery,
    source: Source,
  })
  .meta({ id: 'Evaluation' })
export type Evaluation = z.infer<typeof Evaluation>

export const AnswerInput = z
  .object({ answer: z.string().max(10_000), seconds: z.number().int().min(0).max(7200).optional(), spoken: Spoken.optional() })
  .meta({ id: 'AnswerInput' })
export type AnswerInput = z.infer<typeof AnswerInput>

export const AnswerReply = z
  .object({ attemptId: z.string(), evaluation: Evaluation, followUp: AskedTurn.optional(), source: Source, runId: z.string() })
  .meta({ id: 'AnswerReply' })
export type AnswerReply = z.infer<typeof AnswerReply>

export const Attempt = z
  .object({
    id: z.string(),
    number: z.number().int(),
    answer: z.string(),
    seconds: z.number().int().nullable(),
    status: z.enum(['evaluating', 'done', 'failed']),
    runId: z.string().nullable(),
    evaluation: Evaluation.nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Attempt' })
export type Attempt = z.infer<typeof Attempt>

export const Turn = AskedTurn.extend({
  topic: z.string().nullable(),
  difficulty: z.number().int().nullable(),
  /** The claim that a personal question tests; shown once it is answered. */
  claim: z.string().nullable(),
  criteria: z.array(TurnCriterion),
  /** Those of the newest attempt that is evaluated. */
  answer: z.string().nullable(),
  evaluation: Evaluation.nullable(),
  attempts: z.array(Attempt),
}).meta({ id: 'Turn' })
export type Turn = z.infer<typeof Turn>

export const InterviewState = z.enum(['active', 'paused', 'finished']).meta({ id: 'InterviewState' })
export type InterviewState = z.infer<typeof InterviewState>
export const InterviewStatus = z.enum(['preparing', 'ready', 'failed']).meta({ id: 'InterviewStatus' })
export type InterviewStatus = z.infer<typeof InterviewStatus>

export const Report = z
  .object({
    /** Mean over the answered questions, 0 to 100. */
    score: z.number().int(),
    answered: z.number().int(),
    questions: z.number().int(),
    criteria: z.array(z.object({ id: z.string(), name: z.string(), score: z.number(), before: z.number().nullable() })),
    /** Sessions up to this one, oldest first. */
    trend: z.array(z.object({ interviewId: z.string(), score: z.number().int(), at: z.string() })),
    best: z.object({ turnId: z.string(), question: z.string(), score: z.number().int() }),
    /** What to practise next, the most urgent first; three, or fewer when there is nothing more to say. */
    practise: z.array(z.object({ title: z.string(), detail: z.string(), turnId: z.string().nullable() })).max(3),
    /** That this is practice and no verdict. */
    notice: z.string(),
    source: Source,
    createdAt: z.string(),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>

export const InterviewSummary = z
  .object({
    id: z.string(),
    position: Position,
    language: Language,
    status: InterviewStatus,
    state: InterviewState,
    source: Source.nullable(),
    runId: z.string().nullable(),
    questions: z.number().int(),
    answered: z.number().int(),
    /** Mean of the evaluated answers; null before the first. */
    score: z.number().int().nullable(),
    /** A report can be made, and is kept, before the last question is answered. */
    hasReport: z.boolean(),
    documentId: z.string().nullable(),
    letterId: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'InterviewSummary' })
export type InterviewSummary = z.infer<typeof InterviewSummary>
export const InterviewList = z
  .object({
    items: z.array(InterviewSummary),
    nextCursor: z.string().nullable(),
    /** How many questions a session has unless one asks for others. */
    defaultCounts: QuestionCounts,
  })
  .meta({ id: 'InterviewList' })
export type InterviewList = z.infer<typeof InterviewList>

export const Interview = InterviewSummary.extend({ turns: z.array(Turn), report: Report.nullable() }).meta({ id: 'Interview' })
export type Interview = z.infer<typeof Interview>

export const InterviewPatch = z.object({ state: InterviewState }).meta({ id: 'InterviewPatch' })
export type InterviewPatch = z.infer<typeof InterviewPatch>

export const interviewErrors = {
  noQuestions: [400, { ko: '질문을 하나 이상 골라 주세요.', en: 'Please ask for at least one question.' }],
  notFound: [404, { ko: '그 면접 연습을 찾을 수 없어요.', en: 'That interview was not found.' }],
  turnNotFound: [404, { ko: '그 질문을 찾을 수 없어요.', en: 'That question was not found.' }],
  questionNotFound: [404, { ko: '질문 은행에 그 질문이 없어요.', en: 'That question is not in the bank.' }],
  notReady: [
    409,
    {
      ko: '아직 질문을 준비하고 있어요. 준비가 끝난 다음에 답해 주세요.',
      en: 'The questions are still being prepared. Please answer once they are there.',
    },
  ],
  busy: [
    409,
    {
      ko: '이 질문의 답을 지금 살펴보고 있어요. 끝난 다음에 다시 답해 주세요.',
      en: 'An answer to this question is being looked at. Please answer again when that is done.',
    },
  ],
  nothingToReport: [
    409,
    {
      ko: '아직 답한 질문이 없어요. 하나라도 답하면 리포트를 만들 수 있어요.',
      en: 'No question has been answered yet. A report can be made after the first answer.',
    },
  ],
  noFile: [400, { ko: 'CSV 파일이 없어요. file 칸에 넣어 보내 주세요.', en: 'There is no CSV file. Please send one in the field `file`.' }],
  notCsv: [
    422,
    {
      ko: '첫 줄에 position, question, topic, example_answer가 있는 CSV 파일이어야 해요.',
      en: 'It must be a CSV file whose first line has position, question, topic and example_answer.',
    },
  ],
  csvTooLarge: [
    413,
    { ko: '질문 파일은 5MB까지 읽어요. 나누어서 올려 주세요.', en: 'Question files are read up to 5 MB. Please upload it in parts.' },
  ],
} satisfies ErrorTable
