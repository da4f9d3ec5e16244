// The sentences of an answer as the rules judge them: those that only repeat the question, or say that one does not know, make no point.
import { type Sentence, sentencesOf } from '#wire/text/sentences.ts'
import { shareOf, stemsOf } from './terms.ts'

/** A sentence whose words are so far those of the question adds nothing to it. */
const COPIED_SHARE = 0.8
/** An excerpt is shown beside a point: more than this is no longer an excerpt, in UTF-16 units. */
const LONGEST_EXCERPT = 160

// Only what one says of oneself: '모르는 필드를 무시한다' and '어텐션은 순서를 모릅니다' are statements.
const IGNORANCE =
  /모르겠|잘\s*(?:모릅니다|몰라|모르고)|기억(?:이|은)?\s*(?:잘\s*)?(?:안|나지)|떠오르지\s*않|헷갈(?:립니다|려요|리네요)|자신(?:이|은)?\s*없(?:습니다|어요|지만)|들어\s*(?:만\s*)?(?:본\s*적|봤)|공부(?:하지|를|는)?\s*(?:못|안|않)|don['’]?t (?:really )?(?:know|remember)|\bI(?:['’]?m| am) not (?:really )?(?:sure|familiar)|can(?:['’]?t|not) (?:remember|recall)|no idea|never heard|haven['’]?t (?:studied|learned)/i

export interface Said extends Sentence {
  stems: ReadonlySet<string>
  /** What it is: a statement, a copy of the question, or a confession not to know. */
  kind: 'statement' | 'copied' | 'ignorant'
}

export function saidIn(answer: string, question: string): Said[] {
  const asked = stemsOf(question)
  return sentencesOf(answer).map((sentence) => {
    const stems = stemsOf(sentence.text)
    const copied = stems.size > 0 && shareOf(stems, asked) >= COPIED_SHARE && sentence.text.length > question.length / 3
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
