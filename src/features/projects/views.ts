import { Position } from '#wire/positions.ts'
import type { Project, Session, SessionSummary, Subject } from './contract.ts'
import type { ProjectRow, SessionRow, SubjectRow } from './store.ts'

export function showSubject({ id, title, reason, postingIds }: SubjectRow): Subject {
  return { id, title, reason, postingIds }
}

export function showSessionSummary(session: SessionRow, shown: number): SessionSummary {
  return {
    sessionId: session.id,
    desiredPosition: session.desiredPosition,
    position: Position.catch('other').parse(session.position),
    status: session.status as Session['status'],
    runId: session.runId,
    shown,
    expiresAt: session.expiresAt.toISOString(),
    createdAt: session.createdAt.toISOString(),
  }
}

/** @param projects what came of the subjects that were chosen */
export function showSession(session: SessionRow, subjects: readonly SubjectRow[], projects: ReadonlyMap<string, string>): Session {
  return {
    ...showSessionSummary(session, subjects.length),
    subjects: [...subjects]
      .sort((a, b) => b.round - a.round || a.ordinal - b.ordinal)
      .map((subject) => ({
        ...showSubject(subject),
        round: subject.round,
        source: subject.source as 'model' | 'rules',
        projectId: projects.get(subject.id) ?? null,
      })),
    postings: (session.ground?.postings ?? []).map(({ id, company, title }) => ({ id, company, title })),
  }
}

export function showProject(row: ProjectRow): Project {
  const { id, title, overview, features, stack, tasks, postings, runId } = row
  const open = tasks.filter(({ isDone }) => !isDone)
  return {
    id,
    title,
    overview,
    features,
    stack,
    tasks,
    position: Position.catch('other').parse(row.position),
    postings,
    progress: { done: tasks.length - open.length, total: tasks.length, daysLeft: open.reduce((sum, { days }) => sum + days, 0) },
    source: row.source as Project['source'],
    runId,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
