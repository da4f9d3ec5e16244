import { OpenAPIHono } from '@hono/zod-openapi'
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
/** A JSON body in the description of a route. */
export const jsonBody = <T extends ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })
/** A refusal in the description of a route. */
export const errorReply = (description: string) => jsonReply(ErrorReply, description)
/** What routes by an id answer for one that is not there, or not the caller's. */
export const notFoundReply = { 404: errorReply('Not found, or not yours') } as const
