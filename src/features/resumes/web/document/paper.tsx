import { MarkdownStream } from '#web/markdown/markdown-stream.tsx'
import classes from './paper.module.css'

/** The résumé as it reads. What a file looks like depends on its template. */
export function Paper({ markdown }: { markdown: string }) {
  return (
    <article className={classes.paper}>
      <MarkdownStream text={markdown} />
    </article>
  )
}
