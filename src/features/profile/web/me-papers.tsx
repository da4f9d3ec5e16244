import { Title } from '@mantine/core'
import { IconCards, IconChevronRight, IconUserCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './me-papers.module.css'
import { experiencesQuery, profileQuery } from './queries.ts'

/** The ways from one's own place to the profile and the experience cards, with how things stand there. */
export function MePapers() {
  const { papers } = useWords().profile
  const { data: profile } = useQuery(profileQuery)
  const { data: cards } = useQuery(experiencesQuery)
  return (
    <section className={classes.papers} aria-labelledby="papers">
      <Title order={2} id="papers">
        {papers.title}
      </Title>
      <ul>
        <li>
          <Link to="/me/profile">
            <IconUserCircle aria-hidden />
            <span>
              <b>{papers.profile}</b>
              <small>{papers.profileText}</small>
            </span>
            <span className={classes.state}>{profile && (profile.basics.name ?? papers.noProfile)}</span>
            <IconChevronRight className="small-icon" aria-hidden />
          </Link>
        </li>
        <li>
          <Link to="/me/experiences">
            <IconCards aria-hidden />
            <span>
              <b>{papers.cards}</b>
              <small>{papers.cardsText}</small>
            </span>
            <span className={classes.state}>{cards && papers.count(cards.length)}</span>
            <IconChevronRight className="small-icon" aria-hidden />
          </Link>
        </li>
      </ul>
    </section>
  )
}
