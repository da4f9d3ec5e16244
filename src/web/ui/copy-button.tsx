import { Button, type ButtonProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { copyText } from '../copy-text.ts'
import { useWords } from '../i18n/use-words.tsx'
import { useAnnounce } from './live-region.tsx'
import { useNotice } from './notices.tsx'

const SAYS_SO_MS = 2_000

interface CopyButtonProps extends Pick<ButtonProps, 'variant'> {
  text: string
  label: string
  copied: string
}

/** Copies words that stand beside it, and says for a moment that it has. */
export function CopyButton({ text, label, copied, variant }: CopyButtonProps) {
  const { app } = useWords()
  const notify = useNotice()
  const announce = useAnnounce()
  const [copiedAt, setCopiedAt] = useState<number>()
  useEffect(() => {
    if (copiedAt === undefined) return
    const timer = setTimeout(() => setCopiedAt(undefined), SAYS_SO_MS)
    return () => clearTimeout(timer)
  }, [copiedAt])
  const copy = () =>
    copyText(text).then(
      () => {
        setCopiedAt(Date.now())
        announce(copied)
      },
      () => notify(app.error.copy, 'error'),
    )
  return (
    <Button variant={variant ?? 'filled'} onClick={() => void copy()}>
      {copiedAt === undefined ? label : copied}
    </Button>
  )
}
