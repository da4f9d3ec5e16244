import { Anchor } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useWords } from '#web/i18n/use-words.tsx'
import { Severity } from '#web/ui/severity.tsx'
import type { Findings } from '../use-findings.ts'
import classes from './checks.module.css'
import { findingKinds } from './finding-kinds.ts'

interface ChecksProps {
  findings: Findings
  hasText: boolean
  isWriting: boolean
  /** Told when a finding is opened, to bring the page into sight. */
  onOpen(): void
}

/** Findings from grave to slight, then in one line what is already right. */
export function Checks({ findings, hasText, isWriting, onOpen }: ChecksProps) {
  const { checks } = useWords().desk
  const { all, opened, open, dismissed, restore } = findings
  if (isWriting || !hasText) return <p className={classes.later}>{isWriting ? checks.waiting : checks.empty}</p>
  const errors = all.filter(({ severity }) => severity === 'error').length
  const passed = findingKinds.filter((kind) => !all.some((finding) => finding.kind === kind))

  return (
    <div className={classes.checks}>
      <p className={classes.summary}>
        <b>{errors > 0 ? checks.fixable(errors) : all.length > 0 ? checks.clear : checks.none}</b> {all.length > errors && checks.rest}
      </p>
      <ol>
        {all.map((finding) => (
          <li key={finding.id}>
            {finding.excerpt === '' ? (
              <div className={classes.whole}>
                <Severity level={finding.severity}> · {checks.kinds[finding.kind]}</Severity>
                <span>{finding.message}</span>
              </div>
            ) : (
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
            )}
          </li>
        ))}
      </ol>
      {dismissed > 0 && (
        <p className={classes.dismissed}>
          {checks.dismissed(dismissed)}{' '}
          <Anchor component="button" type="button" fz="xs" onClick={restore}>
            {checks.restore}
          </Anchor>
        </p>
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
