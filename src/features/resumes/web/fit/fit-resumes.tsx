import { Anchor, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/i18n/use-words.tsx'
import { resumesQuery } from '../queries.ts'
import classes from './fit.module.css'

/** So many are offered beside a posting; the others stand in their list. */
const OFFERED = 3

/** The way from a posting to one's résumés: each is opened beside what this posting asks for. */
export function FitResumes({ postingId }: { postingId: string }) {
  const { fit, list } = useWords().resumes
  const { data } = useQuery(resumesQuery)
  if (!data) return null
  return (
    <section className={classes.fit} aria-labelledby="fit-resumes">
      <Title order={2} id="fit-resumes">
        {fit.mine}
      </Title>
      {data.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {list.none.title}. <Anchor renderRoot={(props) => <Link {...props} to="/resumes" />}>{fit.write}</Anchor>
        </Text>
      ) : (
        <ul className={classes.postings}>
          {data.items.slice(0, OFFERED).map(({ id, title }) => (
            <li key={id}>
              <Link to="/resumes/$resumeId" params={{ resumeId: id }} search={{ part: 'fit', posting: postingId }}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
