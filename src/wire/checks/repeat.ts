// Sentences said twice, words doubled by a slip, words worn out, and sentences that begin alike.
import { stockSpans } from './data/stock.ts'
import { saysSomething } from './overlap.ts'
import { applyRules, type Hit, oneOf, pattern, type Rule } from './rules.ts'
import { compactOf, repeatedRuns } from './shared-runs.ts'
import type { TextView } from './text-view.ts'

/** What a repeated run must be worth, in syllables beyond stock phrases, and how many words it must have. */
const LEAST_WEIGHT = 9
const LEAST_WORDS = 3

/** Words that double by nature: 하나 하나, 한 명 한 명. */
const DOUBLES = new RegExp(
  `^(?:${oneOf('하나 한 두 조금 천천히 매일 점점 차츰 또 더 꼭 잘 참 쑥쑥 쭉 쭉쭉 줄줄 빨리 어서 아주 자주 곧 멀리 깊이 높이 따로 각각 서로 그때 이때 순간 걸음 마디 글자 줄 장 칸 단계 계단 층 방울 알 땀 명 분 개 번 곳 가지 사람 발 집 날 너무 아니 네 예 자 와 왜 누가 그냥 반짝 뚝뚝 툭툭 톡톡 둥둥 빙빙 데굴데굴 졸졸')})$`,
)

const SLIPS: readonly Rule[] = [
  {
    words: pattern(`(?<![가-힣A-Za-z0-9])(?<hit>(?<word>[가-힣]{2,})(?: \\k<word>)+)(?![가-힣])`),
    reason: 'repeat-slip',
    severity: 'warning',
  },
  {
    words: pattern(`(?<![가-힣A-Za-z0-9])(?<hit>(?<word>그|이|저|제|수|것|등|및|약|총|큰|더욱|매우) \\k<word>)(?![가-힣])`),
    reason: 'repeat-slip',
    severity: 'warning',
  },
  {
    words: pattern(
      `(?<![가-힣A-Za-z])(?<hit>[가-힣A-Za-z]+(?<particle>은|는|이|가|을|를|에|의|에서|으로|로|와|과|도|에게) \\k<particle>)(?![가-힣])`,
    ),
    reason: 'repeat-slip',
    severity: 'warning',
  },
  {
    words: pattern(
      `(?<![가-힣])(?<hit>[가-힣]+(?:을를|를을|은는|는은|에서에서|으로으로|에게에게|을을|를를|까지까지|부터부터|에서는는|에는는|와과|과와))(?![가-힣])`,
    ),
    reason: 'repeat-slip',
    severity: 'warning',
  },
  {
    words: pattern(
      `(?<![가-힣])(?<hit>[가-힣]*(?<ending>했습니다|하였습니다|되었습니다|있습니다|있었습니다|습니다|합니다|입니다|됩니다|겠습니다|하며|하고|하여|하는|했고|했으며)\\k<ending>)`,
    ),
    reason: 'repeat-slip',
    severity: 'warning',
  },
  {
    words: pattern(`(?<![A-Za-z])(?<hit>(?<word>[A-Za-z]+) \\k<word>)(?![A-Za-z])`, 'i'),
    reason: 'repeat-slip',
    severity: 'warning',
    notInside: /\b(?:that that|had had|New York New York|bye bye|blah blah|so so|no no|tuk tuk|cha cha)\b/i,
  },
  {
    words: pattern(
      `(?<![가-힣])(?<hit>(?<stem>[가-힣]{2,})(?:을|를|은|는|이|가|의|에|도|만)? \\k<stem>(?:을|를))(?= (?:최|중|위|가장|늘|항상|먼|가지|통|높|얻|느|키|이|받|갖|보|하|만|더|배))`,
    ),
    reason: 'repeat-slip',
    severity: 'warning',
    notInside: /꼬리에 꼬리|하나|손에 손|대를 이|밤을|말에 말/,
  },
  {
    words: pattern(`(?<![가-힣])(?<hit>(?<pair>[가-힣]+ [가-힣]{2,}) \\k<pair>)(?![가-힣])`),
    reason: 'repeat-slip',
    severity: 'warning',
    notInside: /한 [가-힣]{1,3} 한 [가-힣]{1,3}/,
  },
]

