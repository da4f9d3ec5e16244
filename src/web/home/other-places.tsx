import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/use-words.tsx'
import { usePlaces } from '../ui/use-places.ts'
import classes from './home-page.module.css'

/** On a phone: the places that its bar has no room for. */
export function OtherPlaces() {
  const { home } = useWords()
  return (
    <nav className={classes.others} aria-labelledby="others">
      <Title order={2} id="others">
        {home.others}
      </Title>
      {usePlaces()
        .filter(({ isOnPhone }) => !isOnPhone)
        .map(({ to, word, icon: Icon }) => (
          <Link key={to} to={to}>
            <Icon aria-hidden />
            {word}
          </Link>
        ))}
    </nav>
  )
}
