// What a tutorial shows: Hono's streamSSE, fed by fetch. Nothing is kept.
import { serve } from '@hono/node-server'
import { createParser } from 'eventsource-parser'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'

const app = new Hono()
app.post('/relay', (c) =>
  streamSSE(
    c,
    async (stream) => {
      const left = new AbortController()
      stream.onAbort(() => left.abort())
      const reply = await fetch(`${process.env.MODEL_URL}/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'scripted', stream: true, messages: [{ role: 'user', content: '써 주세요.' }] }),
        signal: left.signal,
      })
      let events: string[] = []
      const parser = createParser({ onEvent: ({ data }) => events.push(data) })
      const decoder = new TextDecoder()
      for await (const piece of reply.body ?? []) {
        parser.feed(decoder.decode(piece, { stream: true }))
        for (const data of events) {
          if (data === '[DONE]') continue
          const text = JSON.parse(data).choices[0]?.delta.content
          if (text) await stream.writeSSE({ data: JSON.stringify({ t: text }) })
        }
        events = []
      }
    },
    // Readers who leave are part of the comparison, not errors to be printed.
    async () => undefined,
  ),
)
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`http://127.0.0.1:${port}\n`))
process.on('SIGTERM', () => process.exit(0))
