// What models answer instead of the JSON that they were asked for: 2,000 answers, drawn by a seed. Each is either read right or refused, so that the
// rules take over; none may pass as something that was not meant.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type PersonalOutput, type PersonalTaskInput, personalTask } from '#features/interviews/tasks.ts'
import { type GuidelinesTaskInput, guidelinesTask } from '#features/letters/tasks.ts'
import type { ChatAnswer, Llm } from '#platform/llm/llm.ts'
import { createPrompts } from '#platform/tasks/prompts.ts'
import type { TaskContext } from '#platform/tasks/task.ts'
import { createTasks } from '#platform/tasks/tasks.ts'

const RUNS = Number(process.env.HOSTILE_ANSWERS ?? 2000)
const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_121)

/** What has to come of an answer: `read` exactly what was meant, `refused`, or either of them. */
type Expected = 'read' | 'refused' | 'either'
interface Answer {
  kind: string
  text: string
  finishReason: ChatAnswer['finishReason']
  expected: Expected
}
interface Case extends Answer {
  task: 'guidelines.ko' | 'guidelines.en' | 'personal.ko'
  meant: unknown
}

// Words that break quoting, brackets and encodings, among ordinary ones.
const HOSTILE = [
  "don't",
  "students' work",
  "rock 'n' roll",
  '"작은" 성공',
  '"왜", "어떻게"',
  '"왜"',
  '그는 "네", 라고',
  '“큰” 목표',
  '[1단계]',
  '{핵심}',
  'C#',
  'a, b',
  'x: y',
  '50%',
  '\\n',
  '😀',
  'C:\\일',
  '// 주석',
  '/* 표시 */',
  '<b>',
  '`code`',
  '#1',
  '끝]',
]
const KOREAN = [
  '지원 동기와',
  '맡았던 역할을',
  '회사의 방향과 이어서',
  '실패에서 배운 점을',
  '팀에서 갈등을 푼 과정을',
  '수치로 보인 결과를',
  '입사 뒤에 할 일을',
]
const ENGLISH = [
  'your part in the team',
  'why you chose this company',
  'what you learnt from failing',
  'numbers that show the result',
  'how you solved the conflict',
  'what you will do first',
]

const words = (pool: readonly string[]) =>
  fc
    .tuple(fc.shuffledSubarray([...pool], { minLength: 2, maxLength: 4 }), fc.array(fc.constantFrom(...HOSTILE), { maxLength: 2 }))
    .map(([plain, hostile]) => [plain[0], ...hostile, ...plain.slice(1)].join(' '))
const three = <T>(one: fc.Arbitrary<T>, key: (value: T) => string) => fc.uniqueArray(one, { minLength: 3, maxLength: 3, selector: key })
const itself = (text: string) => text

const hintsKo = three(
  fc.tuple(words(KOREAN), fc.constantFrom('작성해 주세요.', '서술해 주세요.', '작성해 주세요')).map((parts) => parts.join(' ')),
  itself,
)
const hintsEn = three(
  words(ENGLISH).map((text) => `Describe ${text}.`),
  itself,
)
/** Questions so unlike each other that none is taken for another; the place of a word that breaks things is marked. */
const QUESTIONS = [
  '결제가 늦어지던 까닭을 % 어떻게 찾아내셨나요?',
  '동료와 의견이 갈렸을 때 % 먼저 들은 이야기는 무엇이었나요?',
  '검색 색인을 새로 짜면서 % 버린 방법이 있다면 설명해 주세요.',
  '배포를 자동으로 바꾸기 전의 % 걸린 시간과 지금을 견주어 말씀해 주세요.',
  '고객 문의 삼백 건을 나눈 기준이 % 궁금합니다. 누가 정했나요?',
]
const CRITERIA = ['evidence', 'contribution'] as const
const questions = fc
  .tuple(
    fc.shuffledSubarray(QUESTIONS, { minLength: 3, maxLength: 3 }),
    fc.array(fc.constantFrom(...HOSTILE), { minLength: 3, maxLength: 3 }),
    three(words(KOREAN), itself),
  )
  .map(
    ([asked, hostile, shows]): PersonalOutput => ({
      questions: asked.map((question, at) => ({
        claim: 0,
        question: question.replace('%', () => hostile[at] ?? ''),
        criteria: CRITERIA.map((id) => ({ id, shows: `${shows[at]} ${id}` })),
      })),
    }),
  )

/** As Python prints a value. */
function python(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, one]) => `${python(key)}: ${python(one)}`)
      .join(', ')}}`
  if (typeof value !== 'string') return String(value)
  const text = value.replaceAll('\\', '\\\\')
  return value.includes("'") && !value.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "\\'")}'`
}
/** With what JSON forbids and people write: commas too many and comments. */
const loose = (value: unknown) =>
  JSON.stringify(value, null, 2)
    .replaceAll(/\n( *)([\]}])/g, ',\n$1$2')
    .replace('{', '{\n  // 답\n')

