import { Button, Tabs, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ConflictDialog } from '#features/letters/web/parts/conflict-dialog.tsx'
import type { ResumeDetail } from '#features/resumes/contract.ts'
import { ApiError } from '#web/api.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Saved } from '#web/ui/saved.tsx'
import { Editor } from '../edit/editor.tsx'
import { useDraft } from '../edit/use-draft.ts'
import { wordsOf } from '../edit/words-of.ts'
import { FitPanel } from '../fit/fit-panel.tsx'
import { DownloadMenu } from './download-menu.tsx'
import { Paper } from './paper.tsx'
import { type ResumePart, resumeParts } from './parts.ts'
import classes from './resume-desk.module.css'
import { ResumeMenu } from './resume-menu.tsx'
import { Sources } from './sources.tsx'
import { Versions } from './versions.tsx'

/** A résumé and what one does with it; the paper stays beside it where there is room. */
export function ResumeDesk({ detail }: { detail: ResumeDetail }) {
  const { words, language } = useLanguage()
  const { document, edit } = words.resumes
  const { part = 'view', posting } = useSearch({ from: '/inside/resumes/$resumeId' })
  const navigate = useNavigate()
  const drafting = useDraft(detail)
  const { saving, conflict, settle, isSettling, settleError } = drafting
  const isMistaken = Object.keys(drafting.mistakes).length > 0
  /** Before anything is made of what the server has: with a mistake in the form it would lack all that was typed since. */
  const flush = async () => {
    if (isMistaken) throw new ApiError('resumes.unfinished', 0, edit.blocked)
    await saving.flush()
  }
  const open = (next: ResumePart) =>
    void navigate({
      to: '/resumes/$resumeId',
      params: { resumeId: detail.id },
      search: { ...(next !== 'view' && { part: next }), ...(next === 'fit' && posting && { posting }) },
      replace: true,
    })
  const panels: Record<ResumePart, React.ReactNode> = {
    view: null,
    edit: <Editor drafting={drafting} />,
    fit: <FitPanel detail={detail} postingId={posting} flush={flush} />,
    sources: <Sources detail={detail} />,
    versions: <Versions detail={detail} flush={flush} />,
  }

  return (
    <div className={classes.desk}>
      <PageHead
        above={document.above(whenWritten(detail.updatedAt, language, new Date()))}
        title={detail.title}
        action={
          <section className={classes.actions}>
            <Saved {...saving} />
            <DownloadMenu detail={detail} flush={flush} />
            <ResumeMenu detail={detail} flush={flush} />
          </section>
        }
      />
      {isMistaken && part !== 'edit' && (
        <div className={classes.unsaved} role="status">
          {edit.waiting}
          <Button variant="default" size="compact-sm" onClick={() => open('edit')}>
            {edit.goMend}
          </Button>
        </div>
      )}
      <Tabs value={part} onChange={(value) => value && open(value as ResumePart)} className={classes.tabs}>
        <Tabs.List aria-label={document.parts.label} className={classes.list}>
          {resumeParts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {document.parts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {resumeParts.map((name) => (
          <Tabs.Panel key={name} value={name} className={classes.columns} data-part={name}>
            {panels[name] && <div className={classes.panel}>{panels[name]}</div>}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
            <section className={classes.side} aria-label={document.paper} tabIndex={0}>
              <Paper markdown={detail.markdown} />
              {detail.source && (
                <Text size="xs" c="dimmed">
                  {document.made[detail.source]}
                </Text>
              )}
            </section>
          </Tabs.Panel>
        ))}
      </Tabs>
      <ConflictDialog
        words={edit.conflict}
        conflict={conflict && { mine: wordsOf(conflict.mine), theirs: wordsOf(conflict.theirs) }}
        settle={settle}
        isSettling={isSettling}
        settleError={settleError}
      />
    </div>
  )
}
