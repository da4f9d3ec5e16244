import { IconCloudOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { meQuery } from '#features/account/web/queries.ts'
import { useOnline } from '../connection.ts'
import { useWords } from '../i18n/use-words.tsx'
import { usePersonEvents } from '../person-events.ts'
import { Mark } from './mark.tsx'
import classes from './shell.module.css'
import { usePageFocus } from './use-page-focus.ts'
import { usePlaces } from './use-places.ts'

/** Navigation on the left when wide, at the bottom on a phone; every place has an icon and a word. */
export function Shell({ children }: { children: React.ReactNode }) {
  const { app } = useWords()
  const places = usePlaces()
  const online = useOnline()
  const main = usePageFocus()
  usePersonEvents(useQuery(meQuery).data?.id)

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {app.skip}
      </a>
      <nav className={classes.rail} aria-label={app.places.label}>
        <Link className={classes.mark} to="/">
          <Mark />
        </Link>
        {places.map(({ to, word, icon: Icon, isOnPhone }) => (
          <Link key={to} to={to} className={classes.place} data-wide-only={!isOnPhone || undefined} activeOptions={{ exact: to === '/' }}>
            <Icon aria-hidden />
            {word}
          </Link>
        ))}
      </nav>
      <main className={classes.main} id="main" tabIndex={-1} ref={main}>
        {!online && (
          <p className={classes.offline} role="status">
            <IconCloudOff className="small-icon" aria-hidden />
            {app.offline}
          </p>
        )}
        {children}
      </main>
    </div>
  )
}
