/** Levenshtein's distance: the fewest letters to put in, take out or replace. */
export function distanceOf(a: string, b: string): number {
  let before = Uint32Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const now = new Uint32Array(b.length + 1)
    now[0] = row
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1
      now[column] = Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + same)
    }
    before = now
  }
  return before[b.length] ?? 0
}

/** What was read without white space, the marks of Markdown, of lists, and of lines in a cell, which no picture holds. */
export function compact(text: string): string {
  return text
    .replaceAll(' / ', ' ')
    .normalize('NFKC')
    .replace(/<br\s*\/?>|\\|\*\*|^#+ |^\|?[\s:|-]+\|$/gm, '')
    .replace(/[\s|•·\-–—]/g, '')
}

/** Character error rate: the distance as a share of what should have been read. */
export function errorRate(read: string, meant: string): number {
  const [given, wanted] = [compact(read), compact(meant)]
  return wanted.length === 0 ? (given.length === 0 ? 0 : 1) : distanceOf(given, wanted) / wanted.length
}
