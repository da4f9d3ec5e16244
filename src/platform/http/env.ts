import type { HttpBindings } from '@hono/node-server'
import type { Language } from '#wire/language.ts'

/** Who is signed in. */
export interface User {
  id: string
  name: string
  email: string
  role: 'user' | 'operator'
  createdAt: Date
}

/** What a handler finds in its context. `user` is there on every route under `/api/v1`. */
export interface Env {
  Bindings: HttpBindings
  Variables: {
    user: User
    /** Whether an API key stands for the person. */
    byKey: boolean
    language: Language
    requestId: string
    /** Set when the request has an `Idempotency-Key`: to be told of the run that it has started. */
    runStarted: ((runId: string, status: number, accepted: Record<string, unknown>) => Promise<void>) | undefined
  }
}
