// Every way into our own network that we know of, with a server on loopback that must not be reached once.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from './addresses.ts'
import { createPageFetcher, type Resolve } from './fetch-page.ts'

let hits = 0
let port = 0
const servers: Server[] = []
const PAGE = '<main>secret</main>'

beforeAll(async () => {
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer((_, response) => {
      hits++
      response.end(PAGE)
    })
    await new Promise<void>((resolve) => server.listen(port, host, resolve))
    port = (server.address() as AddressInfo).port
    servers.push(server)
  }
})
afterAll(() => {
  for (const server of servers) server.close()
})
beforeEach(() => {
  hits = 0
})

let asked = 0
/** Names of which some lead inside: at once, at the second question, or beside a public address. */
const resolve: Resolve = (hostname, tell) => {
  const found: Record<string, string[]> = {
    'inside.test': ['127.0.0.1'],
    'mixed.test': ['93.184.216.34', '127.0.0.1'],
    'mapped.test': ['::ffff:127.0.0.1'],
    'translated.test': ['64:ff9b::7f00:1'],
    'rebinding.test': [asked++ % 2 === 0 ? '10.0.0.1' : '127.0.0.1'],
    localhost: ['127.0.0.1', '::1'],
    'localhost.': ['127.0.0.1'],
  }
  const addresses = (found[hostname] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  if (addresses.length === 0) return tell(new Error('no such name'), [])
  tell(null, addresses)
}
const fetchPage = createPageFetcher({ feature: 'postings', resolve, timeoutMs: 3_000 })
const codeOf = (url: string) =>
  fetchPage(url).then(
    () => 'fetched',
    (error) => error.code,
  )

describe('an address inside our network', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://localhost.:PORT/',
    'http://127.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f000001:PORT/',
    'http://0x7f.1:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://0:PORT/',
    'http://0.0.0.0:PORT/',
    'http://[::]:PORT/',
    'http://[::1]:PORT/',
    'http://[::127.0.0.1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[0:0:0:0:0:ffff:7f00:0001]:PORT/',
    'http://[64:ff9b::7f00:1]:PORT/',
    'http://[2002:7f00:1::]:PORT/',
    'http://①②⑦.⓪.⓪.①:PORT/',
    'http://127.0.0.1.:PORT/',
    'http://127。0。0。1:PORT/',
    'http://user@127.0.0.1:PORT/',
    'http://example.com@127.0.0.1:PORT/',
    'http://127.0.0.1:PORT#@example.com/',
    'http://127.0.0.1:PORT\\@example.com/',
    'http://inside.test:PORT/',
    'http://mixed.test:PORT/',
    'http://mapped.test:PORT/',
    'http://translated.test:PORT/',
    'http://rebinding.test:PORT/',
    'http://rebinding.test:PORT/again',
    'http://169.254.169.254/latest/meta-data',
    'http://[fd00:ec2::254]/latest',
    'http://10.0.0.1/',
    'http://192.168.0.1/',
    'http://100.64.0.1/',
    'http://[fe80::1]/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:PORT/',
    'data:text/plain,hello',
    'ftp://127.0.0.1/',
    'javascript:alert(1)',
    '//127.0.0.1:PORT/',
    'http://',
    'nothing',
  ])('%s is refused and not reached', async (url) => {
    expect(await codeOf(url.replaceAll('PORT', String(port)))).toMatch(/^postings\.(bad_url|private_address)$/)
    expect(hits).toBe(0)
  })
})

describe('addresses', () => {
  it('of the public internet may be fetched', () => {
    for (const address of ['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8', '172.32.0.1', '100.128.0.1'])
      expect([address, isPublicAddress(address)]).toEqual([address, true])
  })
  it('that are none are not public', () => {
    for (const address of ['', 'example.com', '127.1', '1.2.3.4.5', 'fe80::1%eth0'])
      expect([address, isPublicAddress(address)]).toEqual([address, false])
  })
})

describe('a public server', () => {
  // 127.0.0.2 stands for one: it is on loopback too, but nothing else listens there.
  const isPublic = (address: string) => address === '127.0.0.2'
  const named: Resolve = (hostname, tell) => tell(null, [{ address: hostname === 'public.test' ? '127.0.0.2' : '127.0.0.1', family: 4 }])
  const fetchPublic = createPageFetcher({ feature: 'postings', resolve: named, isPublic, timeoutMs: 1_000 })
  let server: Server
  let base = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? ''
      const [, kind, rest = ''] = /^\/(\w+)\/?(.*)$/.exec(path) ?? []
      if (kind === 'page') response.writeHead(200, { 'content-type': 'Text/HTML; charset=EUC-KR' }).end(PAGE)
      else if (kind === 'inside') response.writeHead(302, { location: decodeURIComponent(rest) }).end()
      else if (kind === 'hops') response.writeHead(301, { location: Number(rest) > 1 ? `/hops/${Number(rest) - 1}` : '/page' }).end()
      else if (kind === 'large') response.writeHead(200).end(Buffer.alloc(5_000_001))
      else if (kind === 'endless') {
        const send = () => void (response.destroyed || response.write(Buffer.alloc(500_000), send))
        send()
      } else if (kind === 'silent') response.writeHead(200).write('a')
      else response.writeHead(403).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.2', resolve))
    base = `http://public.test:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const outcome = (path: string) =>
    fetchPublic(base + path).then(
      ({ bytes }) => bytes.byteLength,
      (error) => error.code,
    )

  it('gives its page with its kind and encoding', async () => {
    expect(await fetchPublic(`${base}/page`)).toMatchObject({ url: `${base}/page`, mediaType: 'text/html', charset: 'euc-kr' })
  })
  it.each(['http://127.0.0.1:PORT/', 'http://inside.test:PORT/', '//127.0.0.1:PORT/', 'http://[::1]:PORT/', 'file:///etc/passwd'])(
    'may not lead on to %s',
    async (target) => {
      expect(await outcome(`/inside/${encodeURIComponent(target.replace('PORT', String(port)))}`)).toMatch(/bad_url|private_address/)
      expect(hits).toBe(0)
    },
  )
  it('may lead on three times, and no more', async () => {
    expect(await outcome('/hops/3')).toBe(PAGE.length)
    expect(await outcome('/hops/4')).toBe('postings.too_many_redirects')
  })
  it('is cut off at 5 MB, whether it says so or not, and when it falls silent', async () => {
    expect(await outcome('/large')).toBe('postings.too_large')
    expect(await outcome('/endless')).toBe('postings.too_large')
    expect(await outcome('/silent')).toBe('postings.unreachable')
  })
  it('that refuses is said to refuse', async () => {
    expect(await outcome('/other')).toBe('postings.refused')
  })
})

it('a name without an address is said to be unreachable', async () => {
  expect(await codeOf('http://nobody.test/')).toBe('postings.unreachable')
})
