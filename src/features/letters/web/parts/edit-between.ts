/** What was done to a text, seen as one edit: from `head` to `end` of the text before, which moved what follows by `shift`. */
export interface Edit {
  head: number
  end: number
  shift: number
}

/** From the first to the last difference of two texts. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return { head, end: before.length - tail, shift: after.length - before.length }
}
