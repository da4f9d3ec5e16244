import { ActionIcon, Button, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { Severity } from '#web/ui/severity.tsx'
import type { Findings } from '../use-findings.ts'
import classes from './finding-card.module.css'

interface FindingCardProps {
  findings: Findings
  text: string
  /** Takes the mended text, and where in it what was put. */
  onChange(text: string, start: number, end: number, words: string): void
  /** The mirror whose mark the card hangs on; without it the card stands in a sheet. */
  anchor?: RefObject<HTMLElement | null>
}

/** What is the matter, why a recruiter minds, and the way out. */
export function FindingCard({ findings, text, onChange, anchor }: FindingCardProps) {
  const { desk } = useWords()
  const { all, opened, open, step, dismiss } = findings
  const placed = all.filter(({ excerpt }) => excerpt !== '')
  const place = usePlace(anchor, opened?.id, text)
  if (!opened) return null
  const { id, start, end, fix } = opened

  return (
    <section
      className={classes.card}
      data-floating={anchor !== undefined || undefined}
      style={place}
      aria-label={desk.checks.kinds[opened.kind]}
    >
      <div className={classes.top}>
        <Severity level={opened.severity}> · {desk.checks.kinds[opened.kind]}</Severity>
        <span className={classes.step}>
          <ActionIcon variant="subtle" color="gray" aria-label={desk.checks.previous} onClick={() => step(-1)}>
            <IconChevronUp className="small-icon" />
          </ActionIcon>
          <span className="figures">{desk.checks.at(placed.findIndex((finding) => finding.id === id) + 1, placed.length)}</span>
          <ActionIcon variant="subtle" color="gray" aria-label={desk.checks.next} onClick={() => step(1)}>
            <IconChevronDown className="small-icon" />
          </ActionIcon>
          <CloseCard onClose={() => open(undefined)} />
        </span>
      </div>
      <Text fw={700}>“{opened.excerpt}”</Text>
      <Text size="sm" c="dimmed">
        {opened.message}
      </Text>
      <div className={classes.actions}>
        {fix !== undefined && (
          <Button onClick={() => onChange(text.slice(0, start) + fix + text.slice(end), start, end, fix)}>
            {fix === '' ? desk.checks.remove : desk.checks.accept(fix)}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={() => dismiss(opened)}>
          {desk.checks.dismiss}
        </Button>
      </div>
    </section>
  )
}

function CloseCard({ onClose }: { onClose(): void }) {
  const { app } = useWords()
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={app.close} onClick={onClose}>
      <IconX className="small-icon" />
    </ActionIcon>
  )
}

/** Under the last line of the mark, inside the page. */
function usePlace(
  anchor: RefObject<HTMLElement | null> | undefined,
  id: string | undefined,
  text: string,
): React.CSSProperties | undefined {
  const [place, setPlace] = useState<{ top: number; left: number }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moves with the text.
  useLayoutEffect(() => {
    const root = anchor?.current
    const mark = id === undefined ? null : root?.querySelector(`[data-mark="${CSS.escape(id)}"]`)
    if (!root || !mark) return
    const rects = mark.getClientRects()
    const last = rects[rects.length - 1]
    if (!last) return
    const page = root.getBoundingClientRect()
    const card = root.parentElement?.querySelector(`.${classes.card}`)?.clientWidth ?? page.width
    setPlace({ top: last.bottom - page.top, left: Math.max(0, Math.min(last.left - page.left, page.width - card)) })
  }, [anchor, id, text])
  return anchor ? (place ?? { visibility: 'hidden' }) : undefined
}
