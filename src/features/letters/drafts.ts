// Writing a letter: from the person's words, with similar accepted letters, as a run that survives its server.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Corpus } from '#features/corpus/corpus.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import { type Language, languageOf } from '#wire/language.ts'
import { normaliseText } from '#wire/text/count.ts'
import { checkLetter } from './checks/check-letter.ts'
import { type DraftInput, type DraftReply, letterErrors } from './contract.ts'
import { favourLines, type PreferredLines } from './favour-lines.ts'
import { favoursOf } from './rules/favours.ts'
import { intentOf } from './rules/intents.ts'
import { createLetterStore, type LetterView } from './store.ts'
import { composeDraft, type DraftTaskInput, draftTask } from './tasks.ts'

const errors = errorsOf('letters', letterErrors)
const DraftRun = z.object({ letterId: z.string() })
type DraftRun = z.infer<typeof DraftRun>
type DraftResult = Omit<DraftReply, 'source' | 'runId'>

export interface DraftsOptions {
  db: Db
  runs: Runs
  tasks: Tasks
  corpus: Corpus
  /** What chosen experience cards of this person tell, a text for each. */
  cards: (userId: string, ids: readonly string[]) => Promise<string[]>
  preferredLines: PreferredLines
}

export type Drafts = ReturnType<typeof createDrafts>
export function createDrafts({ db, runs, tasks, corpus, cards, preferredLines }: DraftsOptions) {
  async function work(run: RunContext<DraftRun>) {
    const letter = await createLetterStore(db).find(run.userId, run.input.letterId)
    if (!letter) throw errors.notFound()
    run.event({ type: 'progress', name: 'letters.searching', step: 1, steps: 2 })
    const words = ownWords(letter)
    const language = languageOf(letter.question)
    const examples = await corpus.similar({ question: letter.question, answers: words, language })
    run.event({ type: 'progress', name: 'letters.writing', step: 2, steps: 2 })
    const input: DraftTaskInput = {
      company: letter.application.company,
      position: letter.application.position,
      question: letter.question,
      intent: intentOf(letter.question),
      hints: letter.guidelines,
      answers: letter.answers,
      freeAnswer: letter.freeAnswer,
      favorInfo: letter.favorInfo,
      experiences: await cards(run.userId, letter.experienceIds),
      examples: examples.map(({ question, content }) => ({ question, content })),
      limit: letter.limit ?? undefined,
      language,
    }
    const { output, source } = await tasks.run(draftTask, input, run)
    const content = normaliseText(output)
    const composed = source === 'rules' ? composeDraft(input) : undefined
    const versionId = randomUUID()
    const exampleIds = source === 'model' ? examples.map(({ id }) => id) : []
    const version = { content, origin: source, exampleIds, connecting: composed?.connecting ?? [] }
    const checks = checkLetter({ ...letter, version }, source === 'model' ? examples : [], [
      ...words,
      ...input.experiences,
      letter.question,
      input.position,
    ])
    const result: DraftResult = {
      id: letter.id,
      applicationId: letter.applicationId,
      content,
      versionId,
      examples: source === 'model' ? examples.map(({ id, question }) => ({ id, question })) : [],
      checks,
      withinLimit: checks.withinLimit,
      ...(composed && composed.dropped.length > 0 && { dropped: composed.dropped }),
      ...(composed && composed.unanswered.length > 0 && { unanswered: composed.unanswered }),
      favours: favoursOf(letter.favorInfo, content),
    }
    return {
      result,
      source,
      async commit(tx: Db): Promise<undefined> {
        const store = createLetterStore(tx)
        if (!(await store.lock(run.userId, letter.id))) throw errors.notFound()
        await store.insertVersion({ id: versionId, userId: run.userId, letterId: letter.id, ...version })
        await store.change(run.userId, letter.id, { status: 'ready', versionId, isFinished: false })
      },
    }
  }

  const draftRun = runs.define<DraftRun, DraftResult>({
    name: 'letters.draft',
    input: DraftRun,
    work,
    /** What was written before a stop is kept as a version that says it is partial; after a failure every input is still there. */
    async lost(tx, { userId, input, status, text, runId }) {
      const store = createLetterStore(tx)
      const letter = await store.lock(userId, input.letterId)
      if (!letter || letter.runId !== runId) return
      const kept = normaliseText(text)
      const versionId = kept.trim() && status !== 'failed' ? randomUUID() : null
      if (versionId)
        await store.insertVersion({ id: versionId, userId, letterId: letter.id, content: kept, origin: 'model', partial: true })
      await store.change(userId, letter.id, { status: status === 'failed' ? 'failed' : 'stopped', ...(versionId && { versionId }) })
    },
  })

  /** What a new letter favours: what is given, or else what its posting prefers. In a letter that is there its owner may have cleared it. */
  async function favoured(userId: string, { favorInfo, letterId, applicationId, ...input }: DraftInput): Promise<string> {
    if (favorInfo.trim() || letterId) return favorInfo
    const postingId = applicationId ? (await createLetterStore(db).findApplication(userId, applicationId))?.postingId : input.postingId
    return postingId ? favourLines(await preferredLines(userId, postingId)) : ''
  }

  return {
    /**
     * Starts a draft: of a new letter, or of one that is there. The letter exists from now on, whatever becomes of the run.
     * @throws `letters.nothing_to_write` when the person has said nothing, `letters.busy` when it is being written already.
     */
    async start(
      userId: string,
      language: Language,
      input: DraftInput,
    ): Promise<{ runId: string; letterId: string; applicationId: string }> {
      if (ownWords(input).length === 0 && input.experienceIds.length === 0) throw errors.nothingToWrite()
      const favorInfo = await favoured(userId, input)
      const runId = randomUUID()
      const letterId = input.letterId ?? randomUUID()
      let applicationId = input.applicationId ?? randomUUID()
      await draftRun.start(
        userId,
        { letterId },
        {
          runId,
          language,
          subjectId: letterId,
          async prepare(tx) {
            const store = createLetterStore(tx)
            const fields = {
              question: normaliseText(input.question),
              intent: intentOf(input.question),
              title: input.title.trim(),
              guidelines: input.guidelines,
              answers: input.answers.map(normaliseText),
              freeAnswer: normaliseText(input.freeAnswer),
              favorInfo: normaliseText(favorInfo),
              experienceIds: input.experienceIds,
              limit: input.limit ?? null,
              status: 'drafting',
              runId,
            }
            if (input.letterId) {
              const letter = await store.lock(userId, letterId)
              if (!letter) throw errors.notFound()
              if (letter.status === 'drafting') throw errors.busy()
              applicationId = letter.applicationId
              await store.change(userId, letterId, fields)
              return
            }
            if (input.applicationId) {
              if (!(await store.findApplication(userId, applicationId))) throw errors.applicationNotFound()
            } else {
              const { company, position, dueDate = null, postingId = null } = input
              await store.insertApplication({ id: applicationId, userId, company, position, dueDate, postingId })
            }
            await store.insertLetter({ id: letterId, userId, applicationId, ...fields })
          },
        },
      )
      return { runId, letterId, applicationId }
    },
  }
}

/** What the person has said, without what is blank. Favoured qualifications are the company's words, not theirs. */
function ownWords({ answers, freeAnswer }: Pick<LetterView, 'answers' | 'freeAnswer'>): string[] {
  return [...answers, freeAnswer].map((answer) => answer.trim()).filter((answer) => answer !== '')
}
