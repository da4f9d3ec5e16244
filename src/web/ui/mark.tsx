import { useWords } from '../i18n/use-words.tsx'
import classes from './mark.module.css'

/** The name of the product: two squares of manuscript paper, one syllable in each. */
export function Mark() {
  return (
    <span className={classes.mark} role="img" aria-label={useWords().app.name}>
      <span aria-hidden>지</span>
      <span aria-hidden>원</span>
    </span>
  )
}
