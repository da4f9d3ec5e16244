import { IconAlertTriangle, IconBulb, IconCircleX } from '@tabler/icons-react'
import type { Severity as Level } from '#wire/text/checks.ts'
import { useWords } from '../i18n/use-words.tsx'
import classes from './severity.module.css'

const icons = { error: IconCircleX, warning: IconAlertTriangle, hint: IconBulb }

/** How grave a finding is: by shape and word first, by colour second. */
export function Severity({ level, children }: { level: Level; children?: React.ReactNode }) {
  const { severities } = useWords().desk
  const Icon = icons[level]
  return (
    <span className={classes.severity} data-level={level}>
      <Icon className="small-icon" aria-hidden />
      {severities[level]}
      {children}
    </span>
  )
}
