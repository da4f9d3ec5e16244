// What rules look at: a text in the form for matching, its sentences, and the words around a place.
import { type Sentence, sentencesOf } from '../text/sentences.ts'

/** How far a rule looks around a place, in characters: enough for a clause, bounded so that the work stays linear. */
const WINDOW = 90

export interface TextView {
  text: string
  sentences: readonly Sentence[]
  /** The number of the sentence that holds a place. */
  sentenceAt(place: number): number
  /** Up to 90 characters before a place, within its sentence. */
  before(place: number): string
  /** Up to 90 characters after a place, within its sentence. */
  after(place: number): string
  /** The sentence around a span, at most 90 characters to each side of it. */
  around(start: number, end: number): string
  /** The same, no further than where the clause ends: 절에서 자라며 | 데이터를 다루는. */
  clause(start: number, end: number): string
}

/** Where a clause ends and another goes on. Nouns that end alike (광고, 창고, 요즘의 나이며) mostly differ in the syllable before. */
const CLAUSE_END =
  /(?:[하되이시리기지내우치키으었았였했겠있없않싶나르들받얻읽찾맡겪뛰주보오두쓰살앉걷웠렸갔왔켰렀랐]고|[으하되이기리치우키받었았였했]며|면서|지만|[아어여해와워려쳐져켜내나]서|으나|므로|[는은]데|자마자|다가|니까|거나)(?:,? |, )|[,;] /g

// Full stops are often forgotten after 습니다; what follows is another sentence all the same.
const CLOSED = /(?:니다|어요|아요|에요|예요)(?= (?!만|라|고|는))/g

export function viewOf(text: string): TextView {
  const sentences = joinDates(sentencesOf(text), text).flatMap(splitUnstopped)
  const sentenceAt = (place: number) => {
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((sentences[middle] as Sentence).start <= place) low = middle
      else high = middle - 1
    }
    return low
  }
  const before = (place: number) => text.slice(Math.max(sentences[sentenceAt(place)]?.start ?? 0, place - WINDOW), place)
  const after = (place: number) => {
    const sentence = sentences[sentenceAt(Math.max(0, place - 1))]
    return text.slice(place, Math.max(place, Math.min(sentence?.end ?? text.length, place + WINDOW)))
  }
  const around = (start: number, end: number) => before(start) + text.slice(start, end) + after(end)
  const clause = (start: number, end: number) => {
    const lead = before(start)
    const rest = after(end)
    const ends = [...lead.matchAll(CLAUSE_END)].at(-1)
    const next = rest.search(CLAUSE_END)
    return lead.slice(ends ? ends.index + ends[0].length : 0) + text.slice(start, end) + (next < 0 ? rest : rest.slice(0, next + 2))
  }
  return { text, sentences, sentenceAt, before, after, around, clause }
}

function splitUnstopped(sentence: Sentence): Sentence[] {
  const parts: Sentence[] = []
  let from = 0
  const add = (to: number) => {
    const raw = sentence.text.slice(from, to)
    const lead = raw.length - raw.trimStart().length
    const text = raw.trim()
    if (text) parts.push({ text, start: sentence.start + from + lead, end: sentence.start + from + lead + text.length })
    from = to
  }
  for (const match of sentence.text.matchAll(CLOSED)) add(match.index + match[0].length)
  add(sentence.text.length)
  return parts
}

/** The dots of a date (2024. 3. 2.) end no sentence. */
function joinDates(sentences: readonly Sentence[], text: string): Sentence[] {
  const joined: Sentence[] = []
  for (const sentence of sentences) {
    const last = joined.at(-1)
    const isDate =
      last && /\d\.$/.test(last.text.slice(-2)) && /^\d/.test(sentence.text) && /^ *$/.test(text.slice(last.end, sentence.start))
    if (last && isDate) joined[joined.length - 1] = { text: text.slice(last.start, sentence.end), start: last.start, end: sentence.end }
    else joined.push(sentence)
  }
  return joined
}
