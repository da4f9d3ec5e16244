import { editBetween } from './edit-between.ts'

/** Spans of one text as they stand in a text edited since: the one that was typed in grows or shrinks with it, those behind it move. */
export function stretchSpans<T extends { start: number; end: number }>(spans: readonly T[], before: string, after: string): T[] {
  if (before === after) return [...spans]
  const edit = editBetween(before, after)
  const startOf = (start: number) => (start <= edit.head ? start : Math.max(start, edit.end) + edit.shift)
  const endOf = (end: number) => (end >= edit.end ? end + edit.shift : Math.min(end, edit.head))
  return spans.flatMap((span) => {
    const [start, end] = [startOf(span.start), endOf(span.end)]
    return start < end ? [{ ...span, start, end }] : []
  })
}
