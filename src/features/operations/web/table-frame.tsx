import classes from './console.module.css'

/** A wide table that scrolls by itself, also by keyboard, and never the page. */
export function TableFrame({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className={classes.scroll} aria-label={label} tabIndex={0}>
      <table className={`${classes.table} figures`}>{children}</table>
    </section>
  )
}
