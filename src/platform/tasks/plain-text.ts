// Makes plain text of what models write around and into a text: marks of Markdown, labels, quotes, greetings. Works line by line, in linear time.

// Most lines have no mark at all, and this runs for every piece of a text that streams.
const MARK = /[*`#>+\-•▪[_=~]/
const FENCE = /^\s*(?:```|~~~)[\w+-]*$/
const RULE = /^\s*(?:-\s*){3,}$|^\s*(?:\*\s*){3,}$|^\s*(?:_\s*){3,}$|^\s*={3,}$/
const LINE_MARKS = /^(?:[ \t]{0,3}(?:#{1,6}(?:[ \t]+|$)|>[ \t]?|[-*+•▪](?:[ \t]+|$)))+/
// Two asterisks between figures are a power.
const BOLD = /(?<!\d)\*{2,}|\*{2,}(?!\d)/g
const ITALIC = /(?<![\w*])\*(?=[^\s*])([^*\n]{1,100})(?<=\S)\*(?![\w*])/g
const LINK = /!?\[([^\][\n]{0,200})\]\((?:https?:\/\/|mailto:|www\.|\/|#)[^()\s]{0,500}\)/g

/** Text without the marks of Markdown. What stands in `[…]` stays: it is a heading that people ask for. */
export function stripMarkdown(text: string): string {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => !(MARK.test(line) && (FENCE.test(line) || RULE.test(line))))
    .map((line) => (MARK.test(line) ? stripLine(line) : line))
  const joined = lines.join('\n').replace(/\n{3,}/g, '\n\n')
  return joined.trim()
}

function stripLine(line: string): string {
  const text = line.replace(LINE_MARKS, '').replace(LINK, '$1')
  return text.replace(BOLD, '').replace(ITALIC, '$1').replaceAll('`', '')
}

const LABELS =
  'A\\d{0,2}|답변|답|자기소개서|자소서|수정본|수정안|초안|피드백|수정된 (?:글|답변|자기소개서|내용)|answer|cover letter|draft|feedback|response|revised (?:answer|draft|letter|version)'
const LONE_LABELS = LABELS.replace('A\\d{0,2}|', '').replace('|답|', '|')
const LABEL = new RegExp(`^(?:[\\[(]?(?:${LABELS})[\\])]?[ \\t]*[:：]\\s*|(?:${LONE_LABELS})[ \\t]*\\n\\s*)+`, 'i')

/** Text without a label in front, such as `A:`, `답변:` or a line that only says `자기소개서`. */
export function dropLabel(text: string): string {
  return text.replace(LABEL, '')
}

const OPENER =
  "물론(?:입니다|이죠|이에요|이지요)|알겠습니다|네|좋습니다|요청하신|말씀하신|아래는|다음은|sure|certainly|of course|okay|absolutely|here(?:['’]s| is| are)|below is"
const CHATTER_START = new RegExp(`^(?:${OPENER})(?![가-힣])`, 'i')
const CHATTER_SENSE =
  /[:：]$|결과입니다|드리겠습니다|드릴게요|드렸습니다|다음과 같습니다|아래와 같습니다|(?:초안|수정본|답변|자기소개서|글|내용)(?:입니다|이에요|예요)|here(?:['’]s| is| are)|below is|\b(?:letter|draft|answer|version)\b/i
const INTERJECTION =
  /^(?:(?:물론입니다|물론이죠|물론이에요|(?:네, )?알겠습니다|sure(?: thing)?|certainly|of course|absolutely)[!.,][ \t]+)+/i
const CLOSINGS = [
  '도움이',
  '이 글',
  '이 답변',
  '이 초안',
  '이 자기소개서',
  '추가로',
  '필요하',
  '수정이',
  '더 ',
  '궁금한',
  '언제든',
  '혹시',
  'let me know',
  'i hope',
  'feel free',
  'if you',
]
const CLOSING_SENSE =
  /도움이 되\S*(?: 바랍니다| 좋겠습니다)|(?:궁금|필요|수정|요청|원하|언제든).*(?:말씀해|알려|요청해|문의해) ?주(?:세요|시기|시면)|let me know|hope this|feel free|happy to/i
const LONGEST_CLOSING = 160

/** Text without the first and last lines in which a model speaks to the person who asked. */
export function dropChatter(text: string): string {
  let rest = text.replace(INTERJECTION, '')
  const first = /^([^\n]{1,120})\n\s*(?=\S)/.exec(rest)
  const line = first?.[1]?.trim() ?? ''
  if (first && CHATTER_START.test(line) && CHATTER_SENSE.test(line)) rest = rest.slice(first[0].length)
  const last = rest.lastIndexOf('\n')
  const closing = last > 0 && rest.length - last <= LONGEST_CLOSING ? rest.slice(last + 1).trim() : ''
  const closes = CLOSINGS.some((start) => closing.toLowerCase().startsWith(start)) && CLOSING_SENSE.test(closing)
  return closes ? rest.slice(0, last).trimEnd() : rest
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '「': '」', '『': '』', '«': '»' }

/** Text without the quotes around all of it. */
export function dropQuotes(text: string): string {
  const close = QUOTES[text[0] ?? '']
  if (close === undefined || text.length < 2 || text.at(-1) !== close) return text
  const inner = text.slice(1, -1)
  return inner.includes(close) || inner.includes(text[0] ?? '') ? text : inner.trim()
}

/** What a model wrote as the text alone, plain. Cleaning clean text changes nothing. */
export function plainText(text: string): string {
  // One mark may hide another, such as a bold label; each round takes away at least one of them.
  for (let round = 0; round < 20; round++) {
    const next = dropQuotes(dropLabel(dropChatter(stripMarkdown(text)))).trim()
    if (next === text) return text
    text = next
  }
  return text
}

const OPEN_QUOTE = /^\s*["'“‘「『«]/
const LONGEST_OPENER = 121

/**
 * How much of the end of a text, while it is still being written, cannot be cleaned yet: it may turn out to be a mark, or to be chatter.
 * @returns a length in UTF-16 units, 0 to the length of the text
 */
export function undecidedTail(text: string): number {
  const start = text.trimStart()
  if (!start.includes('\n') && start.length < LONGEST_OPENER && mayOpen(start)) return text.length
  const lineStart = text.lastIndexOf('\n') + 1
  const line = text.slice(lineStart)
  // A line that consists of marks so far; a fence with its language.
  if (/^[\s#>*+\-•▪_=~`]*$/.test(line) || /^\s*(?:```|~~~)[\w+-]*\s*$/.test(line)) return line.length
  if (lineStart > 0 && line.length <= LONGEST_CLOSING && mayClose(line.trimStart().toLowerCase())) return line.length
  return Math.max(starTail(line), linkTail(line), quoteTail(text))
}

function mayOpen(start: string): boolean {
  return start.length < 4 || CHATTER_START.test(start.replace(/^[*#>"'“\s]+/, ''))
}

function mayClose(line: string): boolean {
  return CLOSINGS.some((start) => line.startsWith(start) || start.startsWith(line))
}

/** Longer than any opener, label or refusal that may stand at the start of a text. */
const SETTLED_HEAD = 160
const TAKES_CARE = /[*`#>+\-•▪[_=~!\n\r]/

/**
 * Whether a text that `plainText` leaves as it is, up to whitespace at its end, goes on being so with every piece for which `isOrdinary` holds. Then
 * nothing of it needs to be looked at again: its start is settled, no quote waits for its other half, and its last line has no mark and closes nothing.
 */
export function flowsOn(text: string): boolean {
  const lineStart = text.lastIndexOf('\n') + 1
  const line = text.slice(lineStart)
  if (text.trimEnd().length < SETTLED_HEAD || TAKES_CARE.test(line) || OPEN_QUOTE.test(text)) return false
  return lineStart === 0 || !mayClose(line.trimStart().toLowerCase())
}

/** Whether a piece neither is nor begins anything that `plainText` takes away. */
export function isOrdinary(piece: string): boolean {
  return !TAKES_CARE.test(piece)
}

/** Trailing asterisks may grow; one that opens emphasis waits for the one that closes it. */
function starTail(line: string): number {
  const trailing = /\**$/.exec(line)?.[0].length ?? 0
  const from = Math.max(0, line.length - 103)
  for (const match of line
    .slice(from)
    .replace(/\*{2,}/g, (stars) => '.'.repeat(stars.length))
    .matchAll(/(?<![\w*])\*(?=[^\s*])/g)) {
    const at = from + match.index
    if (!/^\*[^*\n]{1,100}(?<=\S)\*(?:[^\w*])/.test(line.slice(at))) return line.length - at
  }
  return trailing
}

/** A bracket may become a link, and what looks like one so far must wait for its end. */
function linkTail(line: string): number {
  const from = Math.max(0, line.length - 710)
  const open = /!?\[[^\][\n]{0,200}(?:\](?:\([^()\s]{0,510})?)?$|!$/.exec(line.slice(from))
  return open ? open[0].length : 0
}

/** The quote that may close the whole text. */
function quoteTail(text: string): number {
  return OPEN_QUOTE.test(text) && /["'”’」』»]\s*$/.test(text) ? (/["'”’」』»]\s*$/.exec(text)?.[0].length ?? 0) : 0
}
