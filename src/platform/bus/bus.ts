// Wakes watchers in other processes. Only a hint: whoever is woken reads the database, which is the truth.

export interface Bus {
  /** Tells the other processes; never throws, since nothing depends on it. */
  publish(topics: readonly string[]): void
  /** Called with each topic that another process has published. @returns what ends it. */
  subscribe(listener: (topic: string) => void): () => void
  close(): Promise<void>
}

/** For one process: there is nobody else to tell. */
export function createNoBus(): Bus {
  return { publish() {}, subscribe: () => () => {}, close: async () => {} }
}
