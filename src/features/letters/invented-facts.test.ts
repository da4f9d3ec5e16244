// A model that invents: what it adds is found, what is true is left alone. The cases are made-up people; test/fixtures/invented-facts.json.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import type { LetterSources } from './checks/contract.ts'
import type { DraftReply } from './contract.ts'

interface Case {
  company: string
  position: string
  question: string
  /** All that the person has said. */
  answers: string[]
  /** Told by the answers, in other words, or telling no fact. */
  true: string[]
  /** Numbers, employers, dates, awards, certificates and technologies that stand in no answer. */
  planted: string[]
  /** Deeds that stand in no answer, without any of these. */
  events: string[]
}
const cases: Case[] = JSON.parse(readFileSync(new URL('../../../test/fixtures/invented-facts.json', import.meta.url), 'utf8'))

/** The sentences of a case as a model would mix them: what is planted stands among what is true. */
function mixed({ true: told, planted, events }: Case): string[] {
  const invented = [...planted, ...events]
  const every = Math.ceil(told.length / invented.length)
  return told.flatMap((sentence, at) => [sentence, ...(at % every === 0 ? invented.splice(0, 1) : [])]).concat(invented)
}

describe('a model that invents facts', () => {
  let server: TestServer
  let model: ModelServer
  let person: Person
  const found = { planted: new Set<string>(), told: new Set<string>() }
  const untied = { planted: new Set<string>(), told: new Set<string>(), events: new Set<string>() }

  beforeAll(async () => {
    model = await startModelServer()
    server = await startTestServer({ model })
    person = await server.person()
    for (const one of cases) {
      const sentences = mixed(one)
      model.script(sentences.join(' '))
      const { company, position, question, answers } = one
      const { body: draft } = await person.call<DraftReply>('POST', '/letters', { company, position, question, answers })
      expect([draft.source, draft.content]).toEqual(['model', sentences.join(' ')])
      const { body: ties } = await person.call<LetterSources>('GET', `/letters/${draft.id}/sources`)
      for (const sentence of sentences) {
        const start = draft.content.indexOf(sentence)
        const overlaps = (place: { start: number; end: number }) => place.start < start + sentence.length && start < place.end
        const kind = one.planted.includes(sentence) ? 'planted' : one.true.includes(sentence) ? 'told' : 'events'
        if (kind !== 'events' && draft.checks.findings.some((finding) => finding.kind === 'unsupported' && overlaps(finding)))
          found[kind].add(sentence)
        if (ties.sentences.some((tie) => tie.state === 'unsupported' && overlaps(tie))) untied[kind].add(sentence)
      }
    }
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    await model.close()
  })
  const all = (kind: 'true' | 'planted' | 'events') => cases.flatMap((one) => one[kind])

  it('there is enough to judge by', () => {
    expect(all('planted').length).toBeGreaterThanOrEqual(40)
    expect(all('true').length).toBeGreaterThanOrEqual(100)
  })

  it('every number, employer, date, award, certificate or technology that it adds is flagged', () => {
    expect(all('planted').filter((sentence) => !found.planted.has(sentence))).toEqual([])
  })

  it('of what the person has said, in whatever words, at most one sentence in twenty is flagged', () => {
    expect(found.told.size / all('true').length, JSON.stringify([...found.told])).toBeLessThanOrEqual(0.05)
  })

  it('what is invented is tied to nothing: every planted fact, and most deeds of which nothing was said', () => {
    expect(all('planted').filter((sentence) => !untied.planted.has(sentence))).toEqual([])
    expect(untied.events.size / all('events').length).toBeGreaterThanOrEqual(0.8)
    expect(untied.told.size / all('true').length, JSON.stringify([...untied.told])).toBeLessThanOrEqual(0.1)
  })
})
