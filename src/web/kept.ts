// What is typed and not yet on the server is kept in the browser, so that a lost connection or a closed tab loses nothing.

const PREFIX = 'jiwon.kept.'

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
  localStorage.removeItem(PREFIX + name)
}

/** When someone signs out, nothing of theirs stays on the machine. */
export function forgetAll(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}
