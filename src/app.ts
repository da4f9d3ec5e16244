// The composition root: what is made of what, in the order of who depends on whom. Everything is handed over here, nothing is looked up.
import { randomInt } from 'node:crypto'
import { createAccount } from '#features/account/account.ts'
import { createAuth } from '#features/account/auth.ts'
import type { SignInOptions, SocialService } from '#features/account/contract.ts'
import { dayIn, endOfDay } from '#features/account/days.ts'
import { createInvitations } from '#features/account/invitations.ts'
import { createKeys } from '#features/account/keys.ts'
import { createQuotas } from '#features/account/quotas.ts'
import { createAccountRoutes } from '#features/account/routes.ts'
import { socialOf } from '#features/account/social.ts'
import { MAXIMUM_BYTES as MAXIMUM_CORPUS_BYTES } from '#features/corpus/contract.ts'
import { createCorpus } from '#features/corpus/corpus.ts'
import { createCorpusDesk } from '#features/corpus/desk.ts'
import { createCorpusRoutes } from '#features/corpus/routes.ts'
import { createTakeIn } from '#features/corpus/take-in.ts'
import { createDocuments } from '#features/documents/documents.ts'
import { createDocumentRoutes } from '#features/documents/routes.ts'
import { createFeedback } from '#features/feedback/feedback.ts'
import { createFeedbackRoutes } from '#features/feedback/routes.ts'
import { createAnswers } from '#features/interviews/answers.ts'
import { createAssess } from '#features/interviews/assess.ts'
import { createBank } from '#features/interviews/bank/bank.ts'
import { createBankRoutes } from '#features/interviews/bank/bank-routes.ts'
import { createQuestionImports } from '#features/interviews/bank/imports.ts'
import { createInterviews } from '#features/interviews/interviews.ts'
import { createInterviewRoutes } from '#features/interviews/routes.ts'
import { createSessions } from '#features/interviews/sessions.ts'
import { createApplications } from '#features/letters/applications.ts'
import { createLetterChecks } from '#features/letters/checks/letter-checks.ts'
import { createCheckRoutes } from '#features/letters/checks/routes.ts'
import { createConversation } from '#features/letters/conversation.ts'
import { createDrafts } from '#features/letters/drafts.ts'
import { createExports } from '#features/letters/exports.ts'
import { createGuidelines } from '#features/letters/guidelines.ts'
import { createLetters } from '#features/letters/letters.ts'
import { createLetterRoutes } from '#features/letters/routes.ts'
import { intentOf } from '#features/letters/rules/intents.ts'
import { createCallRecord, createCalls } from '#features/operations/calls/calls.ts'
import { budgetLeft, modelHealth, operationsPersonal } from '#features/operations/desk.ts'
import { readCases } from '#features/operations/evaluation/cases.ts'
import { createEvaluations } from '#features/operations/evaluation/evaluations.ts'
import { createGroups } from '#features/operations/people/groups.ts'
import { createPeople } from '#features/operations/people/people.ts'
import { createPromptDesk, createPromptOverride } from '#features/operations/prompts.ts'
import { createOperationRoutes } from '#features/operations/routes.ts'
import { createCallTap } from '#features/operations/trials/call-tap.ts'
import { createTrials } from '#features/operations/trials/trials.ts'
import { MAXIMUM_IMPORT_BYTES } from '#features/postings/contract.ts'
import { createImports } from '#features/postings/imports/imports.ts'
import { createMatches } from '#features/postings/matches.ts'
import { createPostings } from '#features/postings/postings.ts'
import { createPostingRoutes } from '#features/postings/routes.ts'
import { judge, profileOf } from '#features/postings/rules/match.ts'
import { createPostingSources } from '#features/postings/sources.ts'
import { createExperiences } from '#features/profile/experiences.ts'
import { createProfileDataRoutes } from '#features/profile/profile-routes.ts'
import { createProfiles } from '#features/profile/profiles.ts'
import { createProfileRoutes } from '#features/profile/routes.ts'
import { createProjects } from '#features/projects/projects.ts'
import { createProjectRoutes } from '#features/projects/routes.ts'
import { createProjectSessions } from '#features/projects/sessions.ts'
import { createAgent } from '#features/resumes/agent.ts'
import { createAgentRoutes } from '#features/resumes/agent-routes.ts'
import { createGraph } from '#features/resumes/graph.ts'
import { createLinks } from '#features/resumes/links.ts'
import { createResumeFiles } from '#features/resumes/resume-files.ts'
import { createResumes } from '#features/resumes/resumes.ts'
import { createResumeRoutes } from '#features/resumes/routes.ts'
import { createTailoringRoutes } from '#features/resumes/tailoring/routes.ts'
import { createTailorings } from '#features/resumes/tailoring/tailorings.ts'
import type { Bus } from '#platform/bus/bus.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import { createPictureModel } from '#platform/documents/read/picture-model.ts'
import { createDocumentReader } from '#platform/documents/read/read-document.ts'
import { createPdfPrinter } from '#platform/documents/write/print-pdf.ts'
import { createDocumentWriter } from '#platform/documents/write/writer.ts'
import { createPageFetcher } from '#platform/fetch/fetch-page.ts'
import { createWebPageReader } from '#platform/fetch/web-page.ts'
import type { Files } from '#platform/files/files.ts'
import { createFileRemovals } from '#platform/files/removals.ts'
import { createGuardHost } from '#platform/guard/host.ts'
import { createHttp } from '#platform/http/app.ts'
import { idempotency } from '#platform/http/idempotency.ts'
import { createKeyStore } from '#platform/http/idempotency-store.ts'
import { createReference } from '#platform/http/pages.ts'
import { createJobs } from '#platform/jobs/jobs.ts'
import { capsFromSettings, createBudget, hasCaps } from '#platform/llm/budget.ts'
import { type Endpoint, servesChat } from '#platform/llm/endpoints.ts'
import { createLlm } from '#platform/llm/router.ts'
import type { Log } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics/metrics.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import { createRunRoutes } from '#platform/runs/routes.ts'
import { createRuns } from '#platform/runs/runs.ts'
import { createSearch } from '#platform/search/search.ts'
import { createPrompts } from '#platform/tasks/prompts.ts'
import { createTasks } from '#platform/tasks/tasks.ts'
import { createTelemetry, type Telemetry } from '#platform/telemetry/telemetry.ts'
import { createChores } from './chores.ts'
import { type Config, isLoopback } from './config.ts'
import { allTasks } from './tasks.ts'

