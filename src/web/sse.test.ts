import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createParser, readEvents } from './sse.ts'

const stream = 'id: 1\ndata: {"type":"run-start"}\n\n: still here\n\nid: 2\ndata: 가나\ndata:다\n\nretry: 5\nid: 3\r\ndata: end\r\n\r\n'
const events = [
  { id: '1', data: '{"type":"run-start"}' },
  { id: '2', data: '가나\n다' },
  { id: '3', data: 'end' },
]

describe('reading an event stream', () => {
  it('gives the same events wherever the network cuts it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 8 }), (cuts) => {
        const parser = createParser()
        const borders = [0, ...cuts.toSorted((a, b) => a - b), stream.length]
        const pieces = borders.slice(1).map((end, index) => stream.slice(borders[index], end))
        expect(pieces.flatMap((piece) => [...parser(piece)])).toEqual(events)
      }),
    )
  })

  it('keeps back an event that was not ended by an empty line', () => {
    expect([...createParser()('id: 1\ndata: half')]).toEqual([])
  })

  it('joins a Hangul syllable whose bytes came in two pieces, and notices each sign of life', async () => {
    const bytes = new TextEncoder().encode('data: 가\n\n')
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 7))
        controller.enqueue(bytes.slice(7))
        controller.close()
      },
    })
    let life = 0
    const read = await Array.fromAsync(
      readEvents(body, () => {
        life += 1
      }),
    )
    expect(read).toEqual([{ id: undefined, data: '가' }])
    expect(life).toBeGreaterThan(0)
  })
})
