// A résumé against a posting: how far it answers it, and what could be changed so that it answers it sooner.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { PostingSummary } from '#features/postings/contract.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { RunContext, Runs } from '#platform/runs/runs.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import type { Language } from '#wire/language.ts'
import type { ResumeDetail } from '../contract.ts'
import type { Resumes } from '../resumes.ts'
import { type Coverage, type Tailoring, type TailoringChoice, tailoringErrors } from './contract.ts'
import { applyChanges } from './rules/apply.ts'
import { changesOf } from './rules/changes.ts'
import { coveredLine, type JudgedLine, provenBy } from './rules/coverage.ts'
import { demandsOf, movableLines } from './rules/plan.ts'
import { linesOf } from './rules/resume-lines.ts'
import { createTailoringStore, type TailoringRow } from './store.ts'
import { soundPlan, tailorTask } from './tasks.ts'

const errors = errorsOf('resumes', tailoringErrors)

const TailorRun = z.object({ resumeId: z.string(), tailoringId: z.string(), postingId: z.string() })
type TailorRun = z.infer<typeof TailorRun>
type TailorResult = Omit<Tailoring, 'source' | 'runId'>

export interface TailoringsOptions {
  db: Db
  runs: Runs
  tasks: Tasks
  resumes: Resumes
  /** A posting that a person may see. Throws when it is not there for them. */
  findPosting: (userId: string, id: string) => Promise<PostingSummary>
  /** How the lines of a posting fare against a text. */
  judge: (
    posting: PostingSummary,
    text: string,
    language: Language,
  ) => { score: number | undefined; fits: readonly JudgedLine[]; lacks: readonly JudgedLine[]; unjudged: string[] }
}

export type Tailorings = ReturnType<typeof createTailorings>
export function createTailorings({ db, runs, tasks, resumes, findPosting, judge }: TailoringsOptions) {
  const store = createTailoringStore(db)

  async function find(userId: string, resumeId: string, id: string): Promise<TailoringRow> {
    const row = await store.find(userId, resumeId, id)
    if (!row) throw errors.tailoringNotFound()
    return row
  }

  async function work(run: RunContext<TailorRun>) {
    const { resumeId, tailoringId, postingId } = run.input
    const row = await find(run.userId, resumeId, tailoringId)
    const { content: resume, language } = await resumes.current(run.userId, resumeId)
    const posting = await findPosting(run.userId, postingId)
    run.event({ type: 'progress', name: 'resumes.tailoring', step: 1, steps: 1 })
    const lines = movableLines(resume)
    const demands = demandsOf(posting)
    const { company, title } = posting
    const { output, source } = await tasks.run(tailorTask, { language, company, title, demands, lines }, run)
    const changes = changesOf(resume, lines, demands, soundPlan(output))
    const { source: _, runId: __, ...result } = showTailoring({ ...row, status: 'ready', changes })
    return {
      result,
      source,
      async commit(tx: Db): Promise<undefined> {
        await createTailoringStore(tx).change(run.userId, resumeId, tailoringId, { status: 'ready', changes, source })
      },
    }
  }

  const tailorRun = runs.define<TailorRun, TailorResult>({
    name: 'resumes.tailor',
    input: TailorRun,
    work,
    async lost(tx, { userId, input }) {
      await createTailoringStore(tx).change(userId, input.resumeId, input.tailoringId, { status: 'failed' })
    },
  })

  return {
    /** How far a résumé shows what a posting asks for. By rules alone: the same two give the same answer. */
    async coverage(userId: string, language: Language, resumeId: string, postingId: string): Promise<Coverage> {
      const { content } = await resumes.current(userId, resumeId)
      const posting = await findPosting(userId, postingId)
      const lines = linesOf(content)
      const { score, fits, lacks, unjudged } = judge(posting, lines.map(({ text }) => text).join('\n'), language)
      const proofs = provenBy(lines, language)
      return {
        postingId,
        company: posting.company,
        title: posting.title,
        score: score ?? null,
        covered: fits.map((line) => coveredLine(line, proofs)),
        missing: lacks.map((line) => coveredLine(line, proofs)),
        unjudged,
        source: 'rules',
      }
    },

    /** Begins to propose changes; nothing of the résumé is changed by it. */
    async start(userId: string, language: Language, resumeId: string, postingId: string): Promise<{ runId: string; tailoringId: string }> {
      await resumes.current(userId, resumeId)
      const { company, title } = await findPosting(userId, postingId)
      const [runId, tailoringId] = [randomUUID(), randomUUID()]
      await tailorRun.start(
        userId,
        { resumeId, tailoringId, postingId },
        {
          runId,
          language,
          subjectId: resumeId,
          prepare: (tx) =>
            createTailoringStore(tx).insert({ id: tailoringId, userId, resumeId, postingId, company, title, status: 'working', runId }),
        },
      )
      return { runId, tailoringId }
    },

    async list(userId: string, resumeId: string): Promise<{ items: Tailoring[] }> {
      await resumes.current(userId, resumeId)
      return { items: (await store.list(userId, resumeId)).map(showTailoring) }
    },
    get: async (userId: string, resumeId: string, id: string): Promise<Tailoring> => showTailoring(await find(userId, resumeId, id)),

    /** Takes over the changes that were accepted, as a version of its own or in a copy. @throws `resumes.nothing_applied` when none of them finds its lines any more */
    async accept(userId: string, resumeId: string, id: string, { accepted, copyTitle }: TailoringChoice): Promise<ResumeDetail> {
      const row = await find(userId, resumeId, id)
      if (row.status !== 'ready') throw errors.tailoringNotReady()
      const changes = row.changes.filter((change) => accepted.includes(change.id))
      const name = [row.company, row.title].filter(Boolean).join(' · ').slice(0, 100)
      // A preview of what would be done, so that a copy is not made of nothing.
      const { content } = await resumes.current(userId, resumeId)
      if (applyChanges(content, changes).applied.length === 0) throw errors.nothingApplied()
      const target = copyTitle === undefined ? resumeId : (await resumes.copy(userId, resumeId, copyTitle)).id
      return resumes.rewrite(userId, target, { name, source: row.source }, (resume) => {
        const { resume: next, applied, reworded } = applyChanges(resume, changes)
        if (applied.length === 0) throw errors.nothingApplied()
        return { resume: next, reworded }
      })
    },

    async remove(userId: string, resumeId: string, id: string) {
      const { status, runId } = await find(userId, resumeId, id)
      if (status === 'working') await runs.stopIfThere(userId, runId)
      await db.transaction(async (tx) => {
        await runs.removeOf(tx, userId, [id])
        await createTailoringStore(tx).remove(userId, resumeId, id)
      })
    },
  }
}

function showTailoring({ id, resumeId, postingId, company, title, status, changes, source, runId, createdAt }: TailoringRow): Tailoring {
  return { id, resumeId, postingId, company, title, status, changes, source, runId, createdAt: createdAt.toISOString() }
}
