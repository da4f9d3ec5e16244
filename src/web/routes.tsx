// Which address shows which page. Everything one can see has one, so that back and refresh work; pages are fetched when they are first opened.
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { meQuery } from '#features/account/web/queries.ts'
import { isSignedOut } from './api.ts'
import { ErrorPage } from './ui/error-page.tsx'
import { NotFoundPage } from './ui/not-found-page.tsx'
import { Shell } from './ui/shell.tsx'
import { PageSkeleton } from './ui/skeletons.tsx'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** What stands behind the question mark of the pages before sign-in. */
interface DoorSearch {
  next?: string | undefined
  invite?: string | undefined
  token?: string | undefined
  reset?: boolean | undefined
}
const doorSearch = ({ next, invite, token, reset }: Record<string, unknown>): DoorSearch => ({
  ...(text(next) && { next: text(next) }),
  ...(text(invite) && { invite: text(invite) }),
  ...(text(token) && { token: text(token) }),
  ...(reset === true && { reset }),
})

/** The parts of the desk that one can stand in. */
export const parts = ['question', 'draft', 'checks', 'chat', 'versions'] as const
export type Part = (typeof parts)[number]
interface DeskSearch {
  letter?: string | undefined
  part?: Part | undefined
}
const deskSearch = ({ letter, part }: Record<string, unknown>): DeskSearch => ({
  ...(text(letter) && { letter: text(letter) }),
  ...(parts.includes(part as Part) && { part: part as Part }),
})

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  // Outside the shell nothing else says which part of the page is the main one.
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
  errorComponent: (props) => (
    <main>
      <ErrorPage {...props} />
    </main>
  ),
})

const door = () => import('#features/account/web/sign-in-page.tsx')
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: doorSearch,
  component: lazyRouteComponent(door, 'SignInPage'),
})
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: doorSearch,
  component: lazyRouteComponent(door, 'SignUpPage'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  validateSearch: doorSearch,
  component: lazyRouteComponent(door, 'ResetPage'),
})

/** Everything else is for who is signed in; a stranger signs in first and then comes to where they wanted to go. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  pendingComponent: PageSkeleton,
  async beforeLoad({ context, location }) {
    try {
      await context.queries.ensureQueryData(meQuery)
    } catch (error) {
      if (!isSignedOut(error)) throw error
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
    }
  },
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
})
const applications = createRoute({
  getParentRoute: () => inside,
  path: '/applications',
  component: lazyRouteComponent(() => import('#features/letters/web/applications-page.tsx'), 'ApplicationsPage'),
})
const newApplication = createRoute({
  getParentRoute: () => inside,
  path: '/applications/new',
  component: lazyRouteComponent(() => import('#features/letters/web/new-application-page.tsx'), 'NewApplicationPage'),
})
const desk = createRoute({
  getParentRoute: () => inside,
  path: '/applications/$applicationId',
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('#features/letters/web/desk/desk-page.tsx'), 'DeskPage'),
})
const me = createRoute({
  getParentRoute: () => inside,
  path: '/me',
  component: lazyRouteComponent(() => import('#features/account/web/me-page.tsx'), 'MePage'),
})

const tree = root.addChildren([signIn, signUp, reset, inside.addChildren([home, applications, newApplication, desk, me])])

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
