// What a figure counts, by the noun beside it: of 설문 500부 배포, 318부 회수 nobody has 회수 500부, and of 논문 1편, 포스터 2편 no two papers.
import { createFigures, type Figures } from './figures.ts'
import type { Quantity } from './quantities.ts'
import type { Dimension } from './units.ts'
import { FROM_TO } from './worked-out.ts'

/** What is counted of anything and says little of what it is of. */
const COUNTED = new Set<Dimension>('items people occasions months percent money score'.split(' ') as Dimension[])
/** How far the words of a figure reach, in characters. */
const REACH = 26
/** Words that name nothing counted. */
const FILLING =
  /^(?:하루|매일|매달|매월|매주|매년|해마다|월|연|주|평균|동안|만에|이상|이하|정도|가량|넘게|모두|전체|합쳐|총|약|이후|이전|기존|당시|다시|연간|월간|주간|분기|학기|한번|가운데|중에|각각|직접|혼자|함께|그리고|또한|규모|이르|넘는|되는|걸리|있던|이던|기준|만큼|걸쳐|그중|이중|나머지|최대|최소|최고|최종|약간|거의|까지|부터|에서|에는|으로|꼬박|무려|단지|오직|겨우|불과|여기|이를|이로|결국|제가|저는|저의|우리|저희|그때|처음|다음|이번|지난|작년|올해|현재|지금|담당|관리|기록|달성|경험|근무|운영|진행|참여|작성|약|반|후|전|뒤|내|간|기간|기존|있는|하는|했던|맡은|맡았|만든|만난|넘어|줄어|줄인|늘어|늘린|올라|올린|떨어|평가|결과|수준|이상|건수|숫자|개수|매번|매회|한명|성공|시간|횟수)/
/** What happened to some of what is counted: the figures of two of them are not the same. */
const STAGE =
  /^ ?(?:을|를|이|가|은|는|의|도|명|까지|이나)? ?(?:[가-힣]{1,3}(?:으로|로|에) )?(회수|배포|등록|상담|합격|응시|지원|수료|참가|수상|출원|등재|계약|판매|반품|불량|주문|방문|완주|탈락|졸업|입학|취업|신청|접수|해결|발송|응답|제출|채택|선정|승인|발표|입사|퇴사|이탈|구독|가입|해지|결제|환불|납품|생산|폐기|입고|출고)/
const MODIFIER = /(?<=[가-힣]{2})(?:인|의|한|된)$|(?<=적)인$/
const PARTICLE = /(?<=[가-힣A-Za-z]{2})(?:에서는|에서|에게|으로|까지|부터|에는|은|는|이|가|을|를|의|에|로|와|과|도|만)$/
const BREAK = /[.;!?,/](?=\s|$)|\n/g
/** By what a figure is told stands between it and its noun. */
const TOLD_BY =
  /(?:(?:한 ?(?:달|해|주|학기)|하루|일주일|매[일주월년달]|1년|1일|분기|월|연|주)(?:에|간|당|마다)?|평균|약|총|모두|무려|단) ?$/

interface Told {
  quantity: Quantity
  /** The noun right before, alone and with the word before it. */
  nouns: readonly string[]
  /** Nouns near it. */
  near: readonly string[]
  stage: string | undefined
}

/** Figures of the sources with what they count. */
export interface Contrast {
  /** Whether the sources tell of what a figure counts, and with other figures only. `low` and `high` are what fits it. */
  isToldOtherwise(text: string, quantity: Quantity, low: number, high: number): boolean
}

/** From each source with its figures. */
export function contrastOf(sources: readonly (readonly [text: string, figures: readonly Quantity[]])[]): Contrast {
  const byNoun = new Map<string, Told[]>()
  const byStage = new Map<string, Told[]>()
  const put = (map: Map<string, Told[]>, key: string | undefined, told: Told) => {
    if (key === undefined) return
    const list = map.get(key)
    if (list) list.push(told)
    else map.set(key, [told])
  }
  const nearBy = new Map<string, Figures>()
  for (const [source, figures] of sources) {
    let last: Told | undefined
    for (const quantity of figures) {
      const told = tell(source, quantity, last)
      last = told
      if (!COUNTED.has(quantity.dimension)) continue
      for (const noun of told.nouns) put(byNoun, noun, told)
      put(byStage, told.stage, told)
      for (const key of new Set(told.near.map(keyOf))) {
        const near = nearBy.get(key) ?? createFigures()
        nearBy.set(key, near)
        near.put(quantity, quantity.low)
        near.put(quantity, quantity.high)
      }
    }
  }
  return {
    isToldOtherwise(text, quantity, low, high) {
      if (!COUNTED.has(quantity.dimension) || quantity.unit === '') return false
      const { nouns, near, stage } = tell(text, quantity, undefined)
      const others = [
        ...nouns.flatMap((noun) => byNoun.get(noun) ?? []),
        ...(stage === undefined ? [] : (byStage.get(stage) ?? [])),
      ].filter(
        (told) =>
          told.quantity.dimension === quantity.dimension && (quantity.dimension !== 'items' || told.quantity.unit === quantity.unit),
      )
      if (others.length === 0 || others.some((told) => told.quantity.low <= high && low <= told.quantity.high)) return false
      const isOfStage = stage !== undefined && others.some((told) => told.stage === stage)
      // 치명적 버그 17건: told of the very thing.
      const [, compound] = nouns
      const isOfThing = compound !== undefined && others.some((told) => told.nouns[1] === compound)
      return isOfStage || isOfThing || !near.some((word) => nearBy.get(keyOf(word))?.hasBetween(quantity, low, high))
    },
  }
}

const keyOf = (word: string) => word.slice(0, 2)

function tell(text: string, quantity: Quantity, last: Told | undefined): Told {
  const { start, end } = quantity
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const breaks = [...before.matchAll(BREAK)].at(-1)
  const words = wordsOf(breaks ? before.slice(breaks.index + 1) : before)
  // What follows 과 is of the next figure.
  const next = /^(?:과|와|,|이고|이며|하고) /.test(after) ? [] : wordsOf(after.split(BREAK)[0] ?? '').slice(0, 3)
  const follows = last !== undefined && FROM_TO.test(text.slice(last.quantity.end, start)) && start - last.quantity.end < 12
  const lead = before.split(/[\d,·/()]/).at(-1) ?? ''
  const nouns = follows ? last.nouns : nounsOf(lead)
  return {
    quantity,
    nouns,
    near: [...words, ...next, ...(follows ? last.near : [])],
    stage: STAGE.exec(after)?.[1],
  }
}

/** The last noun before a figure, when no other word is between, alone and with the one before it: 발표 and 구두발표. */
function nounsOf(lead: string): readonly string[] {
  const [, before = '', last = ''] =
    /(?:([가-힣]{2,6}) )?([가-힣]{2,8})['"’]? ?$/.exec(lead.replace(TOLD_BY, '').replace(TOLD_BY, '')) ?? []
  const word = last.replace(PARTICLE, '')
  if (FILLING.test(word) || word.length < 2) return []
  return before === '' ? [word] : [word, before.replace(MODIFIER, '') + word]
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/[가-힣A-Za-z]{2,}/g)].map(([word]) => word.replace(PARTICLE, '')).filter((word) => !FILLING.test(word))
}
