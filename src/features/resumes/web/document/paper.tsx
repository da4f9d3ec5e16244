import { MarkdownStream } from '#web/markdown/markdown-stream.tsx'
import classes from './paper.module.css'

/** The résumé as it reads. What a file looks like depends on its template. */
export function Paper({ markdown }: { markdown: string }) {
  return (
    <article className={classes.paper}>
      <MarkdownStream text={insideOfPage(markdown)} />
    </article>
  )
}

/** The page has a heading of its own, so those of the résumé stand one level below it. A `#` that a person wrote is escaped, and is none. */
const insideOfPage = (markdown: string) => markdown.replace(/^#{1,5} /gm, '#$&')
