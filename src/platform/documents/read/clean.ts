/** C0 and C1 controls other than tab and line feed. NanumGothic printed by Chromium stores U+0001 for every space, and PostgreSQL refuses U+0000. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
const wideSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/**
 * Soft hyphen, zero width, joiners, bidi controls, variation selectors, Unicode tags (a whole hidden text can be written in those): unseen by people, read by models.
 * U+FFF9-FFFB, the annotation marks, are the only such ones outside of the property.
 */
const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu
const ligatures = /[\ufb00-\ufb06]/g
/** Bullets of symbol fonts, which come out of PDF files as private-use characters. */
const bullets = /[\uf0b7\uf0a7\uf0d8\uf06c\uf06e\u25cf]/g

/**
 * The hygiene of every extracted text: what people cannot see is removed, what is a space becomes one, Hangul is whole (NFC), lines end with LF.
 * @param text of any origin
 * @returns the same text as a person would see it
 */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, ' ')
    .replace(wideSpaces, ' ')
    .replace(invisible, '')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(bullets, '•')
    .toWellFormed()
    .normalize('NFC')
}

/** Takes away white space that carries no meaning: at the ends of lines, more than one empty line, before and after the text. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
