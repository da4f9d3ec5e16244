import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './sign-in-page.module.css'

/** The one problem of a form, said as it appears. The element stays, so that screen readers notice the change. */
export function FormProblem({ words }: { words: string | null | undefined }) {
  return (
    <div role="alert">
      {words && (
        <p className={classes.problem}>
          <IconAlertTriangle className="small-icon" aria-hidden />
          {words}
        </p>
      )}
    </div>
  )
}
