// What an evaluation says, tied to the words of the answer.
import type { Evaluation } from '#features/interviews/contract.ts'

export type Tone = 'covered' | 'wrong' | 'missed'

export interface Note {
  id: string
  tone: Tone
  title: string
  /** Words of the answer; empty where there are none to point at. */
  excerpt: string
}

/** What should be looked at again first, then what is well made, then what could be added. */
export function notesOf({ wrong, covered, missed }: Pick<Evaluation, 'wrong' | 'covered' | 'missed'>): Note[] {
  return [
    ...wrong.map(({ belief, excerpt }, at) => ({ id: `wrong-${at}`, tone: 'wrong' as const, title: belief, excerpt })),
    ...covered.map(({ point, excerpt }, at) => ({ id: `covered-${at}`, tone: 'covered' as const, title: point, excerpt })),
    ...missed.map((title, at) => ({ id: `missed-${at}`, tone: 'missed' as const, title, excerpt: '' })),
  ]
}

export interface AnswerPiece {
  text: string
  note?: Note
}

/** The answer cut into plain pieces and noted ones. Where two notes point at the same words, the earlier note keeps them. */
export function piecesOf(answer: string, notes: readonly Note[]): AnswerPiece[] {
  const taken: { start: number; end: number; note: Note }[] = []
  for (const note of notes) {
    if (note.excerpt === '') continue
    const start = answer.indexOf(note.excerpt)
    const end = start + note.excerpt.length
    if (start >= 0 && taken.every((other) => end <= other.start || start >= other.end)) taken.push({ start, end, note })
  }
  const pieces: AnswerPiece[] = []
  let at = 0
  for (const { start, end, note } of taken.toSorted((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ text: answer.slice(at, start) })
    pieces.push({ text: answer.slice(start, end), note })
    at = end
  }
  if (at < answer.length) pieces.push({ text: answer.slice(at) })
  return pieces
}
