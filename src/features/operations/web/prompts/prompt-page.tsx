import { SegmentedControl, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { Language } from '#wire/language.ts'
import type { PromptDetail } from '../../contract.ts'
import classes from '../console.module.css'
import { promptQuery } from '../queries.ts'
import { CompareTab } from './compare-tab.tsx'
import { EditTab } from './edit-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { begunFrom, type PromptDrafts, saved, textOf, unsaved, written } from './prompt-drafts.ts'
import { TryTab } from './try-tab.tsx'

const TABS = ['edit', 'try', 'diff', 'history'] as const
export type PromptTab = (typeof TABS)[number]

/** One prompt in one language: written, tried out, compared, published, gone back from. */
export function PromptPage() {
  const { operations, app } = useWords()
  const { prompts: t, tasks, languages } = operations
  const { name } = useParams({ from: '/inside/admin/prompts/$name' })
  const { language = 'ko', tab = 'edit' } = useSearch({ from: '/inside/admin/prompts/$name' })
  usePageTitle(`${tasks[name] ?? name} · ${operations.parts.prompts}`)
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(promptQuery(name, language))
  const change = (search: { language?: Language; tab?: PromptTab }) =>
    void navigate({ to: '/admin/prompts/$name', params: { name }, search: { language, tab, ...search }, replace: true })
  if (error && !data)
    return (
      <div className={classes.page}>
        <PageHead title={app.error.title} />
        <ErrorNotice error={error} onAgain={refetch} />
      </div>
    )
  return (
    <div className={classes.page}>
      <PageHead
        above={name}
        title={tasks[name] ?? name}
        text={data && `${t.used}: ${data.version === 0 ? t.own : t.version(data.version)} · ${t.versions(data.versions)}`}
        action={
          <div>
            <SegmentedControl
              aria-label={t.language}
              value={language}
              onChange={(value) => change({ language: value as Language })}
              data={Language.options.map((value) => ({ value, label: languages[value] }))}
            />
          </div>
        }
      />
      {/* Each language is a prompt of its own: what is being written in one does not go into the other. */}
      {data ? (
        <Desk key={`${name} ${language}`} prompt={data} tab={tab} onTab={(next) => change({ tab: next })} />
      ) : (
        <Skeletons lines={10} />
      )}
    </div>
  )
}

interface DeskProps {
  prompt: PromptDetail
  tab: PromptTab
  onTab(tab: PromptTab): void
}

/** What is being written lives here, so that it can be tried out and compared before it is saved; the browser keeps it until then. */
function Desk({ prompt, tab, onTab }: DeskProps) {
  const t = useWords().operations.prompts
  const keptName = `prompt.${prompt.name}.${prompt.language}`
  const [work, setWork] = useState<PromptDrafts>(() => kept(keptName) ?? { base: prompt.version, drafts: {} })
  const draft = textOf(prompt, work)
  useEffect(() => {
    const worth = unsaved(prompt, work)
    if (worth) keep(keptName, worth)
    else forget(keptName)
  }, [prompt, work, keptName])
  return (
    <Tabs value={tab} onChange={(next) => next && onTab(next as PromptTab)}>
      <Tabs.List mb="md">
        {TABS.map((value) => (
          <Tabs.Tab key={value} value={value}>
            {t.tabs[value]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="edit">
        <EditTab
          prompt={prompt}
          base={work.base}
          draft={draft}
          onDraft={(text) => setWork(written(work, text))}
          onSaved={(version) => setWork((now) => saved(now, version))}
          onBase={(version) => setWork(begunFrom(work, version))}
        />
      </Tabs.Panel>
      <Tabs.Panel value="try">
        <TryTab prompt={prompt} draft={draft} />
      </Tabs.Panel>
      <Tabs.Panel value="diff">
        <CompareTab prompt={prompt} draft={draft} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryTab prompt={prompt} />
      </Tabs.Panel>
    </Tabs>
  )
}