export interface AppInput {
  config: Config
  database: Database
  bus: Bus
  files: Files
  endpoints: readonly Endpoint[]
  secret: string
  log: Log
  clock?: Clock
  telemetry?: Telemetry
}

/** Everything that the server is, without the socket that it listens on. */
export function createApp({
  config,
  database,
  bus,
  files,
  endpoints,
  secret,
  log,
  clock = systemClock,
  telemetry = createTelemetry(),
}: AppInput) {
  const { db } = database
  const firstCode = isLoopback(config.HOST) ? undefined : String(randomInt(100_000, 1_000_000))
  const isOurOrigin = createOriginCheck(config)

  // Platform
  const recordCall = createCallRecord({ db, log })
  const tap = createCallTap()
  const caps = capsFromSettings(config)
  const budget = createBudget({
    db,
    clock,
    caps,
    dayOf: (at) => dayIn(config.JIWON_TIME_ZONE, at),
    endOfDay: (at) => endOfDay(config.JIWON_TIME_ZONE, at),
  })
  const metrics = createMetrics({
    workingRuns: () => runs.working(),
    endpoints: () => llm.status(),
    pool: database.pool,
    budget: async () => (hasCaps(caps) ? await budget.state() : []),
  })
  const llm = createLlm({
    endpoints,
    allowedRegions: config.JIWON_REGIONS,
    maxWaitMs: config.JIWON_MODEL_WAIT_SECONDS * 1000,
    budget: hasCaps(caps) ? budget : undefined,
    warn: (message, error) => log.warn({ error }, message),
    telemetry,
    record(attempt) {
      metrics.attempt(attempt)
      recordCall(attempt)
      tap.tell(attempt)
    },
  })
  const search = createSearch({ db, kind: database.kind, clock, llm, log: (message) => log.warn(message) })
  const prompts = createPrompts({ override: createPromptOverride(db), warn: (message, details) => log.warn(details, message) })
  const tasks = createTasks({ llm, prompts, telemetry })
  const runs = createRuns({
    db,
    bus,
    log,
    alone: database.kind === 'embedded',
    holdOwner: (tx, userId) => account.hold(tx, userId),
    telemetry,
    onEnd: metrics.run,
  })
  const removals = createFileRemovals({ db, files, log })

  // Features
  const social = socialOf(config)
  const auth = createAuth({
    db,
    clock,
    publicUrl: config.publicUrl,
    secret,
    signup: config.JIWON_SIGNUP,
    firstCode,
    social,
    isOurOrigin,
    log,
  })
  const apiKeys = createKeys({ db, clock })
  const account = createAccount({ db, auth, keys: apiKeys, clock, publicUrl: config.publicUrl, proxyHeader: config.JIWON_PROXY_HEADER })
  const quotas = createQuotas({
    db,
    clock,
    timeZone: config.JIWON_TIME_ZONE,
    defaults: { revisions: config.JIWON_QUOTA_REVISIONS, interviews: config.JIWON_QUOTA_INTERVIEWS },
  })
  const guard = createGuardHost()
  const readDocument = createDocumentReader({ guard, pictureModel: createPictureModel(llm) })
  const documents = createDocuments({ db, runs, files, removals, read: readDocument })
  const fetchPage = createPageFetcher({ feature: 'postings' })
  const postingSources = createPostingSources({ fetchPage, readPage: createWebPageReader({ guard }), readDocument })
  const todayInSeoul = () => dayIn('Asia/Seoul', clock.now())
  const postings = createPostings({ db, runs, tasks, search, sources: postingSources, today: todayInSeoul })
  const jobs = createJobs({ pool: database.pool, log, alone: database.kind === 'embedded' })
  const imports = createImports({ db, jobs, files, removals, search, sources: postingSources, today: todayInSeoul })
  const documentText = async (userId: string, id: string) => (await documents.get(userId, id)).text
  const latestCv = async (userId: string) => {
    const latest = (await documents.list(userId, { limit: 1, cursor: undefined })).items[0]
    return latest && documentText(userId, latest.id)
  }
  const profiles = createProfiles({ db, runs, tasks, documents })
  const profileText = async (userId: string) => (await profiles.text(userId)) ?? latestCv(userId)
  const matches = createMatches({ db, search, documentText, profileText })
  const projectSessions = createProjectSessions({
    db,
    runs,
    tasks,
    clock,
    findPostings: postings.ofPosition,
    getPosting: postings.get,
    seenPostings: postings.seen,
    documentText,
    profileText,
  })
  const projects = createProjects({ db, runs, tasks, sessions: projectSessions })
  const corpus = createCorpus({ db, search })
  const takeIn = createTakeIn({ db, search, today: todayInSeoul, intentOf })
  const corpusDesk = createCorpusDesk({ db, runs, files, removals, search, clock, takeIn, emailsOf: account.emailsOf })
  const guidelines = createGuidelines({ runs, tasks })
  const experiences = createExperiences({ db, search, documents, uses: (userId) => letters.cardUses(userId) })
  const cards = async (userId: string, ids: readonly string[]) => (await experiences.texts(userId, ids)).map(({ sentences }) => sentences)
  const seenPosting = async (userId: string, id: string) =>
    (await postings.seen(userId, [id])).has(id) ? postings.get(userId, id) : undefined
  const preferredLines = async (userId: string, id: string) => (await seenPosting(userId, id))?.preferred ?? []
  const drafts = createDrafts({ db, runs, tasks, corpus, cards, preferredLines })
  const letters = createLetters({ db, runs, corpus, clock })
  const letterChecks = createLetterChecks({
    db,
    corpus,
    cardTexts: experiences.texts,
    cvText: async (userId) => (await latestCv(userId)) ?? '',
    profileText: async (userId) => (await profiles.text(userId)) ?? '',
    async postingLines(userId, id) {
      const posting = await seenPosting(userId, id)
      return posting ? [...posting.responsibilities, ...posting.requirements, ...posting.preferred] : []
    },
  })
  const conversation = createConversation({
    db,
    runs,
    tasks,
    corpus,
    quotas,
    modelAvailable: () => llm.available,
    said: letterChecks.said,
    cardText: async (userId, id) => (await cards(userId, [id]))[0] ?? '',
    cards,
  })
  const applications = createApplications({
    db,
    runs,
    today: () => dayIn(config.JIWON_TIME_ZONE, clock.now()),
    check: letterChecks.check,
    preferredLines,
  })
  const writer = createDocumentWriter({ print: createPdfPrinter({ guard }) })
  const exports = createExports({ db, writer })
  const bank = createBank({ db })
  const feedback = createFeedback({ runs, tasks, assess: createAssess(bank) })
  const sessions = createSessions({
    db,
    runs,
    tasks,
    bank,
    quotas,
    modelAvailable: () => llm.available,
    defaultCounts: countsOf(config.JIWON_INTERVIEW_COUNTS),
    documentText,
    letterText: async (userId, id) => (await letters.get(userId, id)).content,
  })
  const answers = createAnswers({ db, runs, tasks, bank })
  const interviews = createInterviews({ db, runs, clock })
  const links = createLinks({ secret, publicUrl: config.publicUrl, clock })
  const agent = createAgent({
    db,
    runs,
    files,
    removals,
    links,
    clock,
    documentText,
    profileText: profiles.text,
    findCard: experiences.get,
    graph: createGraph({ tasks, writer, mostQuestions: config.JIWON_RESUME_QUESTIONS }),
  })
  const resumeFiles = createResumeFiles({ db, files, writer, links })
  const resumes = createResumes({ db, runs, files: resumeFiles, removals, clock })
  const tailorings = createTailorings({
    db,
    runs,
    tasks,
    resumes,
    findPosting: postings.get,
    judge: (posting, text, language) => judge(posting, profileOf(text), language),
  })

  const promptDesk = createPromptDesk({ db, prompts, owners: allTasks })
  const writers = endpoints.filter(servesChat).map(({ name }) => name)
  const evaluating = { runs, llm, endpoints: writers, tap, desk: promptDesk, triables: allTasks, cases: readCases() }
  const operating = {
    models: () => modelHealth(llm),
    budget: () => budgetLeft(budget, config.JIWON_BUDGET_CURRENCY),
    calls: createCalls({ db, clock, timeZone: config.JIWON_TIME_ZONE }),
    people: createPeople({ db, quotas }),
    groups: createGroups({ db }),
    prompts: promptDesk,
    trials: createTrials(evaluating),
    evaluations: createEvaluations({ db, ...evaluating }),
  }

  // First: a run that ends locks itself, then what it has made.
  account.keeps({
    name: 'runs',
    dump: (userId) => runs.dump(userId),
    async remove(tx, userId) {
      await runs.removePerson(tx, userId)
      return undefined
    },
  })
  account.keeps(operationsPersonal(db))
  account.keeps(budget.personal)
  account.keeps(letters.personal)
  account.keeps(experiences.personal)
  account.keeps(profiles.personal)
  account.keeps(imports.personal)
  account.keeps(postings.personal)
  account.keeps(projects.personal)
  account.keeps(documents.personal)
  account.keeps(interviews.personal)
  account.keeps(resumes.personal)

  // HTTP
  const http = createHttp({ log, authenticate: account.authenticate, isOurOrigin, metrics, telemetry })
  const keys = createKeyStore(db)
  http.use(
    '/api/v1/*',
    idempotency(keys, (c, runId, options) => respondWithRun(c, runs, runId, options), { largestUploadBytes }),
  )
  http.on(['GET', 'POST'], '/api/auth/*', account.handle)
  const signInOptions: SignInOptions = { social: Object.keys(social) as SocialService[], signup: config.JIWON_SIGNUP }
  http.get('/api/sign-in', (c) => c.json(signInOptions, 200))
  http
    .route(
      '/api/v1',
      createAccountRoutes({
        account,
        keys: apiKeys,
        quotas,
        invitations: createInvitations({ db, clock }),
        modelAvailable: () => llm.available,
      }),
    )
    .route('/api/v1', createRunRoutes(runs))
    .route('/api/v1', createOperationRoutes({ runs, ...operating, operatorOnly: account.operatorOnly }))
    .route('/api/v1', createDocumentRoutes(documents))
    .route('/api/v1', createProfileRoutes(experiences))
    .route('/api/v1', createProfileDataRoutes({ runs, profiles }))
    .route('/api/v1', createPostingRoutes({ runs, postings, matches, imports, sources: postingSources }))
    .route('/api/v1', createProjectRoutes({ runs, sessions: projectSessions, projects }))
    .route('/api/v1', createLetterRoutes({ runs, guidelines, drafts, conversation, letters, applications, exports }))
    .route('/api/v1', createCheckRoutes(letterChecks))
    .route('/api/v1', createCorpusRoutes({ runs, desk: corpusDesk, operatorOnly: account.operatorOnly }))
    .route('/api/v1', createBankRoutes({ bank, imports: createQuestionImports({ db, bank }), operatorOnly: account.operatorOnly }))
    .route('/api/v1', createFeedbackRoutes({ runs, feedback }))
    .route('/api/v1', createInterviewRoutes({ runs, sessions, answers, interviews }))
    .route('/api/v1', createAgentRoutes({ runs, agent, resumes }))
    .route('/api/v1', createResumeRoutes({ resumes, files: resumeFiles }))
    .route('/api/v1', createTailoringRoutes({ runs, tailorings }))
  http.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Jiwon',
      version: '0.1.0',
      description:
        'A self-hosted coach for job seekers. Sign in at /api/auth; everything under /api/v1 asks for a session or a bearer token.',
    },
    security: [{ bearer: [] }, { session: [] }],
  })
  http.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  http.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' })
  http.route('/api/docs', createReference())

  // In the reference page the operations stand under the first word of their path.
  for (const definition of http.openAPIRegistry.definitions)
    if (definition.type === 'route') definition.route.tags = [/^\/api\/v1\/(\w+)/.exec(definition.route.path)?.[1] ?? 'jiwon']

  const chores = createChores({
    database,
    runs,
    search,
    corpus,
    postings,
    jobs,
    llm,
    budget,
    prune: [
      () => keys.prune(),
      () => projectSessions.prune(),
      () => agent.prune(),
      (signal) => removals.sweep(signal),
      () => account.prune(),
      () => operating.calls.prune(config.JIWON_CALLS_KEPT_DAYS),
    ],
    clock,
    log,
    samples: config.JIWON_SAMPLES,
  })
  return { http, runs, llm, metrics, firstCode, chores, account, jobs, imports, takeIn }
}
export type App = ReturnType<typeof createApp>

/** `2,2,5`, as a setting has it. */
function countsOf(setting: string) {
  const [technical = 0, behavioural = 0, personal = 0] = setting.split(',').map(Number)
  return { technical, behavioural, personal }
}

/** A little over the limits of the routes, which refuse in their own words; the largest of the others is that of letters for the corpus. */
function largestUploadBytes(path: string): number {
  return (path === '/api/v1/postings/imports' ? MAXIMUM_IMPORT_BYTES : MAXIMUM_CORPUS_BYTES) + 1_000_000
}

/** Where pages of ours come from. As long as no address is set, the names that this machine has for itself, also when a container passes its port on. */
function createOriginCheck({ publicUrl, HOST, PORT, JIWON_URL }: Config) {
  const known = new Set([new URL(publicUrl).origin])
  if (isLoopback(HOST) || !JIWON_URL) for (const name of ['localhost', '127.0.0.1', '[::1]']) known.add(`http://${name}:${PORT}`)
  return (origin: string) => known.has(origin)
}
