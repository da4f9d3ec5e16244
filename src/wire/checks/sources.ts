// Ties each sentence of a letter to what it came from: an answer, a card, a line of the CV or the posting, a message.
import { TECHNOLOGIES } from './data/technologies.ts'
import { createLexicon } from './lexicon.ts'
import { normalForm } from './normal-form.ts'
import { viewOf } from './text-view.ts'
import { findUnsupported } from './unsupported.ts'

const findTechnology = createLexicon(
  TECHNOLOGIES.flatMap((spellings) =>
    spellings.map((name) => [name, (spellings[0] ?? name).toLowerCase().replace(/[^a-z0-9가-힣]/g, '')] as const),
  ),
)

export interface TieSource {
  id: string
  kind: 'answer' | 'card' | 'cv' | 'posting' | 'message'
  label: string
  text: string
}

/** A sentence by its UTF-16 offsets in the text as sent. `sourceId` is there when it is `sourced`. */
export interface TiedSentence {
  start: number
  end: number
  state: 'sourced' | 'connecting' | 'unsupported'
  sourceId?: string
}

/** So many words of a sentence at least must a source hold, and such a share of them; of three words and more a smaller one will do. */
const LEAST_WORDS = 2
const LEAST_SHARE = 0.34
const LEAST_SHARE_OF_MANY = 0.24
/** With so many words of its own, and so few of them in anything said, a sentence that tells of something done claims it. */
const CLAIMING_WORDS = 4
const MOST_KNOWN_SHARE = 0.25

const FILLING = new Set(
  '저는 제가 저의 저를 이를 이에 이러 그러 그리 그래 하지 또한 통해 위해 대해 있는 있습 있었 하는 했습 하였 되었 됩니 것을 것이 것은 것입 수있 때문 과정 결과 경험 바탕 이후 입사 귀사 회사 지원 생각 배웠 배우 알게 느꼈 되겠 하겠 싶습 노력 기여 성장 많은 다양 더욱 항상 매우 모든 이런 그런 the and that this with from for was were have had has are not but our my'.split(
    ' ',
  ),
)
const DONE = /(?:했|였|었|았|됐|갔|왔|냈|렸|졌|웠|쳤|꼈|겼)(?:습니다|다|고|으며|는데|지만|던)|\b[a-z]+ed\b/
/** What one has learned, feels, wishes or means to do: nothing that could be held against a source. */
const REFLECTION =
  /(?:배웠|배우게|깨달|깨닫|느꼈|느끼게|알았|알게|익혔|믿|생각|뜻깊|보람|다짐|확신|소중|중요|스승|겠|싶|목표|바라|감사|필요)[가-힣 ]{0,14}[.!?]?$|\b(?:learn(?:ed|t)|taught|realis|realiz|believe|feel|felt|hope|would like|want|aim|will|grateful)\b/
const PARTICLE =
  /(?:으로부터|에서의|에서는|에게서|이라는|으로써|으로서|에서도|까지의|에서|에게|으로|부터|까지|이나|라는|에는|에도|은|는|이|가|을|를|의|에|로|와|과|도|만)$/

export interface TieOptions {
  /** Sentences known to be connecting text. */
  connecting?: readonly string[]
  /** Words of the application that are no claim: the company, the position, the question. */
  given?: readonly string[]
}

/**
 * For each sentence the source whose words it holds most of; or `unsupported` when it holds a claim that stands in no source, or tells of
 * something done of which no source speaks; or else `connecting`: it links, or says what one has learned, thinks or means to do. Linear in
 * the text and the sources.
 */
