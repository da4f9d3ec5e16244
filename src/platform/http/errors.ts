import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import type { ErrorReply, ErrorTable } from '#wire/errors.ts'
import { AppError, errorsOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { CallerLeft } from './caller.ts'
import type { Env } from './env.ts'

const requestErrors = {
  invalid: [400, { ko: '보낸 내용에 맞지 않는 값이 있어요.', en: 'Something in the request does not fit.' }],
  brokenJson: [400, { ko: '보낸 내용이 올바른 JSON이 아니에요.', en: 'The body is not valid JSON.' }],
  badText: [400, { ko: '글에 저장할 수 없는 문자가 있어요.', en: 'A text holds a character that cannot be stored.' }],
  brokenForm: [400, { ko: '보낸 양식을 읽을 수 없어요. 다시 보내 주세요.', en: 'The form could not be read. Please send it again.' }],
  tooLarge: [413, { ko: '보낸 내용이 너무 커요.', en: 'The body is too large.' }],
  keyTooLong: [400, { ko: 'Idempotency-Key는 255자까지 쓸 수 있어요.', en: 'An Idempotency-Key has at most 255 characters.' }],
  wrongType: [415, { ko: 'application/json으로 보내 주세요.', en: 'Please send application/json.' }],
  tooManyStreams: [
    429,
    {
      ko: '열어 둔 화면이 너무 많아서 실시간으로 보여 드리지 못해요. 쓰지 않는 탭을 닫은 뒤 다시 열어 주세요.',
      en: 'Too many pages are open to show this as it happens. Please close tabs that you do not need, and open this one again.',
    },
  ],
  tooManyUploads: [
    429,
    {
      ko: '파일을 한꺼번에 너무 많이 올렸어요. 먼저 올린 파일이 끝난 뒤 다시 올려 주세요.',
      en: 'Too many files are being uploaded at once. Please send this one again when the others are done.',
    },
  ],
  notFound: [404, { ko: '그런 주소는 없어요.', en: 'There is nothing at this address.' }],
  overloaded: [
    503,
    {
      ko: '지금 서버가 바빠요. 입력하신 내용은 그대로 두고 잠시 뒤에 다시 해 주세요.',
      en: 'The server is busy. Please try again in a moment.',
    },
  ],
  internal: [
    500,
    {
      ko: '서버에서 문제가 생겼어요. 입력하신 내용을 확인하고 잠시 뒤에 다시 해 주세요.',
      en: 'Something went wrong on the server. Please try again in a moment.',
    },
  ],
} satisfies ErrorTable
export const requestError = errorsOf('request', requestErrors)

/** What does not fit a contract, with the path of each mistake. */
export function invalid(issues: readonly z.core.$ZodIssue[], target: string): AppError {
  const details = issues.slice(0, 20).map(({ path, message, code }) => ({ in: target, path: path.map(String).join('.'), code, message }))
  return requestError.invalid({ details })
}

function render(c: Context<Env>, error: AppError): Response {
  const body: ErrorReply = {
    error: {
      code: error.code,
      message: error.messages[c.get('language') ?? 'ko'],
      ...(error.details === undefined ? {} : { details: error.details }),
    },
  }
  return c.json(body, error.status as ContentfulStatusCode, error.headers)
}

/** Turns what was thrown into an answer. What was not expected is logged with its cause and shown as `request.internal`. */
export function createErrorHandler(log: Log): ErrorHandler<Env> {
  return (error, c) => {
    if (error instanceof AppError) return render(c, error)
    if (error instanceof CallerLeft) return c.body(null, 499 as StatusCode)
    if (error instanceof HTTPException && error.status < 500) return render(c, requestError.invalid({ cause: error }))
    const request = { requestId: c.get('requestId'), method: c.req.method, path: c.req.routePath }
    if (isWaitForDatabase(error)) {
      // Without the error, which is always the same: whoever came last, not whoever holds the connections.
      log.warn(request, 'no connection to the database was free in time')
      return render(c, requestError.overloaded({ cause: error, headers: { 'Retry-After': '5' } }))
    }
    log.error({ error, ...request }, 'a request failed')
    return render(c, requestError.internal())
  }
}

/** All connections to the database stayed in use for longer than anybody should wait: pg's pool says it in these words, and Drizzle wraps it. */
function isWaitForDatabase(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) if (one.message === 'timeout exceeded when trying to connect') return true
  return false
}

export const notFound: NotFoundHandler<Env> = (c) => render(c, requestError.notFound())
