// Which questions of the bank a session asks: what was not seen lately, topics in which the person is weak, and not the same topic twice.
import { createHash } from 'node:crypto'
import type { Position } from '#wire/positions.ts'
import type { BankQuestion, BehaviouralQuestion, TechnicalQuestion } from '../bank/questions.ts'

export interface History {
  /** When a question was last asked in a session of this person. */
  asked: ReadonlyMap<string, Date>
  /** Mean score by topic, 0 to 100. */
  topics: ReadonlyMap<string, number>
}

/** Positions whose technical questions serve another that has none of its own. */
const NEIGHBOURS: Partial<Record<Position, readonly Position[]>> = { data: ['ai', 'be'], infra: ['be'] }
/** A topic of which nothing is known stands between weak and strong ones. */
const UNKNOWN_SCORE = 60

/** `seed` makes the choice the same for the same session and another for the next. */
export function pickTechnical(
  questions: readonly BankQuestion[],
  position: Position,
  count: number,
  history: History,
  seed: string,
): TechnicalQuestion[] {
  const technical = questions.filter((question) => question.kind === 'technical')
  const own = technical.filter((question) => question.position === position)
  const candidates = own.length > 0 ? own : technical.filter((question) => NEIGHBOURS[position]?.includes(question.position))
  // Easier ones come first, as in a real interview.
  return pick(candidates, count, history, seed, ({ topic }) => topic).sort((a, b) => a.difficulty - b.difficulty)
}

export function pickBehavioural(questions: readonly BankQuestion[], count: number, history: History, seed: string): BehaviouralQuestion[] {
  const candidates = questions.filter((question) => question.kind === 'behavioural')
  return pick(candidates, count, history, seed, ({ criterion }) => criterion)
}

function pick<Q extends BankQuestion>(
  candidates: readonly Q[],
  count: number,
  history: History,
  seed: string,
  topicOf: (question: Q) => string,
): Q[] {
  const rank = (question: Q) => createHash('sha256').update(`${seed} ${question.id}`).digest('hex')
  const ordered = candidates
    .map((question) => ({
      question,
      topic: topicOf(question),
      askedAt: history.asked.get(question.id)?.getTime() ?? 0,
      score: history.topics.get(topicOf(question)) ?? UNKNOWN_SCORE,
      rank: rank(question),
    }))
    .sort((a, b) => a.askedAt - b.askedAt || a.score - b.score || (a.rank < b.rank ? -1 : 1))
  const chosen: typeof ordered = []
  while (chosen.length < count && chosen.length < ordered.length) {
    const left = ordered.filter((one) => !chosen.includes(one))
    // A question never seen goes before another topic, or a small bank would repeat itself while new questions wait.
    const unseen = left.filter(({ askedAt }) => askedAt === 0)
    const pool = unseen.length > 0 ? unseen : left
    const uses = (topic: string) => chosen.filter((one) => one.topic === topic).length
    const fewest = Math.min(...pool.map(({ topic }) => uses(topic)))
    chosen.push(...pool.filter(({ topic }) => uses(topic) === fewest).slice(0, 1))
  }
  return chosen.map(({ question }) => question)
}
