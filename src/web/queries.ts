import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api.ts'

const TRIES = 2

/** What the server last said, kept for all pages. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Asking again helps against a lost connection or a server that restarts, not against a refusal.
        retry: (count, error) => count < TRIES && error instanceof ApiError && (error.status === 0 || error.status >= 500),
        // A server in the house is reached without a network, too; what failed without one is asked again when it is back.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
