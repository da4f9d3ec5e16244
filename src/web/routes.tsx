// Which address shows which page. Everything one can see has one, so that back and refresh work; pages are fetched when they are first opened.
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { meQuery } from '#features/account/web/queries.ts'
import { PROGRESS, type Progress } from '#features/letters/web/application-progress.ts'
import { type ResumePart, resumeParts } from '#features/resumes/web/document/parts.ts'
import { isSignedOut } from './api.ts'
import { keepFor } from './kept.ts'
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
  /** Why another service's sign-in did not work. */
  error?: string | undefined
}
const doorSearch = ({ next, invite, token, reset, error }: Record<string, unknown>): DoorSearch => ({
  ...(text(next) && { next: text(next) }),
  ...(text(invite) && { invite: text(invite) }),
  ...(text(token) && { token: text(token) }),
  ...(reset === true && { reset }),
  ...(text(error) && { error: text(error) }),
})

/** The parts of the desk that one can stand in. */
export const parts = ['question', 'draft', 'checks', 'chat', 'cards', 'versions'] as const
export type Part = (typeof parts)[number]
interface DeskSearch {
  letter?: string | undefined
  part?: Part | undefined
}
const deskSearch = ({ letter, part }: Record<string, unknown>): DeskSearch => ({
  ...(text(letter) && { letter: text(letter) }),
  ...(parts.includes(part as Part) && { part: part as Part }),
})

const interviewsSearch = ({ letter }: Record<string, unknown>): { letter?: string | undefined } => ({
  ...(text(letter) && { letter: text(letter) }),
})
const turnSearch = ({ turn }: Record<string, unknown>): { turn?: string | undefined } => ({ ...(text(turn) && { turn: text(turn) }) })
const feedbackSearch = ({ question, run }: Record<string, unknown>): { question?: string | undefined; run?: string | undefined } => ({
  ...(text(question) && { question: text(question) }),
  ...(text(run) && { run: text(run) }),
})
interface BankSearch {
  q?: string | undefined
  position?: string | undefined
  kind?: 'technical' | 'behavioural' | undefined
  topic?: string | undefined
}
const bankSearch = ({ q, position, kind, topic }: Record<string, unknown>): BankSearch => ({
  ...(text(q) && { q: text(q) }),
  ...(text(position) && { position: text(position) }),
  ...((kind === 'technical' || kind === 'behavioural') && { kind }),
  ...(text(topic) && { topic: text(topic) }),
})

interface ApplicationsSearch {
  view?: 'board' | 'calendar' | undefined
  month?: string | undefined
  q?: string | undefined
  progress?: Progress | undefined
  liked?: boolean | undefined
}
const applicationsSearch = ({ view, month, q, progress, liked }: Record<string, unknown>): ApplicationsSearch => ({
  ...((view === 'board' || view === 'calendar') && { view }),
  ...(text(month) && { month: text(month) }),
  ...(text(q) && { q: text(q) }),
  ...(PROGRESS.includes(progress as Progress) && { progress: progress as Progress }),
  ...(liked === true && { liked }),
})

interface PostingSearch {
  q?: string | undefined
  position?: string | undefined
  open?: boolean | undefined
}
const postingSearch = ({ q, position, open }: Record<string, unknown>): PostingSearch => ({
  ...(text(q) && { q: text(q) }),
  ...(text(position) && { position: text(position) }),
  ...(open === true && { open }),
})

interface MatchSearch {
  document?: string | undefined
  position?: string | undefined
  open?: boolean | undefined
}
const matchSearch = ({ document, position, open }: Record<string, unknown>): MatchSearch => ({
  ...(text(document) && { document: text(document) }),
  ...(text(position) && { position: text(position) }),
  ...(open === true && { open }),
})

interface ResumeSearch {
  part?: ResumePart | undefined
  posting?: string | undefined
}
const resumeSearch = ({ part, posting }: Record<string, unknown>): ResumeSearch => ({
  ...(resumeParts.includes(part as ResumePart) && { part: part as ResumePart }),
  ...(text(posting) && { posting: text(posting) }),
})

const projectSearch = ({ posting }: Record<string, unknown>): { posting?: string | undefined } => ({
  ...(text(posting) && { posting: text(posting) }),
})
const sessionSearch = ({ plan }: Record<string, unknown>): { plan?: string | undefined } => ({ ...(text(plan) && { plan: text(plan) }) })

