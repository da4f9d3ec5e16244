// What is asked of a model for a résumé: how a question is worded, and how lines are. What is asked for and what is true the rules decide.
import { z } from 'zod'
import { isOtherLanguage, isRefusal, textProblems } from '#platform/tasks/contracts.ts'
import { plainText } from '#platform/tasks/plain-text.ts'
import type { ObjectTask, Problem, TextTask } from '#platform/tasks/task.ts'
import type { Language } from '#wire/language.ts'
import { sentencesOf } from '#wire/text/sentences.ts'
import { TiedLine } from './contract.ts'
import { linesByRules } from './rules/lines.ts'
import { jobOf, questionByRules } from './rules/questions.ts'
import { isAlike, isFromSources } from './rules/sources.ts'
import { answered, SessionState, Slot } from './state.ts'

const prompts = new URL('prompts/', import.meta.url)
const never = (language: Language, ko: string, en: string): Problem => ({ severity: 'never', message: language === 'ko' ? ko : en })

export const AskTaskInput = z.object({ state: SessionState, slot: Slot })
export type AskTaskInput = z.infer<typeof AskTaskInput>

const known = ({ inputs }: SessionState): string =>
  Object.entries(inputs)
    .filter(([name, value]) => value !== undefined && value !== '' && name !== 'email')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

const conversation = (state: SessionState): string =>
  answered(state)
    // Contact is nothing that a model needs to know.
    .filter(({ slot }) => slot.kind !== 'contact')
    .map(({ question, answer }) =>
      state.language === 'ko' ? `질문: ${question}\n답: ${answer}` : `Question: ${question}\nAnswer: ${answer}`,
    )
    .join('\n\n')

/** One question for the part of the résumé that is missing, in words that follow from the conversation. */
export const askTask: TextTask<AskTaskInput> = {
  kind: 'text',
  name: 'resumes.ask',
  input: AskTaskInput,
  prompts,
  language: ({ state }) => state.language,
  variables: ({ state, slot }) => ({
    job: jobOf(state.inputs, state.language) ?? '',
    known: known(state),
    conversation: conversation(state),
    asked: state.turns.map(({ question }) => `- ${question}`).join('\n'),
    example: questionByRules(slot, state),
  }),
  limits: { maxTokens: 300, temperature: 0.5, deadlines: { firstTokenMs: 20_000 } },
  clean: (text) => plainText(text).replace(/\s*\n+\s*/g, ' '),
  check(text, { state }) {
    const { language } = state
    const problems = textProblems(text, language)
    if (!/[?？]|(?:주세요|부탁드려요|부탁드립니다)[.]?$|\bplease\b|\btell me\b/i.test(text.trim()))
      problems.push(never(language, '질문이 아닙니다. 지원자에게 묻는 말이어야 합니다.', 'It is no question to the applicant.'))
    if (text.length > 300 || sentencesOf(text).length > 3)
      problems.push(
        never(language, '질문은 세 문장, 300자를 넘지 않아야 합니다.', 'A question has at most three sentences and 300 characters.'),
      )
    if (state.turns.some(({ question }) => isAlike(text, question)))
      problems.push(never(language, '이미 물은 것을 다시 묻고 있습니다.', 'This was asked before, in other words.'))
    return problems
  },
  rules: ({ state, slot }) => questionByRules(slot, state),
}

export const WriteTaskInput = z.object({
  state: SessionState,
  sections: z.array(z.object({ id: z.string(), facts: z.array(z.object({ turn: z.number().int(), text: z.string() })) })),
})
export type WriteTaskInput = z.infer<typeof WriteTaskInput>
export const WriteOutput = z.object({ lines: z.array(TiedLine) })
export type WriteOutput = z.infer<typeof WriteOutput>

/** The lines of the résumé, each from the turns that it names: what stands in none of them is not let through. */
export const writeTask: ObjectTask<WriteTaskInput, WriteOutput> = {
  kind: 'object',
  name: 'resumes.write',
  input: WriteTaskInput,
  output: WriteOutput,
  prompts,
  language: ({ state }) => state.language,
  variables: ({ state, sections }) => ({
    job: jobOf(state.inputs, state.language) ?? '',
    known: known(state),
    sections: sections.map(({ id, facts }) => `[${id}]\n${facts.map(({ turn, text }) => `(${turn}) ${text}`).join('\n')}`).join('\n\n'),
  }),
  limits: { maxTokens: 3000, temperature: 0.3 },
  check({ lines }, { state, sections }) {
    const { language, inputs } = state
    const problems: Problem[] = []
    const add = (ko: string, en: string) => problems.push(never(language, ko, en))
    for (const { id } of sections)
      if (!lines.some(({ section }) => section === id)) add(`[${id}]에 줄이 없습니다.`, `There is no line in [${id}].`)
    for (const { section, text, turns } of lines) {
      const facts = sections.find(({ id }) => id === section)?.facts.filter(({ turn }) => turns.includes(turn)) ?? []
      const shown = text.slice(0, 80)
      if (facts.length === 0 || facts.length < turns.length)
        add(`출처가 맞지 않는 줄이 있습니다: ${shown}`, `A line names wrong turns: ${shown}`)
      else if (!isFromSources(text, [...facts.map((fact) => fact.text), ...Object.values(inputs).map(String)]))
        add(`답에 없는 내용이 있습니다: ${shown}`, `This is not in the answers: ${shown}`)
      if (text.trim() === '' || text.length > 300 || isRefusal(text) || isOtherLanguage(text, language))
        add(`줄은 300자 안의 한국어여야 합니다: ${shown}`, `A line is English and has at most 300 characters: ${shown}`)
    }
    return problems
  },
  rules: ({ sections }) => ({ lines: linesByRules(sections) }),
}
