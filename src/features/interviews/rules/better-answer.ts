// The person's own sentences in a better order: what answers the question first, copies of the question and filler words gone. Nothing is added.
import type { Language } from '#wire/language.ts'
import type { ReadAnswer } from './answer.ts'
import { CUES } from './cues.ts'
import { withoutFillers } from './delivery.ts'

export function betterAnswer(
  read: ReadAnswer,
  { covered }: { covered: readonly { excerpt: string }[] },
  language: Language,
): string | undefined {
  const sentences = read.statements.map(({ text }) => text)
  const weights = sentences.map(
    (text) =>
      covered.filter(({ excerpt }) => text.includes(excerpt)).length + (CUES.figure.test(text) ? 1 : 0) + (CUES.result.test(text) ? 1 : 0),
  )
  const best = weights.indexOf(Math.max(...weights))
  // A sentence that leans on the one before it (그래서, 이, that) cannot lead.
  const leads =
    best > 0 &&
    !read.conclusionFirst &&
    !/^(?:그래서|그러나|하지만|그리고|또한|또|이는|이것|그것|이를|그|이\s|so\b|but\b|and\b|this\b|that\b|it\b|also\b)/i.test(
      sentences[best] ?? '',
    )
  const ordered = leads ? [sentences[best] ?? '', ...sentences.filter((_, at) => at !== best)] : sentences
  const text = ordered
    .map((sentence) => withoutFillers(sentence, language))
    .filter(Boolean)
    .join(' ')
  return text === '' || text === read.text.replace(/\s+/g, ' ') ? undefined : text
}