export function tieSentences(
  text: string,
  sources: readonly TieSource[],
  { connecting = [], given = [] }: TieOptions = {},
): TiedSentence[] {
  const normal = normalForm(text)
  const view = viewOf(normal.text)
  const index = new Map<string, Set<number>>()
  sources.forEach((source, at) => {
    for (const stem of stemsOf(normalForm(source.text).text)) {
      const holders = index.get(stem)
      if (holders) holders.add(at)
      else index.set(stem, new Set([at]))
    }
  })
  // What the company wishes for supports no claim about the person.
  const own = sources.filter(({ kind }) => kind !== 'posting').map((source) => source.text)
  const claims = findUnsupported(view, { sources: [...own, ...given], company: undefined })
  let nextClaim = 0
  return view.sentences.map((sentence): TiedSentence => {
    const place = { start: normal.from(sentence.start), end: normal.to(sentence.end) }
    while (nextClaim < claims.length && (claims[nextClaim]?.start ?? 0) < sentence.start) nextClaim += 1
    const claim = claims[nextClaim]
    if (claim && claim.start < sentence.end) return { ...place, state: 'unsupported' }
    if (connecting.some((known) => normalForm(known).text === sentence.text)) return { ...place, state: 'connecting' }
    const stems = stemsOf(sentence.text)
    const best = bestSource(stems, index)
    const source = best && sources[best.at]
    if (source && isFrom(best.words, stems.size)) return { ...place, state: 'sourced', sourceId: source.id }
    const known = [...stems].filter((stem) => index.has(stem)).length
    const isClaiming = stems.size >= CLAIMING_WORDS && DONE.test(sentence.text) && !REFLECTION.test(sentence.text)
    return { ...place, state: isClaiming && known / stems.size < MOST_KNOWN_SHARE ? 'unsupported' : 'connecting' }
  })
}

function isFrom(words: number, all: number): boolean {
  if (words < Math.min(LEAST_WORDS, all)) return false
  return words / all >= (words > LEAST_WORDS ? LEAST_SHARE_OF_MANY : LEAST_SHARE)
}

function bestSource(
  stems: ReadonlySet<string>,
  index: ReadonlyMap<string, ReadonlySet<number>>,
): { at: number; words: number } | undefined {
  const words = new Map<number, number>()
  for (const stem of stems) for (const at of index.get(stem) ?? []) words.set(at, (words.get(at) ?? 0) + 1)
  let best: { at: number; words: number } | undefined
  for (const [at, count] of words) if (!best || count > best.words) best = { at, words: count }
  return best
}

const NATIVE = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열']
const NATIVE_NUMBER =
  /(?<![가-힣])(열)?(?:(한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉)|(?<=열))(?= ?(?:명|사람|분|번|차례|건|개|곳|편|장|달|주|해|시간|가지|마리|대|권|팀|학기|종))/g

/** As both sides would write it: lower case, small numbers in figures, technologies by one name. */
function spelled(text: string): string {
  const lower = text.toLowerCase().replace(NATIVE_NUMBER, (_, ten: string | undefined, one: string | undefined) => {
    const unit = one === '석' ? 3 : one === '넉' ? 4 : NATIVE.indexOf(one ?? '') + 1
    return String((ten ? 10 : 0) + unit)
  })
  let at = 0
  let out = ''
  for (const { start, end, value } of findTechnology(lower)) {
    if (start < at) continue
    out += `${lower.slice(at, start)} ${value} `
    at = end
  }
  return out + lower.slice(at)
}

/** What words are about: numbers and Latin words whole, Hangul by its first two syllables, without particles and what fills. */
function stemsOf(text: string): Set<string> {
  const stems = new Set<string>()
  for (const [word] of spelled(text).matchAll(/\d[\d.,]*|[a-z][a-z0-9+#.]*|[가-힣]+/g)) {
    const stem = /^[가-힣]/.test(word)
      ? word.replace(word.length > 2 ? PARTICLE : /$^/, '').slice(0, 2)
      : word.replaceAll(',', '').replace(/\.$/, '')
    if ((stem.length > 1 || /\d/.test(stem)) && !FILLING.has(stem)) stems.add(stem)
  }
  return stems
}
