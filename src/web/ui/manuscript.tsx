import classes from './manuscript.module.css'

interface ManuscriptProps {
  columns: number
  rows: number
  /** `[old|new]` is struck out and corrected above, as an editor does by hand. */
  text: string
}

/** Korean manuscript paper (원고지): one character in each square, the first of a paragraph empty. Decoration only. */
export function Manuscript({ columns, rows, text }: ManuscriptProps) {
  const cells = layOut(text)
  return (
    <div className={classes.paper} style={{ '--columns': columns } as React.CSSProperties} aria-hidden>
      {Array.from({ length: rows * columns }, (_, index) => {
        const cell = cells[index]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: squares have no identity but their place.
          <span key={index} data-struck={cell?.struck || undefined}>
            {cell?.character}
            {cell?.correction && <ins>{cell.correction}</ins>}
          </span>
        )
      })}
    </div>
  )
}

interface Cell {
  character: string
  struck?: boolean
  correction?: string | undefined
}

/** On manuscript paper two digits, or two small Latin letters, share a square. */
function layOut(text: string): Cell[] {
  const cells: Cell[] = [{ character: ' ' }]
  for (const [, plain, old, correction] of text.matchAll(/([^[]+)|\[([^|]+)\|([^\]]+)\]/g)) {
    for (const pair of (plain ?? '').match(/\d{1,2}|[a-z]{1,2}|[^\d]/g) ?? []) cells.push({ character: pair })
    for (const [index, character] of ((old ?? '').match(/[a-z]{1,2}|./g) ?? []).entries()) {
      cells.push({ character, struck: true, correction: index === 0 ? correction : undefined })
    }
  }
  return cells
}
