// What can be said of an answer before it is judged by any reference.
import type { Language } from '#wire/language.ts'
import type { Delivery } from '../contract.ts'
import { cueIn } from './cues.ts'
import { deliveryOf, LENGTHS } from './delivery.ts'
import { type Said, saidIn } from './sentences.ts'
import { shareOf, stemsOf } from './terms.ts'

/** `empty`: nothing said. `copied`: the question again. `ignorant`: only that one does not know. `off-topic`: no word that belongs to the question. */
export type AnswerKind = 'answer' | 'empty' | 'copied' | 'ignorant' | 'off-topic'

export interface ReadAnswer {
  text: string
  kind: AnswerKind
  sentences: Said[]
  /** Without copies of the question and confessions not to know. */
  statements: Said[]
  delivery: Delivery
  length: 'short' | 'fine' | 'long'
  conclusionFirst: boolean
}

export interface AnswerContext {
  question: string
  answer: string
  language: Language
  seconds?: number | null
  /** Words of the subject besides those of the question: a model answer, a claim. */
  subject?: string
  /** Whether an experience is asked for: then any told experience belongs to the question. */
  experience?: boolean
}

/** Fewer words of the subject than this, and the answer is about something else. */
const SUBJECT_SHARE = 0.08

/** What is said while one looks for words. */
const HESITATION = /^(?:음+|어+|아+|저+|그+|그게|그러니까|네+|예|글쎄요?|뭐|[ㅎㅋㅠㅜ]+|u+m+|u+h+|e+r+|h+m+|well|yes|no|so|ok|okay)?$/iu

export function readAnswer({ question, answer, language, seconds = null, subject = '', experience = false }: AnswerContext): ReadAnswer {
  const text = answer.trim()
  const sentences = saidIn(text, question)
  const statements = sentences.filter(({ kind }) => kind === 'statement')
  const delivery = deliveryOf(text, sentences, language, seconds)
  const { short, long } = LENGTHS[language]
  const first = statements[0]
  const asked = stemsOf(question)
  return {
    text,
    sentences,
    statements,
    delivery,
    kind: kindOf(),
    length: text.length < short ? 'short' : text.length > long ? 'long' : 'fine',
    conclusionFirst:
      first !== undefined &&
      (experience
        ? ['result', 'figure', 'action'].some((cue) => cueIn(cue as 'result', [first]) !== undefined)
        : [...first.stems].some((stem) => shareOf(new Set([stem]), asked) === 1)),
  }

  function kindOf(): AnswerKind {
    if (text.split(/[^\p{L}\p{N}]+/u).every((word) => HESITATION.test(word))) return 'empty'
    const confessed = sentences.some(({ kind }) => kind === 'ignorant')
    if (statements.length === 0) return confessed ? 'ignorant' : 'copied'
    const given = new Set(statements.flatMap(({ stems }) => [...stems]))
    if (given.size === 0) return 'empty'
    if (experience && (cueIn('action', statements) ?? cueIn('result', statements) ?? cueIn('situation', statements))) return 'answer'
    // Who knows nothing of the subject cannot say that an answer is off it.
    if (subject.trim() === '') return 'answer'
    const known = new Set([...asked, ...stemsOf(subject)])
    if (shareOf(given, known) >= SUBJECT_SHARE) return 'answer'
    return confessed ? 'ignorant' : 'off-topic'
  }
}
