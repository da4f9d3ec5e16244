// Runs of words that two texts share, also with other spacing and with a particle or a word changed.

/** The letters and digits of a text without what stands between them. */
export interface Compact {
  /** Small letters, Hangul, digits. */
  characters: string
  /** Where each stands in the text. */
  places: readonly number[]
  /** What each is worth: a Hangul syllable 1, a Latin letter or digit half; less inside stock phrases. */
  weights: readonly number[]
}

/** A run in the first text, and where it stands in the second; `weight` is what its shared characters are worth. */
export interface SharedRun {
  start: number
  end: number
  otherStart: number
  otherEnd: number
  weight: number
}

interface Block {
  start: number
  otherStart: number
  length: number
}
interface Chain {
  start: number
  otherStart: number
  end: number
  otherEnd: number
  weight: number
  matched: number
}

/** Seeds: so many characters in a row must be alike before a place is looked at. Latin letters say less each. */
const SEED = 4
const LATIN_SEED = 9
/** Places of one seed that are remembered, and characters that one block may have: both bound the work on texts that repeat one character. */
const PLACES_PER_SEED = 10
const BLOCK = 64
/** Characters that may differ between two blocks of a run, on either side. */
const GAP = 7
/** Chains that a block is tried to continue. */
const OPEN_CHAINS = 24
/** The share of a run that must be alike. */
const DENSITY = 0.6

/** `stock` gives spans of the text that many letters have, with what a character in them is worth. */
export function compactOf(text: string, stock: readonly { start: number; end: number; worth: number }[] = []): Compact {
  const places: number[] = []
  const weights: number[] = []
  let characters = ''
  let next = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    if (!/[가-힣A-Za-z0-9]/.test(character)) continue
    while (next < stock.length && (stock[next] as { end: number }).end <= at) next += 1
    const inside = stock[next]
    const worth = inside && inside.start <= at ? inside.worth : 1
    characters += character.toLowerCase()
    places.push(at)
    weights.push((character >= '가' ? 1 : 0.5) * worth)
  }
  return { characters, places, weights }
}

/** The seed that begins at a place, or undefined at the end of a text. */
function seedAt({ characters }: Compact, at: number): string | undefined {
  const length = (characters[at] ?? '') >= '가' ? SEED : LATIN_SEED
  return at + length <= characters.length ? characters.slice(at, at + length) : undefined
}

/** Where each seed stands. */
export function seedsOf(compact: Compact): ReadonlyMap<string, readonly number[]> {
  const seeds = new Map<string, number[]>()
  for (let at = 0; at < compact.characters.length; at += 1) addSeed(seeds, compact, at)
  return seeds
}

function addSeed(seeds: Map<string, number[]>, compact: Compact, at: number) {
  const seed = seedAt(compact, at)
  if (seed === undefined) return
  const places = seeds.get(seed)
  if (!places) seeds.set(seed, [at])
  else if (places.length < PLACES_PER_SEED) places.push(at)
}

/** Runs of `text` that stand in `other` too, each worth at least `least`. Linear in both. */
export function sharedRuns(text: Compact, other: Compact, seeds: ReadonlyMap<string, readonly number[]>, least: number): SharedRun[] {
  const chains = createChains(text)
  const reached = new Map<number, number>()
  for (let at = 0; at < text.characters.length; at += 1) {
    const seed = seedAt(text, at)
    if (seed !== undefined)
      for (const place of seeds.get(seed) ?? []) follow(chains, reached, text, other, at, place, other.characters.length)
  }
  return bestOf(text, other, chains.all, least)
}

/** Runs of a text that stand in it before as well. */
export function repeatedRuns(text: Compact, least: number): SharedRun[] {
  const chains = createChains(text)
  const reached = new Map<number, number>()
  const seeds = new Map<string, number[]>()
  for (let at = 0; at < text.characters.length; at += 1) {
    const seed = seedAt(text, at)
    if (seed !== undefined) for (const place of seeds.get(seed) ?? []) follow(chains, reached, text, text, at, place, at)
    addSeed(seeds, text, at)
  }
  return bestOf(text, text, chains.all, least)
}

type Chains = ReturnType<typeof createChains>

function follow(
  chains: Chains,
  reached: Map<number, number>,
  text: Compact,
  other: Compact,
  at: number,
  place: number,
  otherLimit: number,
) {
  const diagonal = at - place
  if ((reached.get(diagonal) ?? -1) > at) return
  let length = 0
  while (
    length < BLOCK &&
    at + length < text.characters.length &&
    place + length < otherLimit &&
    text.characters[at + length] === other.characters[place + length]
  )
    length += 1
  reached.set(diagonal, at + length)
  if (length >= SEED) chains.add({ start: at, otherStart: place, length })
}

function createChains(text: Compact) {
  const all: Chain[] = []
  const weigh = (from: number, to: number) => {
    let weight = 0
    for (let at = from; at < to; at += 1) weight += text.weights[at] ?? 0
    return weight
  }
  return {
    all,
    /** Continues the best of the last chains with a block, or begins a new one. Blocks come in the order of the text. */
    add(block: Block) {
      let best: Chain | undefined
      let bestSkip = 0
      for (let index = all.length - 1; index >= Math.max(0, all.length - OPEN_CHAINS); index -= 1) {
        const chain = all[index] as Chain
        // A block may begin inside the chain when a character of the old words opens the new ones.
        const skip = Math.max(0, chain.end - block.start, chain.otherEnd - block.otherStart)
        const near = block.start + skip - chain.end <= GAP && block.otherStart + skip - chain.otherEnd <= GAP
        if (skip < block.length - 1 && near && block.otherStart >= chain.otherStart && (!best || chain.weight > best.weight)) {
          best = chain
          bestSkip = skip
        }
      }
      const end = block.start + block.length
      const otherEnd = block.otherStart + block.length
      if (!best) {
        all.push({ ...block, end, otherEnd, weight: weigh(block.start, end), matched: block.length })
        return
      }
      all.push({
        start: best.start,
        otherStart: best.otherStart,
        end,
        otherEnd,
        weight: best.weight + weigh(block.start + bestSkip, end),
        matched: best.matched + block.length - bestSkip,
      })
    },
  }
}

/** The heaviest chains that do not overlap, in the order of the text. */
function bestOf(text: Compact, other: Compact, chains: readonly Chain[], least: number): SharedRun[] {
  const good = chains.filter(
    ({ start, end, otherStart, otherEnd, weight, matched }) =>
      weight >= least && matched >= DENSITY * (end - start) && matched >= DENSITY * (otherEnd - otherStart),
  )
  const taken: Chain[] = []
  const isTaken = new Uint8Array(text.characters.length)
  for (const chain of good.toSorted((a, b) => b.weight - a.weight || a.start - b.start)) {
    if (isTaken[chain.start] || isTaken[chain.end - 1]) continue
    isTaken.fill(1, chain.start, chain.end)
    taken.push(chain)
  }
  return taken
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, otherStart, otherEnd, weight }) => ({
      start: text.places[start] ?? 0,
      end: (text.places[end - 1] ?? 0) + 1,
      otherStart: other.places[otherStart] ?? 0,
      otherEnd: (other.places[otherEnd - 1] ?? 0) + 1,
      weight,
    }))
}
