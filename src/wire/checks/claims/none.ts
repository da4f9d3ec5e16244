// Sources that say that there was none of something: 무사고, 없었다.

/** How a source tells that there was none. */
const NONE = /없|무사고|무결점|무재해|무결석|무단|\bno\b|\bnone\b|\bnever\b|\bwithout\b|\bzero\b/i

/** Sources that tell of none of something, with the words around it. */
export function nonesOf(sources: readonly string[]): readonly string[] {
  return sources.flatMap((source) => {
    const none = NONE.exec(source)
    return none ? [source.slice(Math.max(0, none.index - 14), none.index + 8)] : []
  })
}

/** Whether one of them speaks of what the words before a figure speak of. */
export function tellsNone(nones: readonly string[], before: string): boolean {
  const words = before.match(/[가-힣]{2,}/g) ?? []
  return nones.some((near) => words.length === 0 || words.some((word) => near.includes(word.slice(0, 2)) || near.includes(word.slice(-2))))
}
