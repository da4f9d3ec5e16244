/**
 * Puts words on the clipboard. Over plain HTTP on another machine a page has no `navigator.clipboard`: there they are copied out of a
 * field, with `execCommand`, which is deprecated but the only way to that. @throws when the browser refuses.
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  if (!copyOutOfField(text)) throw new Error('the browser did not copy')
}

function copyOutOfField(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.className = 'visually-hidden'
  field.value = text
  // No keyboard comes up on a phone for it.
  field.readOnly = true
  // A dialog keeps the focus within itself.
  const home = before?.closest('[role=dialog]') ?? document.body
  home.append(field)
  field.focus({ preventScroll: true })
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return isCopied
}