interface CallSearch {
  task?: string | undefined
  endpoint?: string | undefined
  outcome?: string | undefined
  userId?: string | undefined
}
const callSearch = ({ task, endpoint, outcome, userId }: Record<string, unknown>): CallSearch => ({
  ...(text(task) && { task: text(task) }),
  ...(text(endpoint) && { endpoint: text(endpoint) }),
  ...(text(outcome) && { outcome: text(outcome) }),
  ...(text(userId) && { userId: text(userId) }),
})
interface UsageSearch {
  days?: number | undefined
  measure?: 'calls' | 'tokens' | 'cost' | undefined
}
const usageSearch = ({ days, measure }: Record<string, unknown>): UsageSearch => ({
  ...((days === 7 || days === 30 || days === 90) && { days }),
  ...((measure === 'calls' || measure === 'tokens' || measure === 'cost') && { measure }),
})
interface PromptSearch {
  language?: 'ko' | 'en' | undefined
  tab?: 'edit' | 'try' | 'diff' | 'history' | undefined
}
const promptSearch = ({ language, tab }: Record<string, unknown>): PromptSearch => ({
  ...((language === 'ko' || language === 'en') && { language }),
  ...((tab === 'edit' || tab === 'try' || tab === 'diff' || tab === 'history') && { tab }),
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
      keepFor((await context.queries.ensureQueryData(meQuery)).id)
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
  validateSearch: applicationsSearch,
  component: lazyRouteComponent(() => import('#features/letters/web/applications/applications-page.tsx'), 'ApplicationsPage'),
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
const profile = createRoute({
  getParentRoute: () => inside,
  path: '/me/profile',
  component: lazyRouteComponent(() => import('#features/profile/web/page/profile-page.tsx'), 'ProfilePage'),
})
interface CardsSearch {
  q?: string | undefined
  view?: 'coverage' | undefined
  /** The id of the card that is open, or `new`. */
  card?: string | undefined
}
const cardsSearch = ({ q, view, card }: Record<string, unknown>): CardsSearch => ({
  ...(text(q) && { q: text(q) }),
  ...(view === 'coverage' && { view }),
  ...(text(card) && { card: text(card) }),
})
const cards = createRoute({
  getParentRoute: () => inside,
  path: '/me/experiences',
  validateSearch: cardsSearch,
  component: lazyRouteComponent(() => import('#features/profile/web/cards/cards-page.tsx'), 'CardsPage'),
})

const interviews = createRoute({
  getParentRoute: () => inside,
  path: '/interviews',
  validateSearch: interviewsSearch,
  component: lazyRouteComponent(() => import('#features/interviews/web/interviews-page.tsx'), 'InterviewsPage'),
})
const interview = createRoute({
  getParentRoute: () => inside,
  path: '/interviews/$interviewId',
  validateSearch: turnSearch,
  component: lazyRouteComponent(() => import('#features/interviews/web/room/room-page.tsx'), 'RoomPage'),
})
const report = createRoute({
  getParentRoute: () => inside,
  path: '/interviews/$interviewId/report',
  component: lazyRouteComponent(() => import('#features/interviews/web/report/report-page.tsx'), 'ReportPage'),
})
const questions = createRoute({
  getParentRoute: () => inside,
  path: '/questions',
  validateSearch: bankSearch,
  component: lazyRouteComponent(() => import('#features/interviews/web/bank/questions-page.tsx'), 'QuestionsPage'),
})
const feedback = createRoute({
  getParentRoute: () => inside,
  path: '/feedback',
  validateSearch: feedbackSearch,
  component: lazyRouteComponent(() => import('#features/feedback/web/feedback-page.tsx'), 'FeedbackPage'),
})

const postings = createRoute({
  getParentRoute: () => inside,
  path: '/postings',
  validateSearch: postingSearch,
  component: lazyRouteComponent(() => import('#features/postings/web/postings-page.tsx'), 'PostingsPage'),
})
const posting = createRoute({
  getParentRoute: () => inside,
  path: '/postings/$postingId',
  component: lazyRouteComponent(() => import('#features/postings/web/posting-page.tsx'), 'PostingPage'),
})

const matches = createRoute({
  getParentRoute: () => inside,
  path: '/postings/matches',
  validateSearch: matchSearch,
  component: lazyRouteComponent(() => import('#features/postings/web/matching/matches-page.tsx'), 'MatchesPage'),
})
const imports = createRoute({
  getParentRoute: () => inside,
  path: '/postings/imports',
  component: lazyRouteComponent(() => import('#features/postings/web/imports/imports-page.tsx'), 'ImportsPage'),
})

const resumes = createRoute({
  getParentRoute: () => inside,
  path: '/resumes',
  component: lazyRouteComponent(() => import('#features/resumes/web/resumes-page.tsx'), 'ResumesPage'),
})
const conversation = createRoute({
  getParentRoute: () => inside,
  path: '/resumes/conversations/$sessionId',
  component: lazyRouteComponent(() => import('#features/resumes/web/conversation/conversation-page.tsx'), 'ConversationPage'),
})
const resume = createRoute({
  getParentRoute: () => inside,
  path: '/resumes/$resumeId',
  validateSearch: resumeSearch,
  component: lazyRouteComponent(() => import('#features/resumes/web/document/resume-page.tsx'), 'ResumePage'),
})

const projects = createRoute({
  getParentRoute: () => inside,
  path: '/projects',
  validateSearch: projectSearch,
  component: lazyRouteComponent(() => import('#features/projects/web/projects-page.tsx'), 'ProjectsPage'),
})
const projectSession = createRoute({
  getParentRoute: () => inside,
  path: '/projects/sessions/$sessionId',
  validateSearch: sessionSearch,
  component: lazyRouteComponent(() => import('#features/projects/web/session/session-page.tsx'), 'SessionPage'),
})
const project = createRoute({
  getParentRoute: () => inside,
  path: '/projects/$projectId',
  component: lazyRouteComponent(() => import('#features/projects/web/project-page.tsx'), 'ProjectPage'),
})

// The operator's console: the frame of these pages lets nobody else in.
const admin = createRoute({
  getParentRoute: () => inside,
  path: '/admin',
  component: lazyRouteComponent(() => import('#features/operations/web/console-layout.tsx'), 'ConsoleLayout'),
})
const adminOverview = createRoute({
  getParentRoute: () => admin,
  path: '/',
  component: lazyRouteComponent(() => import('#features/operations/web/overview/overview-page.tsx'), 'OverviewPage'),
})
const adminCalls = createRoute({
  getParentRoute: () => admin,
  path: '/calls',
  validateSearch: callSearch,
  component: lazyRouteComponent(() => import('#features/operations/web/calls/calls-page.tsx'), 'CallsPage'),
})
const adminTrace = createRoute({
  getParentRoute: () => admin,
  path: '/calls/$runId',
  component: lazyRouteComponent(() => import('#features/operations/web/calls/trace-page.tsx'), 'TracePage'),
})
const adminUsage = createRoute({
  getParentRoute: () => admin,
  path: '/usage',
  validateSearch: usageSearch,
  component: lazyRouteComponent(() => import('#features/operations/web/usage/usage-page.tsx'), 'UsagePage'),
})
const adminPeople = createRoute({
  getParentRoute: () => admin,
  path: '/people',
  validateSearch: ({ q, group }: Record<string, unknown>): { q?: string | undefined; group?: string | undefined } => ({
    ...(text(q) && { q: text(q) }),
    ...(text(group) && { group: text(group) }),
  }),
  component: lazyRouteComponent(() => import('#features/operations/web/people/people-page.tsx'), 'PeoplePage'),
})
const adminPrompts = createRoute({
  getParentRoute: () => admin,
  path: '/prompts',
  component: lazyRouteComponent(() => import('#features/operations/web/prompts/prompts-page.tsx'), 'PromptsPage'),
})
const adminPrompt = createRoute({
  getParentRoute: () => admin,
  path: '/prompts/$name',
  validateSearch: promptSearch,
  component: lazyRouteComponent(() => import('#features/operations/web/prompts/prompt-page.tsx'), 'PromptPage'),
})
const adminEvaluations = createRoute({
  getParentRoute: () => admin,
  path: '/evaluations',
  component: lazyRouteComponent(() => import('#features/operations/web/evaluations/evaluations-page.tsx'), 'EvaluationsPage'),
})
const adminEvaluation = createRoute({
  getParentRoute: () => admin,
  path: '/evaluations/$id',
  component: lazyRouteComponent(() => import('#features/operations/web/evaluations/evaluation-page.tsx'), 'EvaluationPage'),
})
const adminComparison = createRoute({
  getParentRoute: () => admin,
  path: '/evaluations/$id/compare/$other',
  component: lazyRouteComponent(() => import('#features/operations/web/evaluations/comparison-page.tsx'), 'ComparisonPage'),
})
const adminQuestions = createRoute({
  getParentRoute: () => admin,
  path: '/questions',
  component: lazyRouteComponent(() => import('#features/operations/web/content/questions-page.tsx'), 'AdminQuestionsPage'),
})
const adminImports = createRoute({
  getParentRoute: () => admin,
  path: '/imports',
  component: lazyRouteComponent(() => import('#features/operations/web/content/imports-page.tsx'), 'ImportsPage'),
})

const adminCorpus = createRoute({
  getParentRoute: () => admin,
  path: '/corpus',
  validateSearch: ({
    position,
    consentBy,
  }: Record<string, unknown>): { position?: string | undefined; consentBy?: string | undefined } => ({
    ...(text(position) && { position: text(position) }),
    ...(text(consentBy) && { consentBy: text(consentBy) }),
  }),
  component: lazyRouteComponent(() => import('#features/operations/web/content/corpus-page.tsx'), 'CorpusPage'),
})

const practice = [interviews, interview, report, questions, feedback, postings, posting] as const
const portfolio = [matches, imports, projects, projectSession, project] as const
const papers = [resumes, conversation, resume] as const
const figures = [adminOverview, adminCalls, adminTrace, adminUsage, adminPeople] as const
const quality = [adminPrompts, adminPrompt, adminEvaluations, adminEvaluation, adminComparison] as const
const operatorPages = admin.addChildren([...figures, ...quality, adminQuestions, adminImports, adminCorpus])
const tree = root.addChildren([
  signIn,
  signUp,
  reset,
  inside.addChildren([home, applications, newApplication, desk, ...practice, ...portfolio, ...papers, me, profile, cards, operatorPages]),
])

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
