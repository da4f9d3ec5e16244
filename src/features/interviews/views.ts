// Interviews as their owners see them.
import { Position } from '#wire/positions.ts'
import type { AskedTurn, Attempt, Interview, InterviewSummary, Turn, TurnKind } from './contract.ts'
import type { AttemptRow, InterviewView, TurnRow } from './store.ts'

export function showSummary(interview: InterviewView): InterviewSummary {
  const { id, runId, documentId, letterId, progress } = interview
  return {
    id,
    position: Position.catch('other').parse(interview.position),
    language: interview.language as InterviewSummary['language'],
    status: interview.status as InterviewSummary['status'],
    state: interview.state as InterviewSummary['state'],
    source: interview.source as InterviewSummary['source'],
    runId,
    ...progress,
    hasReport: interview.report !== null,
    documentId,
    letterId,
    createdAt: interview.createdAt.toISOString(),
    updatedAt: interview.updatedAt.toISOString(),
  }
}

export function showAsked({ id, kind, question, parentId }: Pick<TurnRow, 'id' | 'kind' | 'question' | 'parentId'>): AskedTurn {
  return { id, kind: kind as TurnKind, question, parentId }
}

export function showInterview(interview: InterviewView, turns: readonly TurnRow[], attempts: readonly AttemptRow[]): Interview {
  return {
    ...showSummary(interview),
    turns: turns.map((turn) =>
      showTurn(
        turn,
        attempts.filter(({ turnId }) => turnId === turn.id),
      ),
    ),
    report: interview.report,
  }
}

function showTurn(turn: TurnRow, attempts: readonly AttemptRow[]): Turn {
  const newest = attempts.findLast(({ status }) => status === 'done')
  return {
    ...showAsked(turn),
    topic: turn.topic,
    difficulty: turn.difficulty,
    claim: newest ? turn.claim : null,
    criteria: turn.criteria,
    answer: newest?.answer ?? null,
    evaluation: newest?.evaluation ?? null,
    attempts: attempts.map(showAttempt),
  }
}

function showAttempt({ id, number, answer, seconds, status, runId, evaluation, createdAt }: AttemptRow): Attempt {
  return { id, number, answer, seconds, status: status as Attempt['status'], runId, evaluation, createdAt: createdAt.toISOString() }
}
