// Invented postings and clustered vectors, the same at each run. The texts have the word statistics that decide the cost of a search by words:
// frequencies after Zipf, particles, Latin words among the Hangul, two or three paragraphs.

export const DIMENSIONS = 384

/** A random number generator with a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = [
  ...'가강개경고공관교구국기김나남내노단대도동라력로리마명무문미반발방배별보부분비사산상생서선설성소수스시신실아안양업여연영오용우운원위유의이인일임자작장재전정제조주중지진차천체최치카타트파팀페평포품프하한합해향현협호화회획',
]
const LATIN =
  'api aws azure backend cloud css data design devops docker excel figma flutter frontend gcp git go graphql java javascript jenkins kafka kotlin kubernetes linux llm mysql nextjs nginx nodejs oracle photoshop postgresql python pytorch react redis rest sap spark spring sql swift tableau tensorflow terraform typescript unity vue'.split(
    ' ',
  )
const PARTICLES = ['', '', '', '을', '를', '이', '가', '의', '에서', '으로', '와', '는', '에', '하고', '하는', '한']
const VOCABULARY = 30_000

/** A word of the vocabulary by its rank, from 0; every fortieth is Latin. */
function wordAt(rank: number): string {
  if (rank % 40 === 7) return LATIN[((rank / 40) % LATIN.length) | 0] ?? 'api'
  const random = createRandom(rank + 1)
  const length = 2 + Math.floor(random() * random() * 4)
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('')
}

const WORDS = Array.from({ length: VOCABULARY }, (_, rank) => wordAt(rank))
let total = 0
const CUMULATED = WORDS.map((_, rank) => {
  total += 1 / (rank + 3) ** 0.95
  return total
})

function drawWord(random: () => number): string {
  return WORDS[lowerBound(CUMULATED, random() * total)] ?? ''
}

export function lowerBound(sums: readonly number[], value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

export interface BenchPosting {
  title: string
  body: string
}

/** The posting number `index`, of about 300 to 600 characters. */
export function postingAt(index: number): BenchPosting {
  const random = createRandom(1_000_003 * (index + 1))
  const sentence = () =>
    `${Array.from({ length: 6 + Math.floor(random() * 8) }, () => drawWord(random) + (PARTICLES[Math.floor(random() * PARTICLES.length)] ?? '')).join(' ')}.`
  const body = Array.from({ length: 8 + Math.floor(random() * 6) }, sentence).join(' ')
  return { title: `${drawWord(random)} ${drawWord(random)}`, body: body.slice(0, 690) }
}

/** A question of two to five words that stand in the posting, as someone who looks for it would type. */
export function questionFor({ title, body }: BenchPosting, seed: number): string {
  const random = createRandom(seed)
  const words = `${title} ${body}`.replaceAll('.', '').split(' ')
  return Array.from({ length: 2 + Math.floor(random() * 4) }, () => words[Math.floor(random() * words.length)]).join(' ')
}

/**
 * Makes unit vectors in clusters whose sizes follow Zipf, drawn in 48 dimensions and turned into 384: like embeddings, and unlike evenly
 * spread ones, near neighbours are near (cosine .8) and others are not.
 */
export function createVectors({ clusters = 2000, latent = 48, spread = 0.6, noise = 0.05 } = {}): (seed: number) => number[] {
  const random = createRandom(42)
  const projection = Array.from({ length: latent }, () =>
    Float32Array.from({ length: DIMENSIONS }, () => gaussian(random) / Math.sqrt(latent)),
  )
  const centres = Array.from({ length: clusters }, () => Array.from({ length: latent }, () => gaussian(random)))
  let sum = 0
  const sums = centres.map((_, rank) => {
    sum += 1 / (rank + 1) ** 0.7
    return sum
  })
  return (seed) => {
    const own = createRandom(seed)
    const centre = centres[lowerBound(sums, own() * sum)] ?? []
    const vector = new Float32Array(DIMENSIONS)
    for (const [at, row] of projection.entries()) {
      const weight = (centre[at] ?? 0) + spread * gaussian(own)
      for (let index = 0; index < DIMENSIONS; index++) vector[index] = (vector[index] ?? 0) + weight * (row[index] ?? 0)
    }
    const noisy = Array.from(vector, (value) => value + noise * (own() * 2 - 1))
    const length = Math.hypot(...noisy)
    return noisy.map((value) => Number((value / length).toFixed(5)))
  }
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() || 1e-12)) * Math.cos(2 * Math.PI * random())
}
