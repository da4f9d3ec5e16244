// The form in which texts are matched, with the way back: findings are told in the offsets of the text as it was sent.

/** A text in the form for matching. `from` and `to` give, for a span of it, the UTF-16 offsets of that span in the text as sent. */
export interface NormalForm {
  text: string
  from(start: number): number
  to(end: number): number
}

// A cluster that may change its length: a line break of Windows, or a character with the marks and jamo that compose with it.
const CLUSTER = /\r\n|[\s\S][\p{M}\u1160-\u11ff]*/gu
const PLAIN = /^[\n -~가-힣ㄱ-ㅎㅏ-ㅣ]*$/
const INVISIBLE = /^[\u00ad\u200b\u2060\ufeff]$/

/**
 * Composes (NFC), makes LF the only line break, and makes alike what readers cannot tell apart: full-width ASCII, kinds of spaces and
 * quotation marks; invisible characters go. Linear in the length of the text.
 */
export function normalForm(sent: string): NormalForm {
  if (PLAIN.test(sent)) return { text: sent, from: (start) => start, to: (end) => end }
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const { 0: cluster, index } of sent.matchAll(CLUSTER)) {
    const normal = normalCluster(cluster)
    const sameLength = normal.length === cluster.length
    for (let unit = 0; unit < normal.length; unit += 1) {
      starts.push(sameLength ? index + unit : index)
      ends.push(sameLength ? index + unit + 1 : index + cluster.length)
    }
    text += normal
  }
  return {
    text,
    from: (start) => starts[start] ?? sent.length,
    to: (end) => (end > 0 ? (ends[end - 1] ?? sent.length) : 0),
  }
}

function normalCluster(cluster: string): string {
  if (cluster === '\r\n' || cluster === '\r') return '\n'
  if (INVISIBLE.test(cluster)) return ''
  const code = cluster.codePointAt(0) ?? 0
  if (cluster.length === 1) {
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) return ' '
    if (code === 0x2018 || code === 0x2019) return "'"
    if (code === 0x201c || code === 0x201d) return '"'
  }
  return cluster.normalize('NFC')
}
