/** As long as the favoured qualifications of a letter may be. */
const MOST_CHARACTERS = 5000

/** The preferred qualifications of a posting that a person sees, line by line; none when it is not there. */
export type PreferredLines = (userId: string, postingId: string) => Promise<string[]>

/** What a posting prefers, as the text of `favorInfo`: a line for each, as many whole ones as have room. */
export function favourLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    const next = text === '' ? line : `${text}\n${line}`
    if (next.length > MOST_CHARACTERS) break
    text = next
  }
  return text
}
