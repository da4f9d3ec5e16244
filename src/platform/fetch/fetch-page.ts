// Fetching an address that a person gave, without becoming their way into our network (OWASP ASVS 1.3.6).
import { type LookupAddress, lookup } from 'node:dns'
import { isIP } from 'node:net'
import { Agent, fetch, type Response } from 'undici'
import type { ErrorTable } from '#wire/errors.ts'
import { AppError, errorsOf } from '../errors.ts'
import { isPublicAddress } from './addresses.ts'

/** The most bytes that are read of a page, after decompression. */
export const MAXIMUM_PAGE_BYTES = 5_000_000
const MAXIMUM_REDIRECTS = 3
/** From the first connection to the last byte, all redirects included, in milliseconds. */
const TIMEOUT_MS = 10_000

const fetchErrors = {
  badUrl: [
    400,
    {
      ko: '가져올 수 없는 주소예요. http나 https로 시작하는 공개된 웹 주소인지 확인해 주세요.',
      en: 'This address cannot be fetched. Please check that it is a public web address that begins with http or https.',
    },
  ],
  privateAddress: [
    400,
    {
      ko: '인터넷에 공개되지 않은 주소라 가져오지 않았어요. 공고 내용을 복사해서 붙여 넣어 주세요.',
      en: 'This address is not on the public internet, so it was not fetched. Please paste the text instead.',
    },
  ],
  unreachable: [
    422,
    {
      ko: '그 주소에서 답을 받지 못했어요. 주소를 확인하거나 내용을 복사해서 붙여 넣어 주세요.',
      en: 'That address did not answer. Please check it, or paste the text instead.',
    },
  ],
  refused: [
    422,
    {
      ko: '그 사이트가 내용을 내주지 않았어요. 내용을 복사해서 붙여 넣어 주세요.',
      en: 'That site did not give its content. Please paste the text instead.',
    },
  ],
  tooManyRedirects: [
    422,
    {
      ko: '그 주소는 다른 곳으로 너무 여러 번 넘어가요. 마지막에 열리는 주소를 넣어 주세요.',
      en: 'That address leads on too many times. Please give the address at which it ends.',
    },
  ],
  tooLarge: [
    422,
    {
      ko: '그 주소의 내용이 5MB보다 커서 가져오지 않았어요. 필요한 부분을 복사해서 붙여 넣어 주세요.',
      en: 'What stands at that address is larger than 5 MB, so it was not fetched. Please paste the part you need.',
    },
  ],
} satisfies ErrorTable

export interface FetchedPage {
  /** Where it was found after all redirects. */
  url: string
  /** Of the header, lower case, without parameters; empty when there is none. */
  mediaType: string
  /** The encoding that the header names, if any. */
  charset: string | undefined
  bytes: Uint8Array
}

/** Finds the addresses of a host name, as `dns.lookup` with `all` does. */
export type Resolve = (hostname: string, tell: (error: Error | null, addresses: LookupAddress[]) => void) => void

export interface PageFetcherOptions {
  /** Begins the codes of its errors, such as `postings.bad_url`. */
  feature: string
  /** For tests, which have no name server and no public address. */
  resolve?: Resolve
  isPublic?: (address: string) => boolean
  timeoutMs?: number
}

export type FetchPage = (url: string, options?: { signal?: AbortSignal | undefined }) => Promise<FetchedPage>

/**
 * Makes the function that fetches pages. Addresses are checked when the connection is made, so that a name which leads elsewhere at the second
 * look-up (DNS rebinding) gains nothing; each redirect is checked anew.
 * @returns a function that throws an `AppError` for every address that does not give a page, or the signal's reason
 */
export function createPageFetcher({
  feature,
  resolve = resolveAll,
  isPublic = isPublicAddress,
  timeoutMs = TIMEOUT_MS,
}: PageFetcherOptions): FetchPage {
  const errors = errorsOf(feature, fetchErrors)
  const agent = new Agent({
    connect: {
      timeout: timeoutMs,
      lookup(hostname, options, tell) {
        resolve(hostname, (error, addresses) => {
          if (error) return tell(error, [])
          // One private address among public ones is an attack or a mistake; which of them would be used is chance.
          if (addresses.length === 0 || !addresses.every(({ address }) => isPublic(address)))
            return tell(Object.assign(new Error('a private address'), { code: PRIVATE }), [])
          const [first] = addresses
          return options.all ? tell(null, addresses) : tell(null, first?.address ?? '', first?.family)
        })
      },
    },
    bodyTimeout: timeoutMs,
    headersTimeout: timeoutMs,
  })

  /** Literal addresses never reach the look-up, so they are checked here. @throws `bad_url`, `private_address` */
  function check(text: string, base?: string): URL {
    const url = URL.parse(text, base)
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw errors.badUrl()
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (host === '') throw errors.badUrl()
    if (isIP(host) !== 0 && !isPublic(host)) throw errors.privateAddress()
    url.hash = ''
    return url
  }

  async function follow(start: string, signal: AbortSignal): Promise<{ url: URL; response: Response }> {
    let url = check(start)
    for (let redirects = 0; ; redirects++) {
      const response = await fetch(url, {
        dispatcher: agent,
        redirect: 'manual',
        signal,
        headers: { accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5', 'accept-language': 'ko,en;q=0.7' },
      })
      const location = response.headers.get('location')
      if (response.status < 300 || response.status >= 400 || location === null) return { url, response }
      await response.body?.cancel()
      if (redirects >= MAXIMUM_REDIRECTS) throw errors.tooManyRedirects()
      url = check(location, url.href)
    }
  }

  /** The length that a header claims is no promise, so the bytes are counted as they come. */
  async function read({ headers, body }: Response): Promise<Uint8Array> {
    if (Number(headers.get('content-length') ?? 0) > MAXIMUM_PAGE_BYTES) {
      await body?.cancel()
      throw errors.tooLarge()
    }
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength
      if (bytes > MAXIMUM_PAGE_BYTES) throw errors.tooLarge()
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }

  return async function fetchPage(text, { signal } = {}) {
    const limit = AbortSignal.timeout(timeoutMs)
    try {
      const { url, response } = await follow(text, signal ? AbortSignal.any([signal, limit]) : limit)
      if (!response.ok) {
        await response.body?.cancel()
        throw errors.refused({ details: { status: response.status } })
      }
      const type = (response.headers.get('content-type') ?? '').toLowerCase()
      const mediaType = type.split(';', 1)[0]?.trim() ?? ''
      return { url: url.href, mediaType, charset: /charset="?([\w-]{1,40})/.exec(type)?.[1], bytes: await read(response) }
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof AppError) throw error
      throw isPrivate(error) ? errors.privateAddress() : errors.unreachable({ cause: error })
    }
  }
}

const PRIVATE = 'EPRIVATE'

function isPrivate(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) if ('code' in one && one.code === PRIVATE) return true
  return false
}

const resolveAll: Resolve = (hostname, tell) => lookup(hostname, { all: true }, (error, addresses) => tell(error, addresses ?? []))
