/** The sentences of a feedback as callers count them: a mark at the end of a word, then white space. A point inside `1.5` or `Node.js` ends none. */
export function feedbackSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/**
 * Text whose sentences all can be counted: abbreviations and list numbers, after which no sentence ends, lose the mark or the space that would
 * make them look like one (`e.g. a` becomes `e.g., a`), and lines become spaces.
 */
export function countable(text: string): string {
  return text
    .replace(/\s*\n+\s*/g, ' ')
    .replace(/\b([Ee]\.g\.|[Ii]\.e\.)\s+/g, '$1, ')
    .replace(/\b(vs|cf)\.\s+/g, '$1 ')
    .replace(/\betc\.\s+(?=[a-z])/g, 'etc., ')
    .replace(/(?<=^|\s)(\d{1,2})\.\s+/g, '$1) ')
    .replace(/[ \t]{2,}/g, ' ')
    .trim()
}
