import type { Member } from './member.ts'

/**
 * The endpoints that may be asked, the best first: those that are well, by how fast and reliable they have been and how busy they are; then the sick
 * ones, since the last one left is always tried. Equals stay in the operator's order.
 */
export function inOrder(members: readonly Member[], elapsed: () => number): Member[] {
  const ranked = members.map((member) => ({ member, well: isWell(member, elapsed), cost: costOf(member) }))
  return ranked.sort((a, b) => Number(b.well) - Number(a.well) || a.cost - b.cost).map(({ member }) => member)
}

/** Whether an endpoint can be asked without a second thought: circuit closed or due for a probe, a key left, no wait asked for. */
export function isWell(member: Member, elapsed: () => number): boolean {
  return member.breaker.ready() && member.keys.usable > 0 && elapsed() >= member.restsUntil
}

/** An endpoint without a free place is worth asking only when all are full. */
function costOf({ pace, queue, endpoint }: Member): number {
  const load = queue.taken / endpoint.concurrency
  return pace.cost() * (1 + Math.max(0, load - 0.5)) + (load >= 1 ? 1_000_000 * (1 + queue.waiting) : 0)
}
