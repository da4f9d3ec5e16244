/** The text of a file in UTF-8, or in the Korean code page in which Excel saves; undefined when it is in neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const label of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return undefined
}
