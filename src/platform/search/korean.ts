// What is cut from the end of a Korean word so that its forms meet. Written from general knowledge of the language; it need not be
// complete or always right: both sides of a search are cut alike, and the bigrams of the stem catch what this misses.

const CASE_PARTICLES = `
  은 는 이 가 을 를 의 에 와 과 도 로 만 나 란 랑 께 야 여
  에서 에게 한테 으로 로서 로써 까지 부터 처럼 보다 마다 조차 마저 만큼 밖에 이나 이란 이랑 이라 라는 라고 라도 이며 이고 께서 대로
  에는 에도 에만 에의 와의 과의 와는 과는 로는 로도 로만 로의 만의 만을 만이 만은 까지는 까지도 까지의 부터는 부터의 보다는 보다도
  에서는 에서도 에서만 에서의 에게는 에게도 에게서 에게만 한테는 한테서 으로는 으로도 으로만 으로의 으로서 으로써 으로부터 로부터 에서부터
  처럼은 이라는 이라고 이라도 이라서 이라면 이지만 이거나 이든지 이었던 이었고 이므로 이니까 이기에
  입니다 이다 인데 인지 인가 인가요 일까요 였다 였습니다 이었다 이었습니다 이에요 예요`

// Endings of verbs made of a noun with 하다, 되다, 시키다: what is left is the noun.
const VERB_ENDINGS = `
  한 할 함 해 된 될 됨 돼 하다 되다 하는 되는 하던 되던 하고 되고 하며 되며 하면 되면 하여 되어 해서 돼서 해야 하게 되게 하기 되기 하지 되지 하자 했던 됐던 했고 됐고 했다 됐다 했던
  한다 된다 합니다 됩니다 했습니다 됐습니다 하였다 되었다 하였고 되었고 하였습니다 되었습니다 하겠습니다 하겠다 하였던 되었던 하시는 하실 하신 하십시오
  하면서 되면서 하려고 하려는 하도록 되도록 하거나 되거나 하지만 되지만 하므로 되므로 하여야 해야만 해주세요 하세요 해요 했어요 되어요 돼요 하나요 되나요 할까요 될까요
  하는데 되는데 했는데 하기에 하기도 하기를 하기가 하기는 하는지 했는지 되는지 하고자 하고는 하고도
  시키다 시킨 시킬 시켜 시키고 시키는 시키며 시켰다 시켰고 시켰습니다 시키기 시켰던`

const ENDINGS = new Set(`${CASE_PARTICLES} ${VERB_ENDINGS}`.trim().split(/\s+/))
const LONGEST_ENDING = Math.max(...[...ENDINGS].map((ending) => ending.length))

// Particles that are all but never the last syllable of a noun of two syllables: after them even one syllable is a word (앱을, 팀에서).
const SAFE_PARTICLES = new Set('을 를 은 는 에 에서 으로 에는 에도'.split(' '))

/**
 * Cuts the longest known particle or verb ending and a plural 들, and leaves at least two syllables: 개발자들에게는 becomes 개발자.
 * @param word Hangul syllables only.
 */
export function stemKorean(word: string): string {
  let stem = word
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length > 0; length--) {
    if (!ENDINGS.has(word.slice(-length))) continue
    stem = word.slice(0, -length)
    break
  }
  return stem.length > 2 && stem.endsWith('들') ? stem.slice(0, -1) : stem
}

/** The word of one syllable in front of a particle, if that is what this is: 앱 of 앱을, 웹 of 웹에서. */
export function shortKoreanStem(word: string): string | undefined {
  return word.length > 1 && word.length < 4 && SAFE_PARTICLES.has(word.slice(1)) ? word.slice(0, 1) : undefined
}
