// The sentences of an answer as the rules judge them: those that only repeat the question, or say that one does not know, make no point.
import { type Sentence, sentencesOf } from '#wire/text/sentences.ts'
import { shareOf, stemsOf } from './terms.ts'

/** A sentence whose words are so far those of the question adds nothing to it. */
const COPIED_SHARE = 0.8
/** Words in which a question is put and an answer announced: they say nothing of the matter. */
const FRAME =
  /^(?:설명|말씀|말하|질문|대해|대한|중요|도움|방법|이유|까닭|차이|가지|사용|쓰|씁|써|쓴|때|경우|맞게|하는|하고|해야|합니다|무엇|어떻|언제|그리고|explain|describ|tell|talk|question|would|also|both|used?|set|have|them)/
/** An excerpt is shown beside a point: more than this is no longer an excerpt, in UTF-16 units. */
const LONGEST_EXCERPT = 160

// Only what one says of oneself: '모르는 필드를 무시한다' and '어텐션은 순서를 모릅니다' are statements.
const IGNORANCE = new RegExp(
  [
    '모르겠|잘\\s*(?:모릅니다|몰라|모르고|모르는)|모른다고\\s*말씀드|솔직히\\s*(?:잘\\s*)?모[르릅른]',
    '알지\\s*못(?:합니다|해요)|아는\\s*(?:게|것이|바가)\\s*(?:거의\\s*|전혀\\s*)?없|(?<!응)답(?:을|이|하지)?\\s*(?:못|드리기\\s*어렵)|설명(?:을|하지)?\\s*못|설명할\\s*(?:수\\s*없|자신이?\\s*없)',
    '기억(?:이|은)?\\s*(?:잘\\s*)?(?:안|나지)|(?:떠오르|생각나)지\\s*않|헷갈(?:립니다|려요|리네요)|자신(?:이|은)?\\s*없(?:습니다|어요|지만)',
    '(?:처음|이름만|말만)\\s*(?:들어|듣)|들어\\s*(?:만\\s*)?(?:본\\s*적|봤)|(?:해|써|다뤄|접해|배워|공부해|고민해)\\s*(?:본|보지)\\s*(?:적[은이도]?\\s*없|못|않)|배운\\s*적[은이도]?\\s*없|안\\s*(?:해|써)\\s*(?:봐서|봤)',
    '공부(?:하지|를|는)?\\s*(?:못|안|않)|공부(?:해|하도록\\s*해)\\s*(?:보|오)겠|준비(?:를)?\\s*못',
    "don['’]?t (?:really |actually |honestly )?(?:know|remember|recall)|\\bI(?:['’]?m| am) not (?:really |very )?(?:sure|familiar|certain)|can(?:['’]?t|not) (?:remember|recall)|couldn['’]?t (?:tell|say|explain)",
    "no (?:idea|clue|experience)|never (?:heard|touched|used|tried|worked with|looked into|learned)|haven['’]?t (?:studied|learned|used|touched|worked|come across)|(?:have|need) to look (?:it|that|this) up",
  ].join('|'),
  'i',
)

export interface Said extends Sentence {
  stems: ReadonlySet<string>
  /** What it is: a statement, a copy of the question, or a confession not to know. */
  kind: 'statement' | 'copied' | 'ignorant'
}

export function saidIn(answer: string, question: string): Said[] {
  const asked = stemsOf(question)
  return sentencesOf(answer).map((sentence) => {
    const stems = stemsOf(sentence.text)
    const told = new Set([...stems].filter((stem) => !FRAME.test(stem)))
    const copied = told.size === 0 ? stems.size > 0 && shareOf(stems, asked) > 0 : shareOf(told, asked) >= COPIED_SHARE
    return { ...sentence, stems, kind: IGNORANCE.test(sentence.text) ? 'ignorant' : copied ? 'copied' : 'statement' }
  })
}

/** Words of the answer to show for what was found in it: the sentence, or as much of a long one as stands around the place. */
export function excerptOf(sentence: Sentence, at = 0): string {
  const { text } = sentence
  if (text.length <= LONGEST_EXCERPT) return text
  const from = Math.max(0, Math.min(at - LONGEST_EXCERPT / 2, text.length - LONGEST_EXCERPT))
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const end = text.lastIndexOf(' ', start + LONGEST_EXCERPT)
  return text.slice(start, end > start ? end : start + LONGEST_EXCERPT).trim()
}

/** The words of the answer that a quotation of it means, whatever its white space; undefined when they are not there. */
export function excerptIn(answer: string, quotation: string): string | undefined {
  const words = quotation.normalize('NFC').trim().split(/\s+/)
  if (words[0] === '') return undefined
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  return new RegExp(pattern, 'u').exec(answer)?.[0]
}
