// The checks of a letter with all that is known of its owner: other applications, other letters, cards, messages, and what was dismissed.
import { createHash, randomUUID } from 'node:crypto'
import type { Corpus } from '#features/corpus/corpus.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { User } from '#platform/http/env.ts'
import { checkText } from '#wire/checks/check.ts'
import { tieSentences } from '#wire/checks/sources.ts'
import { dismissalKey } from '#wire/dismissal.ts'
import type { Language } from '#wire/language.ts'
import { findLeftovers } from '#wire/leftover-company.ts'
import type { Finding, FindingKind } from '#wire/text/checks.ts'
import { letterErrors } from '../contract.ts'
import { createLetterStore, type LetterView } from '../store.ts'
import { exampleText } from './check-letter.ts'
import { checkErrors, type DismissalInput, type LetterChecks, type LetterSource, type LetterSources } from './contract.ts'
import { createDismissalStore } from './store.ts'

const errors = { ...errorsOf('letters', letterErrors), ...errorsOf('checks', checkErrors) }
/** How many of a person's letters and applications are compared with; who has more has the newest compared. */
const MOST_COMPARED = 100
const MOST_MESSAGES = 100
/** Lines of a CV that say less than this are headings and numbers of pages. */
const LEAST_LINE = 4
const MOST_CV_LINES = 400

export interface LetterChecksOptions {
  db: Db
  corpus: Pick<Corpus, 'find'>
  /** Texts of experience cards of a person. */
  cardTexts: (userId: string, ids: readonly string[]) => Promise<{ id: string; text: string }[]>
  /** The text of the person's latest CV; empty without one. */
  cvText: (userId: string) => Promise<string>
  /** The kept profile as lines of text; empty without one. It may tell what the CV does not: the person has corrected it. */
  profileText: (userId: string) => Promise<string>
  /** What a posting that the person sees asks for, line by line. */
  postingLines: (userId: string, postingId: string) => Promise<string[]>
}

type Reader = Pick<User, 'id' | 'name'>
const SOURCE_LABELS: Record<
  Language,
  {
    answer: (number: number) => string
    free: string
    card: string
    message: string
    cv: string
    profile: string
    favour: string
    posting: string
  }
> = {
  ko: {
    answer: (number) => `답변 ${number}`,
    free: '자유롭게 덧붙인 글',
    card: '경험 카드',
    message: '대화에서 한 말',
    cv: '이력서',
    profile: '프로필',
    favour: '우대 사항',
    posting: '공고',
  },
  en: {
    answer: (number) => `Answer ${number}`,
    free: 'Free answer',
    card: 'Experience card',
    message: 'Said in the conversation',
    cv: 'CV',
    profile: 'Profile',
    favour: 'Preferred qualifications',
    posting: 'Posting',
  },
}

export type LetterCheck = ReturnType<typeof createLetterChecks>
export function createLetterChecks({ db, corpus, cardTexts, cvText, profileText, postingLines }: LetterChecksOptions) {
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
    const { postingId } = letter.application
    const lines = postingId ? await postingLines(userId, postingId) : []
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
      ...cvLines(await cvText(userId)).map((text, at) => ({ id: `cv-${at + 1}`, kind: 'cv' as const, label: labels.cv, text })),
      ...cvLines(await profileText(userId)).map((text, at) => ({
        id: `profile-${at + 1}`,
        kind: 'cv' as const,
        label: labels.profile,
        text,
      })),
      { id: 'favor-info', kind: 'posting', label: labels.favour, text: letter.favorInfo },
      ...lines.map((text, at) => ({ id: `posting-${at + 1}`, kind: 'posting' as const, label: labels.posting, text })),
    ]
    return sources.filter(({ text }) => text.trim() !== '')
  }

  /** Who has said nothing for this letter has written it alone: then there is nothing to hold it against, a CV does not tell all. */
  async function saidFor(userId: string, letter: LetterView, language: Language): Promise<string[] | undefined> {
    const said = (await sourcesOf(userId, letter, language)).filter(({ kind }) => kind !== 'posting')
    const isHeld = said.some(({ kind }) => kind !== 'cv')
    return isHeld ? [...said.map(({ text }) => text), ...givenBy(letter)] : undefined
  }

  async function findingsOf(user: Reader, letter: LetterView, language: Language) {
    const page = { limit: MOST_COMPARED, cursor: undefined }
    const others = (await store.list(user.id, {}, page)).filter((other) => other.id !== letter.id && !areCopies(letter, other))
    const applications = (await store.listApplications(user.id, page)).filter(({ id }) => id !== letter.applicationId)
    const examples = await corpus.find(letter.version?.exampleIds ?? [])
    const checks = checkText({
      text: letter.version?.content ?? '',
      company: letter.application.company,
      otherCompanies: [...new Set(applications.map(({ company }) => company))],
      limit: letter.limit ?? undefined,
      sources: await saidFor(user.id, letter, language),
      examples: examples.map(exampleText),
      otherLetters: others.flatMap(({ id, version }) => (version?.content ? [{ id, text: version.content }] : [])),
      blind: true,
      names: [user.name],
      language,
    })
    const former = applications.find(({ id }) => id === letter.application.copiedFrom)?.company ?? ''
    const { company } = letter.application
    const leftovers = findLeftovers(letter.version?.content ?? '', { former, company, found: checks.findings, language })
    return { ...checks, findings: [...leftovers, ...checks.findings].toSorted((a, b) => a.start - b.start) }
  }

  /** The id under which a place of a text was dismissed, by kind. */
  async function dismissedIn(userId: string, letterId: string) {
    const ids = new Map((await dismissals.list(userId, letterId)).map((row) => [`${row.kind}:${row.hash}`, row.id]))
    return (kind: FindingKind, text: string, span: { start: number; end: number }) => ids.get(`${kind}:${hashOf(text, span)}`)
  }

  return {
    said: saidFor,

    /** The checks of the current text, with what was dismissed apart. */
    async check(user: Reader, letterId: string, language: Language): Promise<LetterChecks> {
      const letter = await find(user.id, letterId)
      const text = letter.version?.content ?? ''
      const { findings, ...rest } = await findingsOf(user, letter, language)
      const known = await dismissedIn(user.id, letterId)
      const idOf = (finding: Finding) => known(finding.kind, text, finding)
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
      const { content, connecting } = letter.version ?? { content: '', connecting: [] }
      const known = await dismissedIn(userId, letterId)
      const sentences = tieSentences(content, sources, { connecting, given: givenBy(letter) }).map((sentence) => {
        const dismissalId = sentence.state === 'unsupported' ? known('unsupported', content, sentence) : undefined
        return dismissalId === undefined ? sentence : { ...sentence, dismissalId }
      })
      return { sources, connecting, sentences }
    },
  }
}

/** The same letter for another company is meant to be alike. */
const areCopies = (a: LetterView, b: LetterView) =>
  a.application.copiedFrom === b.applicationId || b.application.copiedFrom === a.applicationId

/** Words of the application: no claim about the person. */
const givenBy = ({ question, application: { company, position } }: LetterView) => [question, company, position]

const hashOf = (text: string, span: { start: number; end: number }) => createHash('sha256').update(dismissalKey(text, span)).digest('hex')

function cvLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^[-•▪]\s+/, ''))
    .filter((line) => line.length >= LEAST_LINE)
    .slice(0, MOST_CV_LINES)
}
