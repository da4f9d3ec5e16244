import type { Intent } from '#features/letters/contract.ts'
import type { Language } from '#wire/language.ts'
import { Position } from '#wire/positions.ts'
import type { CorpusAuditEntry, CorpusLetter, CorpusLetterSummary } from './contract.ts'
import type { AcceptedLetter, AuditRow } from './store.ts'

const EXCERPT_LENGTH = 160

export function showLetter({
  position,
  language,
  intent,
  consent,
  consentBy,
  consentOn,
  importId: _,
  ...row
}: AcceptedLetter): CorpusLetter {
  return {
    ...row,
    position: Position.catch('other').parse(position),
    language: language as Language,
    intent: intent as Intent,
    characters: row.content.length,
    consent: { by: consentBy, on: consentOn, how: consent },
    createdAt: row.createdAt.toISOString(),
  }
}

export function showSummary(row: AcceptedLetter): CorpusLetterSummary {
  const { content, ...letter } = showLetter(row)
  const text = content.replace(/\s+/g, ' ').trim()
  return { ...letter, excerpt: text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH).toWellFormed()}…` }
}

/** @param emails of the accounts that are still there */
export function showAudit(
  { userId, via, action, added, known, refused, createdAt, ...entry }: AuditRow,
  emails: ReadonlyMap<string, string>,
): CorpusAuditEntry {
  const email = userId === null ? undefined : emails.get(userId)
  return {
    ...entry,
    by: userId !== null && email !== undefined ? { id: userId, email } : null,
    via: via as CorpusAuditEntry['via'],
    action: action as CorpusAuditEntry['action'],
    counts: added === null || known === null || refused === null ? null : { added, known, refused },
    at: createdAt.toISOString(),
  }
}
