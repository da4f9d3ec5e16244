// A page with nothing but the live Markdown, fed by the test.

import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { MarkdownStream } from '#web/markdown/markdown-stream.tsx'

declare global {
  interface Window {
    show: (text: string, isWriting: boolean) => void
    /** Shows a text that grows by `size` characters at a time. @returns for each piece of the last tenth: milliseconds, and changes of the document */
    grow: (text: string, size: number) => { milliseconds: number; changes: number }
  }
}

const root = createRoot(document.getElementById('root') as HTMLElement)
window.show = (text, isWriting) => flushSync(() => root.render(<MarkdownStream text={text} isWriting={isWriting} />))
window.grow = (text, size) => {
  window.show('', true)
  const observer = new MutationObserver(() => undefined)
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  let milliseconds = 0
  let changes = 0
  let pieces = 0
  for (let at = size; at <= text.length; at += size) {
    observer.takeRecords()
    const begin = performance.now()
    window.show(text.slice(0, at), true)
    if (at <= text.length * 0.9) continue
    milliseconds += performance.now() - begin
    changes += observer.takeRecords().length
    pieces += 1
  }
  observer.disconnect()
  window.show(text, false)
  return { milliseconds: milliseconds / pieces, changes: changes / pieces }
}
