// The least that a relay can be: node:http on both sides, cut by hand, one event out for each event in. Nothing is kept.
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

const model = new URL(`${process.env.MODEL_URL}/chat/completions`)

const server = createServer((incoming, outgoing) => {
  incoming.resume().on('end', () => {
    const call = request(model, { method: 'POST', agent: false, headers: { 'content-type': 'application/json' } }, (reply) => {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' })
      let rest = ''
      reply.setEncoding('utf8')
      reply.on('data', (piece: string) => {
        rest += piece
        for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
          const data = rest.slice('data: '.length, end)
          rest = rest.slice(end + 2)
          if (data === '[DONE]') continue
          const text = JSON.parse(data).choices[0]?.delta.content
          if (text) outgoing.write(`data: ${JSON.stringify({ t: text })}\n\n`)
        }
      })
      reply.on('end', () => outgoing.end())
    })
    call.on('error', () => outgoing.destroy())
    outgoing.on('close', () => call.destroy())
    call.end(JSON.stringify({ model: 'scripted', stream: true, messages: [{ role: 'user', content: '써 주세요.' }] }))
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`))
process.on('SIGTERM', () => process.exit(0))
