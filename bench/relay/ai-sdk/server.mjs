// The AI SDK as its documents show it for a node:http server: streamText, piped as a UI message stream. Nothing is kept.
// JavaScript, so that the types of Jiwon are checked without these packages.
import { createServer } from 'node:http'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { streamText } from 'ai'

const provider = createOpenAICompatible({ name: 'scripted', baseURL: process.env.MODEL_URL, apiKey: 'none' })

const server = createServer((incoming, outgoing) => {
  incoming.resume().on('end', () => {
    const left = new AbortController()
    outgoing.on('close', () => left.abort())
    const result = streamText({ model: provider('scripted'), prompt: '써 주세요.', abortSignal: left.signal, onError: () => undefined })
    result.pipeUIMessageStreamToResponse(outgoing)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`))
process.on('SIGTERM', () => process.exit(0))
