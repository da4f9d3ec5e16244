import { expect, it } from 'vitest'
import { createBreaker } from './breaker.ts'

function breaker(openMs = 15_000) {
  const clock = { ms: 0 }
  const made = createBreaker({ elapsed: () => clock.ms, openMs })
  const call = (...outcomes: ('good' | 'bad' | 'neutral')[]) => {
    for (const outcome of outcomes) made.begin()(outcome)
  }
  return { ...made, clock, call }
}

it('three failures in a row open it, two do not', () => {
  const { circuit, call } = breaker()
  call('bad', 'bad', 'good', 'bad', 'bad')
  expect(circuit()).toBe('closed')
  call('bad')
  expect(circuit()).toBe('open')
})

it('half of ten failures in 30 seconds open it, half of eight do not', () => {
  const { circuit, call } = breaker()
  for (let i = 0; i < 4; i++) call('good', 'bad')
  expect(circuit()).toBe('closed')
  call('good', 'bad')
  expect(circuit()).toBe('open')
})

it('failures that are older than 30 seconds do not count', () => {
  const { circuit, call, clock } = breaker()
  for (let i = 0; i < 4; i++) call('good', 'bad')
  clock.ms = 30_001
  for (let i = 0; i < 4; i++) call('good', 'good', 'bad')
  expect(circuit()).toBe('closed')
})

it('after its time it lets one probe through; a good one closes it', () => {
  const { circuit, ready, begin, call, clock } = breaker()
  call('bad', 'bad', 'bad')
  expect(ready()).toBe(false)
  clock.ms = 15_000
  expect([circuit(), ready()]).toEqual(['half-open', true])
  const tell = begin()
  expect(ready()).toBe(false)
  tell('good')
  expect([circuit(), ready()]).toEqual(['closed', true])
})

it('a bad probe opens it again, one whose caller left frees the place for another', () => {
  const { circuit, ready, begin, call, clock } = breaker()
  call('bad', 'bad', 'bad')
  clock.ms = 15_000
  begin()('neutral')
  expect(ready()).toBe(true)
  begin()('bad')
  expect(circuit()).toBe('open')
  clock.ms = 29_999
  expect(ready()).toBe(false)
})
