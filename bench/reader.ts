// Reads streams of events as a browser would, as cheaply as it can.
import { type ClientRequest, request } from 'node:http'

export interface Ask {
  url: string
  method?: string
  headers?: Record<string, string>
  body?: string
  /** Which address of this machine the call comes from: limits are counted for each. */
  localAddress?: string
}

/** How a stream's events make a text: what one event adds, or `undefined` when it adds none. Throws on an event that tells of a failure. */
export type TextOf = (data: string, textSoFar: string) => string | undefined

export interface Reading {
  /** What has come, by now. */
  text: string
  /** From the call, in milliseconds. */
  firstEventMs: number | undefined
  firstTextMs: number | undefined
  totalMs: number | undefined
  /** Resolves at the end of the stream; rejects when it was refused, broke off, or told of a failure. */
  done: Promise<void>
  leave(): void
}

/** Opens a stream. @param joined gives the text after an event, from the event and the text before it. */
export function readStream({ url, method = 'POST', headers = {}, body, localAddress }: Ask, joined: TextOf): Reading {
  const begun = performance.now()
  const done = Promise.withResolvers<void>()
  let call: ClientRequest
  const reading: Reading = {
    text: '',
    firstEventMs: undefined,
    firstTextMs: undefined,
    totalMs: undefined,
    done: done.promise,
    leave: () => void call.destroy(),
  }
  call = request(
    url,
    {
      method,
      agent: false,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      ...(localAddress && { localAddress }),
    },
    (reply) => {
      let rest = ''
      reply.setEncoding('utf8')
      const take = (data: string) => {
        reading.firstEventMs ??= performance.now() - begun
        const text = joined(data, reading.text)
        if (text === undefined) return
        reading.text = text
        reading.firstTextMs ??= performance.now() - begun
      }
      reply.on('data', (piece: string) => {
        rest += piece
        try {
          for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
            const from = rest.indexOf('data: ')
            if (from >= 0 && from < end) take(rest.slice(from + 'data: '.length, end))
            rest = rest.slice(end + 2)
          }
        } catch (error) {
          call.destroy(error as Error)
        }
      })
      reply.on('end', () => {
        reading.totalMs = performance.now() - begun
        if (reply.statusCode === 200) done.resolve()
        else done.reject(new Error(`${reply.statusCode} ${rest.slice(0, 300)}`))
      })
      reply.on('error', done.reject)
    },
  )
  call.on('error', done.reject)
  done.promise.catch(() => undefined)
  call.end(body)
  return reading
}

/** Events of the plain relays. */
export const plainText: TextOf = (data, text) => text + JSON.parse(data).t

/** The UI message stream of the AI SDK. */
export const uiMessageText: TextOf = (data, text) => {
  if (data === '[DONE]') return undefined
  const { type, delta, errorText } = JSON.parse(data)
  if (type === 'error') throw new Error(errorText)
  return type === 'text-delta' ? text + delta : undefined
}

/** The events of a run (src/wire/events.ts). */
export const runText: TextOf = (data, text) => {
  const event = JSON.parse(data)
  switch (event.type) {
    case 'text-delta':
      return text + event.text
    case 'text-snapshot':
      return event.text
    case 'run-end':
      if (event.source !== 'model') throw new Error(`the text was made by ${event.source}`)
      return undefined
    case 'run-error':
    case 'run-stopped':
    case 'run-interrupted':
      throw new Error(`${event.type} ${event.code ?? ''}`)
    default:
      return undefined
  }
}
