/** How long a key that was refused is not used while others are left. */
const QUARANTINE_MS = 300_000

/** The keys of one endpoint, used in turn. */
export function createKeys(keys: readonly string[], elapsed: () => number) {
  const all = (keys.length > 0 ? keys : ['']).map((key) => ({ key, refusedAt: undefined as number | undefined }))
  let turn = 0
  const usable = () => all.filter(({ refusedAt }) => refusedAt === undefined || elapsed() - refusedAt >= QUARANTINE_MS)

  return {
    total: keys.length,
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
  }
}
export type Keys = ReturnType<typeof createKeys>
