import { Anchor, Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { Severity } from '#web/ui/severity.tsx'
import type { FindingKind } from '#wire/text/checks.ts'
import type { CheckProgress } from '../checking/use-checking.ts'
import type { Shown } from '../parts/findings-in-order.ts'
import type { Findings } from '../use-findings.ts'
import classes from './checks.module.css'

interface ChecksProps {
  findings: Findings
  /** Kinds that were looked for and found nothing. */
  passed: readonly FindingKind[]
  progress: CheckProgress
  hasText: boolean
  isWriting: boolean
  /** Told when a finding is opened, to bring the page into sight. */
  onOpen(): void
  /** Puts the fix of a finding into the text. */
  onMend(finding: Shown): void
}

/** Findings from grave to slight, then in one line what is already right. */
export function Checks({ findings, passed, progress, hasText, isWriting, onOpen, onMend }: ChecksProps) {
  const { checks } = useWords().desk
  const { all, opened, open, dismissed, restore } = findings
  if (isWriting || !hasText) return <p className={classes.later}>{isWriting ? checks.waiting : checks.empty}</p>
  const errors = all.filter(({ severity }) => severity === 'error').length
  // That nothing is wrong is said only once everything has been looked at.
  const ending = { checking: checks.checking, partial: checks.partial, done: all.length > 0 ? checks.clear : checks.none }

  return (
    <div className={classes.checks}>
      <p className={classes.summary}>
        <b>{errors > 0 ? checks.fixable(errors) : ending[progress.state]}</b>{' '}
        {all.length > errors && (errors > 0 || progress.state === 'done') && checks.rest}
      </p>
      {progress.state === 'partial' && (
        <div className={classes.partial}>
          {errors > 0 && <p>{checks.partial}</p>}
          <ErrorNotice error={progress.error} onAgain={progress.again} />
        </div>
      )}
      <ol>
        {all.map((finding) => (
          <li key={finding.id}>
            {finding.excerpt === '' ? (
              <div className={classes.whole}>
                <Severity level={finding.severity}> · {checks.kinds[finding.kind]}</Severity>
                <span>{finding.message}</span>
              </div>
            ) : (
              <>
                <button
                  type="button"
                  aria-pressed={finding.id === opened?.id}
                  onClick={() => {
                    open(finding.id)
                    onOpen()
                  }}
                >
                  <Severity level={finding.severity}> · {checks.kinds[finding.kind]}</Severity>
                  <b>“{finding.excerpt}”</b>
                  <span>{finding.message}</span>
                </button>
                {finding.fix !== undefined && (
                  <Button className={classes.fix} variant="light" size="compact-sm" onClick={() => onMend(finding)}>
                    {finding.fix === '' ? checks.remove : checks.accept(finding.fix)}
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {dismissed.length > 0 && (
        <div className={classes.dismissed}>
          <Fold name={checks.dismissed} state={checks.places(dismissed.length)}>
            <ul>
              {dismissed.map((finding) => (
                <li key={finding.dismissalId}>
                  <span>
                    {checks.kinds[finding.kind]} · “{finding.excerpt}”
                  </span>
                  <Anchor component="button" type="button" fz="xs" onClick={() => restore(finding)}>
                    {checks.restore}
                  </Anchor>
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
      {passed.length > 0 && (
        <div className={classes.passed}>
          <b>{checks.passed(passed.length)}</b>
          <ul>
            {passed.map((kind) => (
              <li key={kind}>
                <IconCheck className="small-icon" aria-hidden />
                {checks.kinds[kind]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