const writings: Record<string, (value: unknown) => string> = {
  json: (value) => JSON.stringify(value),
  'json on many lines': (value) => JSON.stringify(value, null, 2),
  python,
  'json with commas too many and comments': loose,
}
const wrappings: Record<string, (text: string) => string> = {
  alone: itself,
  'in a fence': (text) => `\`\`\`json\n${text}\n\`\`\``,
  'in a nameless fence': (text) => `\`\`\`\n${text}\n\`\`\`\n`,
  'in a fence with chatter': (text) => `물론입니다! 요청하신 결과입니다.\n\n\`\`\`json\n${text}\n\`\`\`\n\n도움이 되었기를 바랍니다.`,
  'in chatter': (text) => `네, [요청]하신 결과입니다:\n${text}\n더 필요하시면 말씀해 주세요.`,
  'in English chatter': (text) => `Sure! Here's the JSON you asked for:\n${text}\nLet me know if it's fine.`,
}

/** The answers that may stand for a value. `fewer` and `foreign` break its contract. */
function answers<T>(value: fc.Arbitrary<T>, { fewer, foreign }: { fewer: (value: T) => unknown; foreign: fc.Arbitrary<unknown> }) {
  const written = fc.record({ write: fc.constantFrom(...Object.keys(writings)), wrap: fc.constantFrom(...Object.keys(wrappings)) })
  const put = (one: unknown, { write, wrap }: { write: string; wrap: string }) => wrappings[wrap]?.(writings[write]?.(one) ?? '') ?? ''
  const whole = fc.tuple(value, written).map(([meant, how]) => ({ meant, how, text: put(meant, how) }))
  const stop = 'stop' as const
  const of = <V extends { meant: T }>(from: fc.Arbitrary<V>, make: (one: V) => Answer) =>
    from.map((one) => ({ ...make(one), meant: one.meant as unknown }))

  return fc.oneof(
    {
      weight: 8,
      arbitrary: of(whole, ({ text, how }) => ({ kind: `${how.write}, ${how.wrap}`, text, finishReason: stop, expected: 'read' })),
    },
    {
      weight: 4,
      arbitrary: of(
        fc.tuple(whole, fc.nat()).map(([one, at]) => ({ ...one, at })),
        ({ text, at }) => ({
          kind: 'ended by its limit',
          text: text.slice(0, 1 + (at % text.length)),
          finishReason: 'length',
          expected: 'refused',
        }),
      ),
    },
    {
      weight: 4,
      arbitrary: of(
        fc.tuple(whole, fc.nat()).map(([one, at]) => ({ ...one, at })),
        ({ text, at }) => ({
          kind: 'broken off, as if it were whole',
          text: text.slice(0, 1 + (at % text.length)),
          finishReason: stop,
          expected: 'either',
        }),
      ),
    },
    {
      weight: 2,
      arbitrary: of(
        fc.tuple(whole, fc.nat(), fc.constantFrom('', ' ', '\n', '\n\n')).map(([one, at, seam]) => ({ ...one, at, seam })),
        ({ text, at, seam }) => ({
          kind: 'broken off and begun anew',
          text: `${text.slice(0, at % text.length)}${seam}${text}`,
          finishReason: stop,
          expected: 'either',
        }),
      ),
    },
    {
      weight: 3,
      arbitrary: of(whole, ({ meant, how }) => ({
        kind: 'too few',
        text: put(fewer(meant), how),
        finishReason: stop,
        expected: 'refused',
      })),
    },
    {
      weight: 3,
      arbitrary: of(
        fc.tuple(whole, foreign).map(([one, other]) => ({ ...one, other })),
        ({ other, how }) => ({
          kind: 'in another language',
          text: put(other, how),
          finishReason: stop,
          expected: 'refused',
        }),
      ),
    },
    {
      weight: 3,
      arbitrary: of(whole, ({ meant }) => ({
        kind: 'quotes inside that are not escaped',
        text: JSON.stringify(meant).replaceAll('\\"', '"'),
        finishReason: stop,
        expected: 'either',
      })),
    },
    {
      weight: 2,
      arbitrary: of(whole, ({ meant }) => ({
        kind: 'single quotes whatever is inside',
        text: JSON.stringify(meant).replaceAll('\\"', '\u0001').replaceAll('"', "'").replaceAll('\u0001', '"'),
        finishReason: stop,
        expected: 'either',
      })),
    },
    {
      weight: 1,
      arbitrary: of(whole, ({ meant }) => ({
        kind: 'no commas',
        text: JSON.stringify(meant, null, 1).replaceAll(/,\n/g, '\n'),
        finishReason: stop,
        expected: 'either',
      })),
    },
    {
      weight: 1,
      arbitrary: of(whole, ({ text }) => ({
        kind: 'escaped once more',
        text: JSON.stringify(text),
        finishReason: stop,
        expected: 'either',
      })),
    },
    {
      weight: 2,
      arbitrary: of(
        fc
          .tuple(
            whole,
            fc.constantFrom(
              '',
              '   ',
              '죄송하지만 저는 그 요청을 도와드릴 수 없습니다.',
              '{}',
              '[]',
              'null',
              '{{{ ]]',
              '<html><body>502</body></html>',
              '["…", "…", "…"]',
              '1. 첫째\n2. 둘째\n3. 셋째',
              '{"error": {"message": "overloaded"}}',
              '{"type": "object", "properties": {"result": {"type": "array"}}}',
            ),
          )
          .map(([one, nothing]) => ({ ...one, nothing })),
        ({ nothing }) => ({ kind: 'no answer at all', text: nothing, finishReason: stop, expected: 'refused' }),
      ),
    },
  )
}

