import { createContext, useCallback, useContext, useState } from 'react'

const AnnounceContext = createContext<(words: string) => void>(() => undefined)

/** Speaks to screen readers: the start, the end and the errors of longer work, never each token. */
export function LiveRegion({ children }: { children: React.ReactNode }) {
  const [said, setSaid] = useState({ words: '', turn: 0 })
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {/* A new element each time, so that the same words are said again. */}
        <span key={said.turn}>{said.words}</span>
      </div>
    </AnnounceContext>
  )
}

export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext)
}
