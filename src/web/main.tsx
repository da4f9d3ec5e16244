import './mantine.ts'
import './base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { SIGNED_OUT } from './api.ts'
import { chosenLanguage, loadWords } from './i18n/language.ts'
import { WordsProvider } from './i18n/use-words.tsx'
import { onOtherOwner } from './kept.ts'
import { createQueries } from './queries.ts'
import { createAppRouter } from './routes.tsx'
import { cssVariablesResolver, theme } from './theme.ts'
import { LiveRegion } from './ui/live-region.tsx'
import { Notices } from './ui/notices.tsx'

const language = chosenLanguage()
document.documentElement.lang = language
const words = await loadWords(language)

const queries = createQueries()
const router = createAppRouter(queries)
addEventListener(SIGNED_OUT, () => {
  const { location, status } = router.state
  // While a page is being opened its own way in asks for sign-in.
  if (status === 'pending' || /^\/(sign-in|sign-up|reset)$/.test(location.pathname)) return
  queries.clear()
  void router.navigate({ to: '/sign-in', search: { next: location.href } })
})
// What this page shows is somebody else's by now.
onOtherOwner(() => location.reload())
const nonce = document.querySelector('meta[name=style-nonce]')?.getAttribute('content') ?? ''

// Dialogs keep the page behind them from scrolling with a style element of a library that looks for its nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

createRoot(document.getElementById('root') as HTMLElement).render(
  <WordsProvider language={language} words={words}>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queries}>
        <LiveRegion>
          <Notices>
            <RouterProvider router={router} />
          </Notices>
        </LiveRegion>
      </QueryClientProvider>
    </MantineProvider>
  </WordsProvider>,
)

void import('./fonts.ts')

// The server has been renewed and the parts of this page are gone from it: the page is fetched anew, but never twice within a minute.
addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('jiwon.renewed') ?? 0)
  if (Date.now() - last < 60_000) return
  sessionStorage.setItem('jiwon.renewed', String(Date.now()))
  location.reload()
})
