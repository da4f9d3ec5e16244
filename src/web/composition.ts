/**
 * Whether this key belongs to the input method: while a Hangul syllable is being composed, Enter ends the syllable and nothing else.
 * Safari sends the Enter that ends a composition after it, with `isComposing` false, but with the key code 229.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

/** Ctrl+Enter, or ⌘+Enter on a Mac: the one way to send by key. */
export function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)
/** How that key is written on this machine. */
export const sendKeyName = () => (isMac() ? '⌘ Enter' : 'Ctrl Enter')
