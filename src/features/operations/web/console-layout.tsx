import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { meQuery } from '#features/account/web/queries.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import classes from './console.module.css'

/** The frame of the operator's pages. Others are told that this is not for them; the server says so as well. */
export function ConsoleLayout() {
  const { data: me } = useSuspenseQuery(meQuery)
  return me.role === 'operator' ? <Console /> : <Forbidden />
}

function Console() {
  const { parts } = useWords().operations
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // On a phone the line of parts is longer than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current part is another one when the address is.
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' }), [pathname])
  const places = [
    { to: '/admin', word: parts.overview },
    { to: '/admin/calls', word: parts.calls },
    { to: '/admin/usage', word: parts.usage },
    { to: '/admin/people', word: parts.people },
    { to: '/admin/prompts', word: parts.prompts },
    { to: '/admin/evaluations', word: parts.evaluations },
    { to: '/admin/questions', word: parts.questions },
    { to: '/admin/imports', word: parts.imports },
    { to: '/admin/corpus', word: parts.corpus },
  ] as const
  return (
    <div className={classes.console}>
      <nav ref={nav} className={classes.parts} aria-label={parts.label}>
        {places.map(({ to, word }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === '/admin', includeSearch: false }}>
            {word}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}

function Forbidden() {
  const { forbidden, place } = useWords().operations
  usePageTitle(place)
  return (
    <div className={classes.console}>
      <h1 className="visually-hidden">{place}</h1>
      <Empty title={forbidden.title} text={forbidden.text}>
        <Button renderRoot={(props) => <Link {...props} to="/" />}>{forbidden.action}</Button>
      </Empty>
    </div>
  )
}
