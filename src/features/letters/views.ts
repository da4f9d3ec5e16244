import type { AcceptedLetter } from '#features/corpus/store.ts'
import { countBy } from '#wire/text/count.ts'
import { checkLetter } from './checks/check-letter.ts'
import { Intent, type Letter, type LetterSummary, type Version } from './contract.ts'
import { favoursOf } from './rules/favours.ts'
import type { LetterView, VersionRow } from './store.ts'

/** What is shown of a letter in lists. */
export function showSummary(letter: LetterView): LetterSummary {
  const { id, applicationId, title, question, status, runId, versionId, isFinished, isLiked } = letter
  const { company, position, dueDate } = letter.application
  return {
    id,
    applicationId,
    title,
    company,
    position,
    question,
    intent: Intent.catch('other').parse(letter.intent),
    dueDate,
    limit: letter.limit ?? null,
    count: countBy(letter.version?.content ?? '', letter.limit ?? { unit: 'characters' }),
    status: status as LetterSummary['status'],
    runId,
    versionId,
    source: (letter.version?.origin as LetterSummary['source']) ?? null,
    isFinished,
    isLiked,
    createdAt: letter.createdAt.toISOString(),
    updatedAt: letter.updatedAt.toISOString(),
  }
}

export function showLetter(letter: LetterView, examples: readonly AcceptedLetter[]): Letter {
  const { guidelines, guidelinesSource, answers, freeAnswer, favorInfo, experienceIds } = letter
  return {
    ...showSummary(letter),
    content: letter.version?.content ?? '',
    guidelines,
    guidelinesSource,
    answers,
    freeAnswer,
    favorInfo,
    experienceIds,
    examples: examples.map(({ id, question }) => ({ id, question })),
    checks: checkLetter(letter, examples),
    favours: favoursOf(favorInfo, letter.version?.content ?? ''),
  }
}

export function showVersion(version: VersionRow, currentId: string | null): Version {
  const { id, content, name, partial } = version
  return {
    id,
    content,
    origin: version.origin as Version['origin'],
    name,
    partial,
    isCurrent: id === currentId,
    createdAt: version.createdAt.toISOString(),
    updatedAt: version.updatedAt.toISOString(),
  }
}
