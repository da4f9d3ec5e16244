// What the scripted model writes: Korean sentences of which no two are the same, in pieces of one to six characters as models give them.

const SUBJECTS = ['주문 기록을', '결제 실패를', '재고 화면을', '문의 답변을', '배포 절차를', '검색 순위를', '알림 규칙을']
const MANNERS = ['처음부터 다시', '동료와 함께', '숫자로 나누어', '하루에 두 번', '작은 단위로', '손으로 직접']
const VERBS = ['살폈습니다', '고쳤습니다', '나누었습니다', '기록했습니다', '견주었습니다', '줄였습니다', '설명했습니다', '확인했습니다']
const SENTENCES_OF_PARAGRAPH = 9

/** @returns at least `tokens` pieces, up to the end of a sentence. The same number gives the same pieces. */
export function piecesOf(tokens: number): string[] {
  const pieces: string[] = []
  const random = createRandom(tokens)
  for (let at = 1; pieces.length < tokens; at++) {
    const space = at === 1 ? '' : at % SENTENCES_OF_PARAGRAPH === 1 ? '\n\n' : ' '
    pieces.push(...cut(`${space}${at}주차에는 ${workOf(at)}.`, random))
  }
  return pieces
}

/** The same work told in so few sentences, each as long as that takes. */
export function piecesInSentences(tokens: number, sentences: number): string[] {
  const pieces: string[] = []
  const random = createRandom(tokens)
  let ended = 0
  for (let at = 1; ended < sentences; at++) {
    const isLast = pieces.length >= ((ended + 1) * tokens) / sentences
    const work = isLast ? `${workOf(at)}.` : `${workOf(at).replace(/습니다$/, '고')},`
    pieces.push(...cut(`${at === 1 ? '' : ' '}${at}주차에는 ${work}`, random))
    if (isLast) ended++
  }
  return pieces
}

/** What was done in a week, from the first on. */
function workOf(at: number): string {
  return `${SUBJECTS[at % SUBJECTS.length]} ${MANNERS[at % MANNERS.length]} ${at * 7 + 3}건씩 ${VERBS[at % VERBS.length]}`
}

function cut(text: string, random: () => number): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const length = 1 + Math.floor(random() * 6)
    pieces.push(text.slice(from, from + length))
    from += length
  }
  return pieces
}

/** Chance that repeats: numbers of 0 to 1 from a seed (a linear congruential generator with the constants of Numerical Recipes). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
