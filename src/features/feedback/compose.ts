// Feedback by rules: three to five sentences on the core of the question, on what is wrong or missing, and on what to add.
import type { Language } from '#wire/language.ts'
import type { Assessed } from './tasks.ts'

const MOST = 5

/** The same assessment always gives the same sentences; every one of them ends with a full stop and holds no other. */
export function composeFeedback(assessed: Assessed, language: Language): string {
  const words = WORDS[language]
  const sentences = [...core(assessed, language), ...lacking(assessed, language), ...adding(assessed, language)]
  return [...sentences, words.spare.practise, words.spare.aloud].slice(0, Math.min(MOST, Math.max(3, sentences.length))).join(' ')
}

function core({ kind, known, covered, missed }: Assessed, language: Language): string[] {
  const words = WORDS[language]
  if (kind !== 'answer') return [words.kinds[kind]]
  if (!known) return [words.unknown]
  const total = covered.length + missed.length
  if (covered.length === 0) return [words.none]
  return [
    covered.length === total
      ? words.all(quoted(covered.slice(0, 2), language))
      : words.some(total, covered.length, quoted(covered.slice(0, 2), language)),
  ]
}

function lacking({ kind, known, missed, wrong, conclusionFirst, length }: Assessed, language: Language): string[] {
  const words = WORDS[language]
  if (kind !== 'answer') return known && missed[0] ? [words.begin(quoted(missed.slice(0, 2), language))] : [words.beginAnywhere]
  return [
    ...(wrong[0] ? [words.wrong(bare(wrong[0]))] : []),
    ...(missed.length > 0 ? [words.missed(quoted(missed.slice(0, 2), language))] : []),
    ...(conclusionFirst ? (known ? [] : [words.first]) : [words.late]),
    ...(length === 'long' ? [words.long] : []),
  ]
}

function adding({ kind, known, length, hasReason, hasExample, fillers }: Assessed, language: Language): string[] {
  const words = WORDS[language]
  if (kind !== 'answer') return [words.shape]
  const wishes = [
    ...(length === 'short' ? [words.short] : []),
    ...(hasReason ? [] : [words.reason]),
    ...(hasExample ? [] : [words.example]),
    ...(fillers.length > 0 ? [words.fillers(fillers.slice(0, 3).join(', '))] : []),
  ]
  return wishes.slice(0, known ? 2 : 3)
}

function quoted(items: readonly string[], language: Language): string {
  return items.map((item) => (language === 'ko' ? `‘${bare(item)}’` : `“${bare(item)}”`)).join(', ')
}

/** Without the marks that would end a sentence inside of another. */
function bare(text: string): string {
  return text.replace(/[.!?…]+(?=\s|$)/g, '').trim()
}

interface Words {
  kinds: Record<Exclude<Assessed['kind'], 'answer'>, string>
  unknown: string
  none: string
  all: (points: string) => string
  some: (total: number, covered: number, points: string) => string
  wrong: (belief: string) => string
  missed: (points: string) => string
  begin: (points: string) => string
  beginAnywhere: string
  first: string
  late: string
  long: string
  short: string
  reason: string
  example: string
  fillers: (list: string) => string
  shape: string
  spare: { practise: string; aloud: string }
}

const WORDS: Record<Language, Words> = {
  ko: {
    kinds: {
      empty: '아직 답이 없어서 내용은 살펴보지 못했어요.',
      copied: '질문을 거의 그대로 옮긴 글이라 답으로 볼 내용이 없어요.',
      ignorant: '모른다고만 하면 아는 만큼도 보여 줄 수 없어요.',
      'off-topic': '답에서 질문과 이어지는 내용을 찾지 못했어요.',
    },
    unknown: '질문 은행에 가까운 질문이 없어서 내용이 맞는지는 판단하지 않고 답의 짜임만 살펴봤어요.',
    none: '질문의 핵심이 아직 답에 나오지 않았어요.',
    all: (points) => `질문의 핵심을 모두 짚었어요(${points} 등).`,
    some: (total, covered, points) => `질문의 핵심 ${total}가지 가운데 ${covered}가지를 짚었어요(${points}).`,
    wrong: (belief) => `흔한 오해로 보이는 대목이 있으니 다시 확인해 보세요(${belief}).`,
    missed: (points) => `아직 나오지 않은 내용도 말해 보세요(${points}).`,
    begin: (points) => `먼저 ${points}부터 답해 보세요.`,
    beginAnywhere: '묻는 것에 대한 결론을 한 문장으로 먼저 적어 보세요.',
    first: '묻는 것에 첫 문장부터 답한 점은 좋아요.',
    late: '첫 문장에서 묻는 것에 바로 답하면 듣는 사람이 따라오기 쉬워요.',
    long: '답이 길어서 1~2분 안에 말할 수 있게 줄이면 좋겠어요.',
    short: '답이 짧으니 어떻게 동작하는지 한두 문장을 덧붙여 보세요.',
    reason: '왜 그런지 까닭을 한 문장으로 이어 주면 이해한 깊이가 드러나요.',
    example: '직접 겪었거나 쓰이는 예를 하나 들면 답이 더 믿음직해져요.',
    fillers: (list) => `군말(${list})은 빼고 말해 보세요.`,
    shape: '결론, 까닭, 예의 차례로 세 문장만 적어도 답의 뼈대가 서요.',
    spare: {
      practise: '고친 답을 소리 내어 한 번 더 말해 보면 흐름을 확인할 수 있어요.',
      aloud: '이어질 질문도 하나 떠올려 미리 답해 보세요.',
    },
  },
  en: {
    kinds: {
      empty: 'There is no answer yet, so its content could not be looked at.',
      copied: 'This mostly repeats the question, so there is nothing to judge.',
      ignorant: 'Saying only that you do not know hides even what you do know.',
      'off-topic': 'Nothing in the answer connects with the question.',
    },
    unknown: 'No question of the bank is near this one, so only the structure was looked at and correctness was not judged.',
    none: 'The core of the question is not in the answer yet.',
    all: (points) => `The answer makes all key points of the question, among them ${points}.`,
    some: (total, covered, points) => `The answer makes ${covered} of the ${total} key points of the question (${points}).`,
    wrong: (belief) => `One part looks like a common misconception, so please check it again (${belief}).`,
    missed: (points) => `Still missing: ${points}.`,
    begin: (points) => `Begin your answer with ${points}.`,
    beginAnywhere: 'Write down the conclusion in one sentence first.',
    first: 'It is good that the first sentence answers what was asked.',
    late: 'Answering the question in the first sentence makes it easier to follow.',
    long: 'The answer is long, so cut it to what can be said in one or two minutes.',
    short: 'The answer is short, so add a sentence or two on how it works.',
    reason: 'One sentence on why it is so would show how well you understand it.',
    example: 'An example from your own work would make the answer more convincing.',
    fillers: (list) => `Leave out the filler words (${list}).`,
    shape: 'Three sentences are enough for a frame: the conclusion, the reason, an example.',
    spare: {
      practise: 'Say the improved answer aloud once more to check its flow.',
      aloud: 'Think of one question that may follow and prepare its answer.',
    },
  },
}