/** Words that praise or fill; subjects of a letter are not among them. */
const WORN = oneOf(
  '열정 책임감 책임 성실 소통 협력 협업 노력 최선 성장 도전 항상 언제나 늘 정말 매우 아주 너무 굉장히 진심 다양한 다양하게 다양 특히 통해 통하여 꾸준히 꾸준한 꾸준함 끊임없이 끊임없는 적극적 적극 긍정적 긍정 창의적 창의 효율적 효율 능동적 주도적 체계적 전문성 전문적 역량 경험 가치 열심히 더욱 더 많은 많이 좋은 중요한 중요 새로운 최고의 최고 확실히 반드시 꼭 신뢰 배려 공감 헌신 발전 혁신 자신감 자신 성취 성과 끈기 인내 몰입 꿈 비전 배움 바탕으로 위해 함께 그리고 또한 하지만 그래서 이러한 진정한 진정 무엇보다 무엇보다도 누구보다 스스로 완벽 가장 기여 보람 행복 감사 간절 간절히 뿐만_아니라 이를_통해 때문에 정직 열의 패기 의지 매사 온_힘',
)
const WORN_WORD = pattern(
  `(?<![가-힣])(?<word>${WORN})(?=${oneOf('을 를 이 가 은 는 의 에 에서 로 으로 과 와 도 만 까지 이라는 라는 이란 한 하게 하는 하고 하며 했 하겠 히 인 적인 적으로 이야말로 입니다 이며 이고 있 있는 있게 함 할 해 하여 하지 하면 됩니다 합니다 이었 였 하 스럽 롭')}|[^가-힣]|$)`,
)
const ENGLISH_WORN = pattern(
  `\\b(?<word>really|very|passionate(?:ly)?|passion|always|extremely|truly|highly|strong(?:ly)?|hard|hard-working|great|amazing|definitely|absolutely|just|actually|basically|dedicated|dedication|motivated|excited|challenge|challenging|growth|grow|opportunity|responsible|responsibility|various|many|important|success(?:ful)?)\\b`,
  'i',
)
const WORN_TIMES = 4
const WORN_SENTENCES = 5

const OPENERS = new RegExp(
  `^${oneOf('저는 제가 저의 제 나는 내가 저에게 저를 우리는 저희는 또한 또 그리고 그래서 그러나 하지만 그 이 이를 이후 이때 이에 이처럼 이렇게 이러한 그렇게 그런 특히 먼저 항상 늘 매일 언제나 따라서 때문에 결국 당시 다음으로 더불어 아울러 무엇보다 뿐만 게다가 귀사의 귀사는 입사 다양한 I My The We This It In As Also And')}$`,
)
const DELIBERATE =
  /^(?:왜|무엇|누가|누구|어떻게|언제|어디|얼마나|첫째|둘째|셋째|하나|둘|셋|때로는|더|만약|What|Why|How|When|Who|First|Second|Third)/

export function findRepeats(view: TextView): Hit[] {
  return [...findSentences(view), ...findSlips(view), ...findWorn(view), ...findOpenings(view)]
}

function findSentences(view: TextView): Hit[] {
  const text = compactOf(view.text, stockSpans(view.text))
  return repeatedRuns(text, LEAST_WEIGHT).flatMap(({ start, end, weight }) => {
    const words = view.text.slice(start, end).split(/\s+/)
    const isCompact = weight >= 14
    if ((words.length < LEAST_WORDS && !isCompact) || !saysSomething(view.text, { start, end })) return []
    const stop = view.text[end] === '.' ? end + 1 : end
    return [{ kind: 'repeat' as const, reason: 'repeat-sentence' as const, severity: 'warning' as const, start, end: stop }]
  })
}

function findSlips(view: TextView): Hit[] {
  return applyRules(view, 'repeat', SLIPS).filter(({ start, end }) => !DOUBLES.test(view.text.slice(start, end).split(' ')[0] ?? ''))
}

/** A worn word four times within five sentences; the last of them is shown. */
function findWorn(view: TextView): Hit[] {
  const uses = new Map<string, { start: number; end: number; sentence: number }[]>()
  const told = new Set<string>()
  const hits: Hit[] = []
  for (const words of [WORN_WORD, ENGLISH_WORN]) {
    for (const match of view.text.matchAll(words)) {
      const word = (match.groups?.word ?? '').toLowerCase()
      const start = match.index
      const recent = (uses.get(word) ?? []).filter(({ sentence }) => sentence > view.sentenceAt(start) - WORN_SENTENCES)
      recent.push({ start, end: start + word.length, sentence: view.sentenceAt(start) })
      uses.set(word, recent.slice(-WORN_TIMES))
      if (recent.length < WORN_TIMES || told.has(word)) continue
      told.add(word)
      hits.push({ kind: 'repeat', reason: 'repeat-word', severity: 'hint', start, end: start + word.length })
    }
  }
  return hits
}

/** Three sentences in a row that open with the same function word, or with the same two words. */
function findOpenings(view: TextView): Hit[] {
  const hits: Hit[] = []
  let run = 1
  for (let index = 1; index < view.sentences.length; index += 1) {
    const [before, here] = [view.sentences[index - 1]?.text ?? '', view.sentences[index]]
    if (!here) break
    const shared = sharedOpening(before, here.text)
    run = shared > 0 ? run + 1 : 1
    if (run === 3) hits.push({ kind: 'repeat', reason: 'repeat-opening', severity: 'hint', start: here.start, end: here.start + shared })
  }
  return hits
}

/** How many characters two sentences share at their beginning, in whole words; 0 when it is nothing or done on purpose. */
function sharedOpening(a: string, b: string): number {
  if (DELIBERATE.test(b)) return 0
  const [first = '', second = ''] = b.split(' ', 2)
  const [otherFirst = '', otherSecond = ''] = a.split(' ', 2)
  if (first !== otherFirst || first === '') return 0
  if (second === otherSecond && second !== '') return first.length + 1 + second.length
  return OPENERS.test(first.replace(/,$/, '')) ? first.length : 0
}
