import { useEffect } from 'react'
import { useWords } from './i18n/use-words.tsx'

/** Names the page in the browser's tab and history. */
export function usePageTitle(title: string): void {
  const { app } = useWords()
  useEffect(() => {
    document.title = title ? `${title} · ${app.name}` : app.name
  }, [title, app.name])
}