const foreignHints = (pool: readonly string[]) =>
  fc.shuffledSubarray([...pool], { minLength: 3, maxLength: 3 }).map((result) => ({ result }))
const OTHERS = [
  '请描述您在团队中遇到的困难以及解决的过程和结果。',
  '请说明您选择本公司的理由以及入职后的计划和目标。',
  '请结合具体数字说明您取得的成果和从中学到的经验。',
  'チームで困難を乗り越えた経験を具体的に書いてください。',
]
const ENGLISH_QUESTIONS = QUESTIONS.map((_, at) => `Please tell me in detail about project number ${at} and what exactly you did there.`)

const value = (result: fc.Arbitrary<string[]>) => result.map((list) => ({ result: list }))
const cases: fc.Arbitrary<Case> = fc.oneof(
  answers(value(hintsKo), {
    fewer: ({ result }) => ({ result: result.slice(0, 2) }),
    foreign: foreignHints([...OTHERS, ...ENGLISH.map((text) => `Describe ${text} in detail.`)]),
  }).map((one) => ({ ...one, task: 'guidelines.ko' as const })),
  answers(value(hintsEn), {
    fewer: ({ result }) => ({ result: result.slice(1) }),
    foreign: foreignHints([...OTHERS, ...KOREAN.map((text) => `${text} 구체적인 사례를 들어서 작성해 주세요.`)]),
  }).map((one) => ({ ...one, task: 'guidelines.en' as const })),
  answers(questions, {
    fewer: ({ questions: list }) => ({ questions: list.slice(1) }),
    foreign: fc.shuffledSubarray(ENGLISH_QUESTIONS, { minLength: 3, maxLength: 3 }).map((list) => ({
      questions: list.map((question) => ({ claim: 0, question, criteria: CRITERIA.map((id) => ({ id, shows: '근거' })) })),
    })),
  }).map((one) => ({ ...one, task: 'personal.ko' as const })),
)

const hints = (language: 'ko' | 'en'): GuidelinesTaskInput => ({
  question: '지원 동기',
  company: '가온',
  position: '백엔드',
  intent: 'motivation',
  language,
})
const personal: PersonalTaskInput = { position: '백엔드', count: 3, claims: [], language: 'ko' }
const context: TaskContext = {
  userId: 'u',
  runId: 'r',
  signal: new AbortController().signal,
  text: () => undefined,
  snapshot: () => undefined,
}
const prompts = createPrompts()

/** A model that gives this answer, however often it is asked. */
function stubborn({ text, finishReason }: Answer): Llm {
  const answer: ChatAnswer = { text, finishReason, endpoint: 'e', model: 'm' }
  return {
    available: true,
    canSee: false,
    embeddingModel: undefined,
    async *stream() {
      yield { type: 'text', text }
      yield { type: 'end', finishReason, endpoint: 'e', model: 'm' }
    },
    complete: async () => answer,
    embed: async () => ({ model: '', vectors: [] }),
  }
}

async function resultOf(one: Case): Promise<{ source: string; output: unknown }> {
  const tasks = createTasks({ llm: stubborn(one), prompts })
  if (one.task === 'personal.ko') return await tasks.run(personalTask, personal, context)
  return await tasks.run(guidelinesTask, hints(one.task === 'guidelines.ko' ? 'ko' : 'en'), context)
}

it('every hostile answer is read right or refused, and none is silently wrong', async () => {
  const tally = new Map<string, { read: number; refused: number; wrong: number; lost: number }>()
  const failures: { kind: string; task: string; text: string; got: unknown }[] = []
  for (const one of fc.sample(cases, { seed: SEED, numRuns: RUNS })) {
    const { source, output } = await resultOf(one)
    const right = source === 'model' && JSON.stringify(output) === JSON.stringify(one.meant)
    const counts = tally.get(one.kind) ?? { read: 0, refused: 0, wrong: 0, lost: 0 }
    tally.set(one.kind, counts)
    if (right) counts.read++
    else if (source === 'rules') counts.refused++
    const wrong = (source === 'model' && !right) || (one.expected === 'refused' && source === 'model')
    const lost = one.expected === 'read' && !right
    if (wrong) counts.wrong++
    if (lost) counts.lost++
    if (wrong || lost) failures.push({ kind: one.kind, task: one.task, text: one.text, got: source === 'model' ? output : source })
  }
  if (process.env.SHOW_TALLY) console.table(Object.fromEntries([...tally].sort()))
  expect({ count: failures.length, first: failures.slice(0, 3) }).toEqual({ count: 0, first: [] })
})
