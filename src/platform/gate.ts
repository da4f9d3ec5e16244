/** Lets a few pieces of work run at once and keeps the others in line, first come first served. */
export interface Gate {
  /** Runs `work` when its turn comes. An aborted `signal` leaves the line at once. */
  pass<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

/** Counts who is inside, at work or in line, and refuses who would be too many. */
export interface Door {
  /** Does `work` for a person. @throws what `refuse` makes, at once */
  enter<T>(personId: string, work: () => Promise<T>): Promise<T>
}

export interface DoorSettings {
  /** The most of one person. */
  perPerson: number
  /** The most of all. */
  overall: number
  refuse: Record<'tooManyOfOne' | 'tooMany', () => Error>
}

/** Keeps a person from filling a line in which others wait, and the line from growing without end. */
export function createDoor({ perPerson, overall, refuse }: DoorSettings): Door {
  const inside = new Map<string, number>()
  let all = 0
  return {
    async enter(personId, work) {
      const own = inside.get(personId) ?? 0
      if (own >= perPerson) throw refuse.tooManyOfOne()
      if (all >= overall) throw refuse.tooMany()
      inside.set(personId, own + 1)
      all += 1
      try {
        return await work()
      } finally {
        all -= 1
        const left = (inside.get(personId) ?? 1) - 1
        if (left > 0) inside.set(personId, left)
        else inside.delete(personId)
      }
    },
  }
}

/** @param atOnce how many pieces of work may run at the same time, at least 1 */
export function createGate(atOnce: number): Gate {
  let running = 0
  const waiting = new Set<() => void>()

  function enter(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted()
    if (running < atOnce) {
      running += 1
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const admit = () => {
        waiting.delete(admit)
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        waiting.delete(admit)
        reject(signal?.reason)
      }
      waiting.add(admit)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  function exit(): void {
    const [next] = waiting
    // The place goes straight to the next in line, so `running` stays as it is.
    if (next) next()
    else running -= 1
  }

  return {
    async pass(work, signal) {
      await enter(signal)
      try {
        return await work()
      } finally {
        exit()
      }
    },
  }
}
