// What is typed and not yet on the server is kept in the browser, so that a lost connection or a closed tab loses nothing.

const PREFIX = 'jiwon.kept.'
const OWNER = 'jiwon.kept-for'

/**
 * Said as soon as it is known who is signed in. A session can end without anybody signing out, and the next person at this browser must
 * neither read what the last one typed nor have it saved into their account.
 */
export function keepFor(userId: string): void {
  if (keptFor() === userId) return
  forgetAll()
  try {
    localStorage.setItem(OWNER, userId)
  } catch {
    // A full or forbidden store keeps nothing that could be mixed up.
  }
}

/** Whose texts are kept; null when nobody's are. */
export function keptFor(): string | null {
  try {
    return localStorage.getItem(OWNER)
  } catch {
    return null
  }
}

/** Tells when somebody else signs in, or one signs out, in another tab of this browser. */
export function onOtherOwner(listener: () => void): void {
  addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key === OWNER && oldValue !== null && oldValue !== newValue) listener()
  })
}

export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // A full or forbidden store: the text is still on the page, and saving to the server goes on.
  }
}

export function kept<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // What could not be kept need not be removed.
  }
}

/** When someone signs out, nothing of theirs stays on the machine. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX) || key === OWNER) localStorage.removeItem(key)
  } catch {
    // The same.
  }
}
