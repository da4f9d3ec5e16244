// A told experience: behavioural answers by the parts of a story and a rubric, personal ones by the criteria of their question.
import type { Language } from '#wire/language.ts'
import type { CriterionId, ScoredCriterion, TurnCriterion } from '../contract.ts'
import type { ReadAnswer } from './answer.ts'
import { type Cue, cueIn } from './cues.ts'
import type { Missing, RuledEvaluation } from './evaluate.ts'
import { formCriteria } from './form.ts'
import { bare, CRITERIA, NAMES, PARTS, quoted, type StoryPart } from './words.ts'

const STORY: readonly StoryPart[] = ['situation', 'task', 'action', 'result', 'figure', 'learning']
/** What a follow-up asks for first, when it is missing. */
const IMPORTANCE: readonly StoryPart[] = ['action', 'result', 'figure', 'situation', 'task', 'learning']
const AS_CRITERION: Record<StoryPart, CriterionId> = {
  situation: 'contribution',
  task: 'contribution',
  action: 'contribution',
  result: 'result',
  figure: 'evidence',
  learning: 'learning',
}

export interface RubricWords {
  criterion: string
  name: string
  /** What answers of level 1 to 5 show. */
  levels: readonly string[]
}

export function evaluateBehavioural(read: ReadAnswer, rubric: RubricWords | undefined, language: Language): RuledEvaluation {
  const parts = new Map(STORY.map((part) => [part, read.kind === 'answer' ? cueIn(part, read.statements) : undefined]))
  const has = (part: StoryPart) => parts.get(part) !== undefined
  const level = levelOf(has, read.kind === 'answer' && cueIn('reason', read.statements) !== undefined)
  const found = STORY.filter(has)
  const absent = IMPORTANCE.filter((part) => !has(part))
  const first = absent[0]
  return {
    score: Math.round((100 * (found.length + (found.length > 0 && read.conclusionFirst ? 0.5 : 0))) / (STORY.length + 0.5)),
    criteria: [
      ...(rubric
        ? [
            {
              id: rubric.criterion,
              name: rubric.name,
              score: level,
              excerpt: parts.get('action') ?? '',
              comment: rubric.levels[level - 1] ?? '',
            },
          ]
        : []),
      story(parts, language),
      outcome(parts, language),
      ...formCriteria(read, language),
    ],
    covered: found.map((part) => ({ point: PARTS[language][part], excerpt: parts.get(part) ?? '' })),
    missed: absent.map((part) => PARTS[language][part]),
    wrong: [],
    feedback: feedback(
      read,
      found.map((part) => PARTS[language][part]),
      absent.map((part) => PARTS[language][part]),
      language,
    ),
    missing: first && { kind: 'criterion', id: AS_CRITERION[first], text: PARTS[language][first] },
  }
}

/** The rubrics of all criteria climb by the same steps: an event, an act of one's own, a reason or a result, one that can be checked, a lasting change. */
function levelOf(has: (part: StoryPart) => boolean, reasoned: boolean): number {
  if (!has('situation') && !has('action')) return 1
  if (!has('action')) return 2
  if (!has('result') || !(reasoned || has('figure'))) return 3
  return has('learning') && has('figure') ? 5 : 4
}

function story(parts: ReadonlyMap<StoryPart, string | undefined>, language: Language): ScoredCriterion {
  const star = (['situation', 'task', 'action', 'result'] as const).filter((part) => parts.get(part) !== undefined)
  const excerpt = star.map((part) => parts.get(part)).find(Boolean) ?? ''
  const comment =
    language === 'ko'
      ? `상황·과제·행동·결과 가운데 ${star.length}가지가 있어요.`
      : `${star.length} of situation, task, action and result are there.`
  return { id: 'star', name: NAMES[language].star, score: 1 + star.length, excerpt, comment }
}

function outcome(parts: ReadonlyMap<StoryPart, string | undefined>, language: Language): ScoredCriterion {
  const [result, figure] = [parts.get('result'), parts.get('figure')]
  const score = result && figure ? 5 : result ? 3 : figure ? 2 : 1
  const words = OUTCOME[language]
  return {
    id: 'outcome',
    name: NAMES[language].outcome,
    score,
    excerpt: result ?? figure ?? '',
    comment: result && figure ? words.both : result ? words.result : words.none,
  }
}

const CRITERION_CUES: Record<CriterionId, readonly Cue[]> = {
  evidence: ['figure', 'reason'],
  contribution: ['action', 'task'],
  reason: ['reason'],
  result: ['result', 'figure'],
  learning: ['learning'],
  relevance: ['reason', 'learning'],
}

