/** How long a key that was refused is not used while others are left. */
const QUARANTINE_MS = 300_000

/** The keys of one endpoint, used in turn. */
export function createKeys(keys: readonly string[], elapsed: () => number) {
  const unused = (key: string) => ({ key, refusedAt: undefined as number | undefined })
  let named = keys
  let all = (keys.length > 0 ? keys : ['']).map(unused)
  let turn = 0
  const usable = () => all.filter(({ refusedAt }) => refusedAt === undefined || elapsed() - refusedAt >= QUARANTINE_MS)

  return {
    get total() {
      return named.length
    },
    get usable() {
      return usable().length
    },
    /** The next key; when all are in quarantine, the one that has been there longest, since an account may have been paid meanwhile. */
    pick(): string {
      const candidates = usable()
      if (candidates.length > 0) return candidates[turn++ % candidates.length]?.key ?? ''
      return all.reduce((oldest, one) => ((one.refusedAt ?? 0) < (oldest.refusedAt ?? 0) ? one : oldest)).key
    },
    refused(key: string) {
      for (const one of all) if (one.key === key) one.refusedAt = elapsed()
    },
    accepted(key: string) {
      for (const one of all) if (one.key === key) one.refusedAt = undefined
    },
    /** Takes up other keys; what is known of those that stay is kept. Returns whether anything changed. */
    replace(next: readonly string[]): boolean {
      if (next.length === named.length && next.every((key, at) => key === named[at])) return false
      const before = all
      named = next
      all = (next.length > 0 ? next : ['']).map((key) => before.find((one) => one.key === key) ?? unused(key))
      return true
    },
  }
}
export type Keys = ReturnType<typeof createKeys>
