import { OpenAPIHono, type z } from '@hono/zod-openapi'
import type { ZodType } from 'zod'
import { ErrorReply } from '#wire/errors.ts'
import type { Env } from './env.ts'
import { invalid } from './errors.ts'

/** A router of a feature. What does not fit its contract is answered with 400 and the path of what is wrong. */
export function createRouter() {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues, result.target)
    },
  })
}

/** A JSON answer in the description of a route. */
export const jsonReply = <T extends ZodType>(schema: T, description = 'OK') => ({
  description,
  content: { 'application/json': { schema } },
})
export const jsonBody = <T extends ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })
export const errorReply = (description: string) => jsonReply(ErrorReply, description)
export const notFoundReply = { 404: errorReply('Not found, or not yours') } as const
export type Infer<T extends ZodType> = z.infer<T>
