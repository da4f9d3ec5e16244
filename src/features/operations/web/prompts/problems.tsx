import { IconAlertTriangle } from '@tabler/icons-react'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './prompt.module.css'

export interface TemplateProblem {
  kind: string
  name: string
  line: number
}

/** What keeps a text from being a prompt, each with its place. */
export function Problems({ problems }: { problems: readonly TemplateProblem[] }) {
  const t = useWords().operations.prompts
  return (
    <ul className={classes.problems} role="alert">
      {problems.map(({ kind, name, line }) => (
        <li key={`${kind} ${name} ${line}`}>
          <IconAlertTriangle className="small-icon" aria-hidden />
          <span>
            {kind !== 'missing-variable' && `${t.line(line)} · `}
            {t.problems[kind]?.(name) ?? `${kind} ${name}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The problems that a refusal of the server names. */
export function problemsIn(error: unknown): TemplateProblem[] {
  return error instanceof ApiError && error.code === 'operations.bad_template' ? (error.details as TemplateProblem[]) : []
}
