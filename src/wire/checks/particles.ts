// Korean particles: which one follows a word, and where a word ends that has one.

const PAIRS: Record<string, readonly [afterConsonant: string, afterVowel: string]> = {
  은: ['은', '는'],
  는: ['은', '는'],
  이: ['이', '가'],
  가: ['이', '가'],
  을: ['을', '를'],
  를: ['을', '를'],
  과: ['과', '와'],
  와: ['과', '와'],
  으로: ['으로', '로'],
  로: ['으로', '로'],
  아: ['아', '야'],
  야: ['아', '야'],
  이나: ['이나', '나'],
  이라: ['이라', '라'],
  이란: ['이란', '란'],
  이며: ['이며', '며'],
  이야말로: ['이야말로', '야말로'],
}
// How digits and Latin letters end when they are read out in Korean: 영 일 이 삼 사 오 육 칠 팔 구; 엘, 엠, 엔, 알.
const DIGIT_FINALS: Record<string, Final> = { 0: 'consonant', 1: 'rieul', 3: 'consonant', 6: 'consonant', 7: 'rieul', 8: 'rieul' }
const LETTER_FINALS: Record<string, Final> = { l: 'rieul', r: 'rieul', m: 'consonant', n: 'consonant' }
// In words of more than one letter a final letter is heard as it is spelled: Google, Coupang, Naver.
const WORD_FINALS: Record<string, Final> = {
  b: 'consonant',
  c: 'consonant',
  g: 'consonant',
  k: 'consonant',
  l: 'rieul',
  m: 'consonant',
  n: 'consonant',
  p: 'consonant',
}
type Final = 'vowel' | 'consonant' | 'rieul'

/** How a word ends when it is read out: the sound that decides between 은 and 는. Unknown characters count as vowels. */
export function finalOf(word: string): Final {
  const last = word.replace(/[^가-힣A-Za-z0-9]+$/u, '').at(-1) ?? ''
  const code = last.charCodeAt(0)
  if (code >= 0xac00 && code <= 0xd7a3) {
    const tail = (code - 0xac00) % 28
    return tail === 0 ? 'vowel' : tail === 8 ? 'rieul' : 'consonant'
  }
  if (/\d/.test(last)) return DIGIT_FINALS[last] ?? 'vowel'
  const isSpelled = /(?:^|[^A-Za-z])(?:[A-Z]+|[a-z])[^A-Za-z]*$/.test(word)
  return (isSpelled ? LETTER_FINALS : WORD_FINALS)[last.toLowerCase()] ?? 'vowel'
}

/** The particle in the form that fits after a word: `particleAfter('카카오', '을')` is 를. Particles of one form come back as they are. */
export function particleAfter(word: string, particle: string): string {
  const pair = PAIRS[particle]
  if (!pair) return particle
  const final = finalOf(word)
  const takesVowelForm = final === 'vowel' || (final === 'rieul' && pair[1] === '로')
  return pair[takesVowelForm ? 1 : 0]
}

/** Particles that change with the word before them, the longest first. */
export const CHANGING_PARTICLE = /^(?:이야말로|야말로|이라|이란|이며|이나|으로|은|는|이|가|을|를|과|와|로)(?![가-힣])/
