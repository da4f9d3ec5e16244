import classes from './cells.module.css'

/** More squares than this say less than the figure beside them. */
const MOST = 10

interface CellsProps {
  filled: number
  total: number
  /** Said to those who do not see the squares. */
  label: string
}

/** Progress or quota as squares of manuscript paper. */
export function Cells({ filled, total, label }: CellsProps) {
  if (total > MOST) return <span className="visually-hidden">{label}</span>
  return (
    <span className={classes.cells} role="img" aria-label={label}>
      {Array.from({ length: total }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares have no identity but their place.
        <i key={index} data-filled={index < filled || undefined} />
      ))}
    </span>
  )
}
