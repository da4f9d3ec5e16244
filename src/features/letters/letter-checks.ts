// The checks of a letter with all that is known of its owner: other applications, other letters, cards, messages, and what was dismissed.
import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { User } from '#platform/http/env.ts'
import { checkText } from '#wire/checks/check.ts'
import { normalForm } from '#wire/checks/normal-form.ts'
import { tieSentences } from '#wire/checks/sources.ts'
import type { Language } from '#wire/language.ts'
import type { Finding } from '#wire/text/checks.ts'
import { exampleText } from './checks.ts'
import { checkErrors, type DismissalInput, type LetterChecks, type LetterSource, type LetterSources } from './checks-contract.ts'
import { letterErrors } from './contract.ts'
import type { Corpus } from './corpus.ts'
import { createDismissalStore } from './dismissals-store.ts'
import { createLetterStore, type LetterView } from './store.ts'

const errors = { ...errorsOf('letters', letterErrors), ...errorsOf('checks', checkErrors) }
/** How many of a person's letters and applications are compared with; who has more has the newest compared. */
const MOST_COMPARED = 100
const MOST_MESSAGES = 100
/** A dismissal holds for the words and what stands this far around them. */
const CONTEXT = 24

export interface LetterChecksOptions {
  db: Db
  corpus: Pick<Corpus, 'find'>
  /** Texts of experience cards of a person. */
  cardTexts: (userId: string, ids: readonly string[]) => Promise<{ id: string; text: string }[]>
}

type Reader = Pick<User, 'id' | 'name'>
const SOURCE_LABELS: Record<
  Language,
  { answer: (number: number) => string; free: string; card: string; message: string; posting: string }
> = {
  ko: { answer: (number) => `답변 ${number}`, free: '자유 답변', card: '경험 카드', message: '대화에서 한 말', posting: '우대 사항' },
  en: {
    answer: (number) => `Answer ${number}`,
    free: 'Free answer',
    card: 'Experience card',
    message: 'Said in the conversation',
    posting: 'Preferred qualifications',
  },
}

export type LetterCheck = ReturnType<typeof createLetterChecks>
export function createLetterChecks({ db, corpus, cardTexts }: LetterChecksOptions) {
  const store = createLetterStore(db)
  const dismissals = createDismissalStore(db)

  async function find(userId: string, id: string): Promise<LetterView> {
    const letter = await store.find(userId, id)
    if (!letter) throw errors.notFound()
    return letter
  }

  async function sourcesOf(userId: string, letter: LetterView, language: Language): Promise<LetterSource[]> {
    const labels = SOURCE_LABELS[language]
    const cards = await cardTexts(userId, letter.experienceIds)
    const messages = await store.messages(userId, letter.id, { limit: MOST_MESSAGES, cursor: undefined })
    const sources: LetterSource[] = [
      ...letter.answers.map((text, at) => ({
        id: `answer-${at + 1}`,
        kind: 'answer' as const,
        label: letter.guidelines[at]?.trim() || labels.answer(at + 1),
        text,
      })),
      { id: 'free-answer', kind: 'answer', label: labels.free, text: letter.freeAnswer },
      ...cards.map(({ id, text }) => ({ id, kind: 'card' as const, label: text.split('\n')[0] || labels.card, text })),
      ...messages.map(({ id, query }) => ({ id, kind: 'message' as const, label: labels.message, text: query })).reverse(),
      { id: 'favor-info', kind: 'posting', label: labels.posting, text: letter.favorInfo },
    ]
    return sources.filter(({ text }) => text.trim() !== '')
  }

  async function findingsOf(user: Reader, letter: LetterView, language: Language) {
    const page = { limit: MOST_COMPARED, cursor: undefined }
    const others = (await store.list(user.id, {}, page)).filter(({ id }) => id !== letter.id)
    const applications = (await store.listApplications(user.id, page)).filter(({ id }) => id !== letter.applicationId)
    const examples = await corpus.find(letter.version?.exampleIds ?? [])
    const said = (await sourcesOf(user.id, letter, language)).filter(({ kind }) => kind !== 'posting').map(({ text }) => text)
    return checkText({
      text: letter.version?.content ?? '',
      company: letter.application.company,
      otherCompanies: [...new Set(applications.map(({ company }) => company))],
      limit: letter.limit ?? undefined,
      // Who has said nothing here has written the letter alone: there is nothing to hold it against.
      sources: said.length > 0 ? [...said, letter.question, letter.application.position] : undefined,
      examples: examples.map(exampleText),
      otherLetters: others.flatMap(({ id, version }) => (version?.content ? [{ id, text: version.content }] : [])),
      blind: true,
      names: [user.name],
      language,
    })
  }

  return {
    /** The checks of the current text, with what was dismissed apart. */
    async check(user: Reader, letterId: string, language: Language): Promise<LetterChecks> {
      const letter = await find(user.id, letterId)
      const text = letter.version?.content ?? ''
      const { findings, ...rest } = await findingsOf(user, letter, language)
      const known = new Map((await dismissals.list(user.id, letterId)).map((row) => [`${row.kind}:${row.hash}`, row.id]))
      const idOf = (finding: Finding) => known.get(`${finding.kind}:${hashOf(text, finding)}`)
      return {
        ...rest,
        findings: findings.filter((finding) => idOf(finding) === undefined),
        dismissed: findings.flatMap((finding) => {
          const dismissalId = idOf(finding)
          return dismissalId === undefined ? [] : [{ ...finding, dismissalId }]
        }),
      }
    },

    /** Puts a finding of the current text aside. Asked for again it is the same one. */
    async dismiss(userId: string, letterId: string, { kind, excerpt, start }: DismissalInput): Promise<{ id: string }> {
      const letter = await find(userId, letterId)
      const text = letter.version?.content ?? ''
      const end = start + excerpt.length
      if (text.slice(start, end) !== excerpt) throw errors.findingNotThere()
      return { id: await dismissals.put({ id: randomUUID(), userId, letterId, kind, hash: hashOf(text, { start, end }) }) }
    },

    /** Brings a dismissed finding back. */
    async restore(userId: string, letterId: string, dismissalId: string) {
      await find(userId, letterId)
      if (!(await dismissals.remove(userId, letterId, dismissalId))) throw errors.dismissalNotFound()
    },

    /** What each sentence of the current text came from. */
    async sources(userId: string, letterId: string, language: Language): Promise<LetterSources> {
      const letter = await find(userId, letterId)
      const sources = await sourcesOf(userId, letter, language)
      return { sources, sentences: tieSentences(letter.version?.content ?? '', sources, letter.version?.connecting ?? []) }
    },
  }
}

/** Of the words and what stands around them, whatever their spacing: edits elsewhere in the letter change nothing. */
function hashOf(text: string, { start, end }: { start: number; end: number }): string {
  const plain = (part: string) => normalForm(part).text.replace(/\s+/g, '')
  const parts = [
    plain(text.slice(Math.max(0, start - CONTEXT), start)),
    plain(text.slice(start, end)),
    plain(text.slice(end, end + CONTEXT)),
  ]
  return createHash('sha256').update(parts.join('\u0000')).digest('hex')
}
