import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'

/** After signing in: forget what a stranger saw, and go on to where one wanted to go. */
export function useEnter(): () => Promise<void> {
  const router = useRouter()
  const queries = useQueryClient()
  const { next } = useSearch({ strict: false })
  return async () => {
    queries.clear()
    // Only a path of our own: an address from elsewhere could lead anyone who signs in to another site.
    const isOurs = next !== undefined && /^\/(?![/\\])/.test(next)
    router.history.push(isOurs ? next : '/')
  }
}
