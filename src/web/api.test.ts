import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { call } from './api.ts'

let server: Server
let answer: (reply: ServerResponse) => void

beforeEach(async () => {
  server = createServer((_, reply) => answer(reply))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const toServer = globalThis.fetch
  vi.stubGlobal('document', { documentElement: { lang: 'ko' } })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => toServer(url + path, init))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await new Promise((closed) => {
    server.close(closed)
    server.closeAllConnections()
  })
})

it('a connection that is lost in the midst of an answer is told as one, so that what was sent goes again', async () => {
  answer = (reply) => {
    reply.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    reply.write('{"id":', () => reply.destroy())
  }
  await expect(call('PATCH', '/letters/1', { content: '글' })).rejects.toMatchObject({ code: 'network', status: 0 })
})

it('who has given up hears of no lost connection', async () => {
  const given = new AbortController()
  answer = (reply) => {
    reply.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    reply.write('{"id":', () => given.abort())
  }
  await expect(call('GET', '/letters/1', undefined, { signal: given.signal })).rejects.toMatchObject({ name: 'AbortError' })
})
