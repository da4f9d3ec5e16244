import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { meQuery } from '#features/account/web/queries.ts'
import type { Application, Letter } from '#features/letters/contract.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import type { Autosaved } from '#web/use-autosave.ts'
import type { TieSource } from '#wire/checks/sources.ts'
import type { Finding, FindingKind } from '#wire/text/checks.ts'
import { carryFindings } from '../parts/carry-findings.ts'
import type { Inputs } from '../parts/merge-inputs.ts'
import { applicationsQuery, checksQuery, sourcesQuery } from '../queries.ts'
import { type Findings, useFindings } from '../use-findings.ts'
import { liveSources } from './live-sources.ts'
import { type CheckTask, isHeld } from './run-checks.ts'
import { useChecked } from './use-checked.ts'
import { useDismissals } from './use-dismissals.ts'
import { type Ties, useTies } from './use-ties.ts'

/** What only the server can find, or finds more of: it has the accepted letters, the person's other ones, and a dictionary. */
const BY_SERVER: readonly FindingKind[] = ['overlap', 'spelling']
/** The other checks of every letter, in the order in which they are told when they have found nothing. */
const BY_PAGE: readonly FindingKind[] = [
  'company',
  'unfinished',
  'repeat',
  'cliche',
  'long-sentence',
  'profanity',
  'blind-name',
  'blind-gender',
  'blind-age',
  'blind-region',
  'blind-school',
  'blind-family',
  'blind-religion',
]
const NO_COMPANIES: readonly string[] = []

interface CheckingOptions {
  application: Application
  letter: Letter
  inputs: Inputs
  text: string
  isWriting: boolean
  /** How the text is being saved: the server checks what it has. */
  saving: Pick<Autosaved<unknown>, 'state' | 'error' | 'flush'>
}

/** How far the checks are. `partial` when the server has not done its own; what the page finds is told all the same. */
export type CheckProgress = { state: 'checking' } | { state: 'partial'; error: unknown; again(): void } | { state: 'done' }
const CHECKING: CheckProgress = { state: 'checking' }
const DONE: CheckProgress = { state: 'done' }

export interface Checking {
  findings: Findings
  ties: Ties
  /** Kinds that were looked for and found nothing. */
  passed: readonly FindingKind[]
  progress: CheckProgress
}

/** The letter checked as it is typed, in the page for what the page knows and by the server for the rest, after each save. */
export function useChecking({ application, letter, inputs, text, isWriting, saving }: CheckingOptions): Checking {
  const { words, language } = useLanguage()
  const { data: me } = useQuery(meQuery)
  const { data: others } = useQuery(applicationsQuery)
  const isThere = letter.versionId !== null && !isWriting
  const { data: checks, isPlaceholderData, isLoadingError, error, refetch } = useQuery({ ...checksQuery(letter), enabled: isThere })
  const { data: told } = useQuery(sourcesQuery(letter))
  const { company, position } = application
  const otherCompanies = useMemo(() => {
    const names = others?.items.filter(({ id }) => id !== application.id).map((other) => other.company) ?? NO_COMPANIES
    return [...new Set(names)].filter((name) => name !== company)
  }, [others, application.id, company])
  const former = others?.items.find(({ id }) => id === application.copiedFrom)?.company ?? ''
  const sources: TieSource[] = useMemo(() => liveSources(told, inputs, words.desk), [told, inputs, words.desk])
  const task = useMemo(
    (): CheckTask => ({
      text,
      company,
      otherCompanies,
      former,
      limit: letter.limit,
      sources,
      given: [letter.question, company, position],
      connecting: told?.connecting ?? [],
      name: me?.name ?? '',
      language,
    }),
    [text, company, otherCompanies, former, letter.limit, letter.question, sources, position, told?.connecting, me?.name, language],
  )
  const checked = useChecked(task, isWriting)
  const { flush } = saving
  const dismissals = useDismissals({ letterId: letter.id, checks, sources: told, flush })

  const found = useMemo(() => {
    if (isWriting || text === '') return []
    const byPage = checked?.findings.filter((finding) => !dismissals.has(checked.text, finding)) ?? []
    const byServer =
      checks?.findings.filter((finding) => BY_SERVER.includes(finding.kind) && !dismissals.has(checks.content, finding)) ?? []
    const here = carryFindings(byPage, checked?.text ?? '', text)
    const isNew = (finding: Finding) =>
      !here.some(({ kind, start, end }) => kind === finding.kind && start < finding.end && finding.start < end)
    return [...here, ...carryFindings(byServer, checks?.content ?? '', text).filter(isNew)]
  }, [checked, checks, text, isWriting, dismissals])
  const findings = useFindings({ found, text, dismissals })
  const ties = useTies({ checked, sources, text, isWriting, dismissals })

  const passed = useMemo(() => {
    if (!checked || text === '') return []
    const looked: FindingKind[] = [
      ...(letter.limit ? (['length'] as const) : []),
      ...(isHeld(sources) ? (['unsupported'] as const) : []),
      ...BY_PAGE,
      ...(checks ? BY_SERVER : []),
    ]
    const notPassed = new Set([...found, ...dismissals.list].map(({ kind }) => kind))
    return looked.filter((kind) => !notPassed.has(kind))
  }, [checked, checks, text, letter.limit, sources, found, dismissals.list])

  // What is not saved yet the server has not seen.
  const isUnsaved = saving.state === 'failed' || saving.state === 'offline'
  const failure = isUnsaved ? saving.error : isLoadingError ? error : undefined
  const progress = useMemo((): CheckProgress => {
    if (!checked || (checked.text === '' && text !== '')) return CHECKING
    if (failure !== undefined) {
      // That the text could not be saved is told where its state stands.
      const save = () => void flush().catch(() => undefined)
      return { state: 'partial', error: failure, again: isUnsaved ? save : () => void refetch() }
    }
    return checks && !isPlaceholderData && saving.state === 'saved' ? DONE : CHECKING
  }, [checked, text, failure, isUnsaved, checks, isPlaceholderData, saving.state, flush, refetch])

  return { findings, ties, passed, progress }
}
