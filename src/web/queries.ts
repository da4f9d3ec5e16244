import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, isSignedOut } from './api.ts'

const TRIES = 2

/** What the server last said, kept for all pages. `onSignedOut` is told when a session has ended. */
export function createQueries(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => isSignedOut(error) && onSignedOut()
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Asking again helps against a lost connection or a server that restarts, not against a refusal.
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < TRIES && error instanceof ApiError && (error.status === 0 || error.status >= 500),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
