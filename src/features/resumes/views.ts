// Rows as their owners see them.
import type { Source } from '#wire/events.ts'
import type { Language } from '#wire/language.ts'
import type { AgentSession, MemberId, ResumeSummary } from './contract.ts'
import { checklistOf, nextSlot } from './rules/checklist.ts'
import { jobOf } from './rules/questions.ts'
import { openQuestion, SessionState } from './state.ts'
import type { ResumeRow, SessionRow } from './store.ts'

export function showSummary({ id, title, member, language, version, createdAt, updatedAt }: ResumeRow): ResumeSummary {
  return {
    id,
    title,
    member_id: member === null ? null : (JSON.parse(member) as MemberId),
    language: language as Language,
    source: version.source as Source | null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

export function showSession(row: SessionRow): AgentSession {
  const state = SessionState.parse(row.state)
  const open = row.status === 'asking' ? openQuestion(state) : undefined
  return {
    id: row.id,
    member_id: JSON.parse(row.member) as MemberId,
    job: jobOf(state.inputs, state.language) ?? null,
    status: row.status as AgentSession['status'],
    isWriting: row.status === 'working' && nextSlot(state) === undefined,
    open: open ? { turn: open.turn, question: open.question, answer: open.draft } : null,
    turns: state.turns
      .filter(({ answer, skipped }) => answer !== null || skipped)
      .map(({ turn, question, answer, skipped, given }) => ({ turn, question, answer: answer ?? '', skipped, given })),
    checklist: checklistOf(state),
    resumeId: row.resumeId,
    runId: row.runId,
    version: row.version,
    expiresAt: row.expiresAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
