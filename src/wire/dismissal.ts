import { normalForm } from './checks/normal-form.ts'

/** A dismissal holds for the words and what stands this far around them, in UTF-16 units. */
const CONTEXT = 24

/**
 * What a dismissed finding is known by: its words and what stands around them, whatever their spacing, so that edits elsewhere in the
 * text change nothing. The server keeps a hash of it; the page compares it as it is.
 */
export function dismissalKey(text: string, { start, end }: { start: number; end: number }): string {
  const plain = (part: string) => normalForm(part).text.replace(/\s+/g, '')
  return [
    plain(text.slice(Math.max(0, start - CONTEXT), start)),
    plain(text.slice(start, end)),
    plain(text.slice(end, end + CONTEXT)),
  ].join('\u0000')
}
