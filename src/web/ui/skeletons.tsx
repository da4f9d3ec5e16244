import { Skeleton } from '@mantine/core'
import { useWords } from '../i18n/use-words.tsx'
import classes from './skeletons.module.css'

/** Grey lines where text will be; the last of each group is short, as a paragraph's is. */
export function Skeletons({ lines = 4, height = 'var(--mantine-font-size-md)' }: { lines?: number; height?: string }) {
  return (
    <div className={classes.lines} role="status" aria-label={useWords().app.loading}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity but their place.
        <Skeleton key={index} height={height} width={index === lines - 1 ? '62%' : '100%'} />
      ))}
    </div>
  )
}

/** A page whose data is on its way. */
export function PageSkeleton() {
  return (
    <div className={classes.page}>
      <Skeletons lines={2} height="var(--mantine-spacing-lg)" />
      <Skeletons lines={6} />
    </div>
  )
}