export function evaluatePersonal(read: ReadAnswer, criteria: readonly TurnCriterion[], language: Language): RuledEvaluation {
  const scored = criteria.map((criterion) => ({ criterion, ...judge(read, criterion, language) }))
  const found = scored.filter(({ score }) => (score ?? 1) >= 3)
  const absent = scored.filter(({ score }) => (score ?? 1) < 3).map(({ criterion }) => criterion)
  const earned = scored.reduce((sum, { score }) => sum + ((score ?? 1) - 1) / 4, 0)
  const first = absent[0]
  const missing: Missing | undefined = first && { kind: 'criterion', id: first.id, text: bare(first.shows) }
  return {
    score: Math.round((100 * (earned + (earned > 0 && read.conclusionFirst ? 0.5 : 0))) / (criteria.length + 0.5)),
    criteria: [...scored.map(({ criterion: _, ...one }) => one), ...formCriteria(read, language)],
    covered: found.map(({ criterion, excerpt }) => ({ point: criterion.shows, excerpt })),
    missed: absent.map(({ shows }) => shows),
    wrong: [],
    feedback: feedback(
      read,
      found.map(({ name }) => name),
      absent.map(({ name }) => name),
      language,
    ),
    missing,
  }
}

function judge(read: ReadAnswer, { id, name, shows }: TurnCriterion, language: Language): ScoredCriterion {
  if (read.kind !== 'answer') return { id, name, score: null, excerpt: '', comment: shows }
  const excerpts = CRITERION_CUES[id].map((cue) => cueIn(cue, read.statements))
  const excerpt = excerpts.find(Boolean) ?? ''
  const score = excerpts[0] ? (excerpts.length === 1 || excerpts[1] ? 5 : 4) : excerpt ? 3 : 1
  return { id, name, score, excerpt, comment: excerpt ? CRITERION[language].there : shows }
}

function feedback(read: ReadAnswer, found: readonly string[], absent: readonly string[], language: Language): string {
  const words = FEEDBACK[language]
  if (read.kind !== 'answer') return `${words[read.kind]} ${words.begin}`
  return [
    found.length > 0 ? words.found(quoted(found.slice(0, 3), language)) : words.none,
    ...(absent.length > 0 ? [words.absent(quoted(absent.slice(0, 2), language))] : [words.whole]),
    ...(read.conclusionFirst ? [] : [words.order]),
  ].join(' ')
}

const OUTCOME: Record<Language, { both: string; result: string; none: string }> = {
  ko: {
    both: '결과를 숫자로 보여 주었어요.',
    result: '결과는 있지만 크기를 알 숫자가 없어요.',
    none: '그래서 무엇이 달라졌는지 말해 보세요.',
  },
  en: {
    both: 'The result is shown by a figure.',
    result: 'There is a result, but no figure for its size.',
    none: 'Say what changed because of it.',
  },
}
const CRITERION: Record<Language, { there: string }> = {
  ko: { there: '이 말에서 드러나요.' },
  en: { there: 'These words show it.' },
}
const FEEDBACK: Record<
  Language,
  Record<'none' | 'whole' | 'order' | 'begin' | 'empty' | 'copied' | 'ignorant' | 'off-topic', string> &
    Record<'found' | 'absent', (list: string) => string>
> = {
  ko: {
    found: (list) => `${list}까지 들을 수 있었어요.`,
    none: '구체적으로 있었던 일이 아직 나오지 않았어요.',
    absent: (list) => `${list}도 덧붙이면 듣는 사람이 믿기 쉬워요.`,
    whole: '필요한 것이 모두 들어 있어요.',
    order: '가장 하고 싶은 말을 첫 문장에 두세요.',
    begin: '있었던 일 하나를 골라 본인이 한 행동부터 말해 보세요.',
    empty: '아직 답이 없어요.',
    copied: '질문을 그대로 옮긴 말이라 답으로 볼 내용이 없어요.',
    ignorant: '떠오르지 않을 때는 작은 일이라도 괜찮아요.',
    'off-topic': '질문과 이어지는 내용을 찾지 못했어요.',
  },
  en: {
    found: (list) => `The answer tells ${list}.`,
    none: 'Nothing concrete that happened has come up yet.',
    absent: (list) => `Adding ${list} would make it easier to believe.`,
    whole: 'Everything that is needed is there.',
    order: 'Put what matters most into the first sentence.',
    begin: 'Choose one thing that happened and begin with what you did.',
    empty: 'There is no answer yet.',
    copied: 'It repeats the question, so there is nothing to judge.',
    ignorant: 'When nothing comes to mind, a small event will do.',
    'off-topic': 'Nothing in the answer connects with the question.',
  },
}

/** The criteria of a personal question in the words of its language. */
export function criteriaOf(ids: readonly CriterionId[], language: Language): TurnCriterion[] {
  return ids.map((id) => ({ id, ...CRITERIA[language][id] }))
}
