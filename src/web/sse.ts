/** One event of a stream, as the HTML standard joins its lines. */
export interface ServerEvent {
  id: string | undefined
  data: string
}

/**
 * Reads an event stream. Not `EventSource`, which cannot send the language, and hides why a connection was refused.
 * Comments (heartbeats) are passed over, but tell through `onLife` that the connection lives.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>, onLife?: () => void): AsyncGenerator<ServerEvent> {
  const parser = createParser()
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      onLife?.()
      yield* parser(chunk.value)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Takes pieces of a stream, cut anywhere, and gives the events that they complete. */
export function createParser() {
  let rest = ''
  let id: string | undefined
  let data: string[] = []
  return function* (chunk: string): Generator<ServerEvent> {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?=[^\n])/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield { id, data: data.join('\n') }
        data = []
        continue
      }
      const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
      if (name === 'data') data.push(value)
      else if (name === 'id' && !value.includes('\0')) id = value
    }
  }
}
