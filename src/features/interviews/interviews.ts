// Sessions as their owners see and change them. They begin in sessions.ts, and are answered in answers.ts.
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Language } from '#wire/language.ts'
import { type Interview, type InterviewPatch, interviewErrors, type Report } from './contract.ts'
import { reportOf } from './rules/report.ts'
import { createInterviewStore } from './store.ts'
import { showInterview, showSummary } from './views.ts'

const errors = errorsOf('interviews', interviewErrors)

export type Interviews = ReturnType<typeof createInterviews>
export function createInterviews({ db, runs, clock }: { db: Db; runs: Runs; clock: Clock }) {
  const store = createInterviewStore(db)

  async function get(userId: string, id: string): Promise<Interview> {
    const interview = await store.find(userId, id)
    if (!interview) throw errors.notFound()
    return showInterview(interview, await store.turns(userId, id), await store.attempts(userId, id))
  }

  const personal: PersonalData = {
    name: 'interviews',
    dump: (userId) => store.dump(userId),
    async remove(tx, userId) {
      await createInterviewStore(tx).removePerson(userId)
      return undefined
    },
  }

  return {
    personal,
    get,

    async list(userId: string, page: Page) {
      return pageOf(await store.list(userId, page), page.limit, showSummary)
    },

    /** Pauses a session, goes on with it, or declares it finished. The answers stay as they are. */
    async change(userId: string, id: string, { state }: InterviewPatch): Promise<Interview> {
      if (!(await store.change(userId, id, { state }))) throw errors.notFound()
      return get(userId, id)
    },

    /** Removes a session with its answers; runs that work on it are stopped first. */
    async remove(userId: string, id: string) {
      const interview = await store.find(userId, id)
      if (!interview) throw errors.notFound()
      if (interview.status === 'preparing' && interview.runId) await runs.stopIfThere(userId, interview.runId)
      for (const { status, runId } of await store.attempts(userId, id))
        if (status === 'evaluating' && runId) await runs.stopIfThere(userId, runId)
      await db.transaction(async (tx) => {
        await runs.removeOf(tx, userId, [id])
        await createInterviewStore(tx).remove(userId, id)
      })
    },

    /** Makes the report of what is answered so far, and keeps it; made again, it replaces the one before. @throws `interviews.nothing_to_report` */
    async report(userId: string, id: string): Promise<Report> {
      const interview = await get(userId, id)
      const turns = interview.turns.flatMap(({ id: turnId, question, topic, evaluation }) =>
        evaluation ? [{ turnId, question, topic, evaluation }] : [],
      )
      if (turns.length === 0) throw errors.nothingToReport()
      const earlier = (await store.reports(userId, id))
        .filter(({ createdAt }) => createdAt.toISOString() < interview.createdAt)
        .flatMap(({ id: interviewId, report }) => (report ? [{ interviewId, report }] : []))
      const report = reportOf({
        interviewId: id,
        language: interview.language as Language,
        turns,
        questions: interview.turns.length,
        earlier,
        now: clock.now(),
      })
      const unanswered = interview.turns.some(({ evaluation, kind }) => !evaluation && kind !== 'follow-up')
      await store.change(userId, id, { report, ...(unanswered ? {} : { state: 'finished' }) })
      return report
    },
  }
}
