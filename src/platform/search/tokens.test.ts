import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf, wordsOf } from './tokens.ts'

const stems = (text: string) =>
  tokensOf(text)
    .filter(({ kind }) => kind === 'stem')
    .map(({ term }) => term.slice(2))
const terms = (text: string) => new Set(tokensOf(text).map(({ term }) => term))
const shared = (a: string, b: string) => terms(a).intersection(terms(b)).size

describe('a Korean word', () => {
  it.each([
    ['개발자는 개발자를 개발자에게 개발자들의 개발자들에게는', '개발자'],
    ['프로젝트에서 프로젝트에서는 프로젝트까지의 프로젝트입니다 프로젝트였습니다', '프로젝트'],
    ['개발하는 개발하고 개발했습니다 개발하였습니다 개발하면서 개발되었습니다 개발한 개발을', '개발'],
    ['서버로 서버로는 서버에만 서버와의', '서버'],
  ])('has one stem in all its forms: %s', (forms, stem) => {
    expect(new Set(stems(forms))).toEqual(new Set([stem]))
  })

  it('keeps two syllables, also where they look like a noun and a particle', () => {
    expect(stems('회의 결과 나이 가을')).toEqual(['회의', '결과', '나이', '가을'])
  })

  it('of one syllable is found behind its particle', () => {
    for (const form of ['앱을', '앱에서', '앱은']) expect(shared('앱', form)).toBeGreaterThan(0)
  })

  it('is found written together and apart', () => {
    expect(shared('데이터분석', '데이터 분석')).toBeGreaterThanOrEqual(3)
    expect(shared('문제해결능력', '문제 해결 능력')).toBeGreaterThanOrEqual(3)
  })

  it('is the same in decomposed letters, in compatibility letters and at full width', () => {
    expect(tokensOf('데이터 분석'.normalize('NFD'))).toEqual(tokensOf('데이터 분석'))
    expect(tokensOf('ＫＰＩ　㈜가온')).toEqual(tokensOf('KPI (주)가온'))
  })

  it('that is a loanword finds the English one, and the other way round', () => {
    expect(shared('쿠버네티스를', 'Kubernetes')).toBeGreaterThan(0)
    expect(shared('백엔드', 'backend engineers')).toBeGreaterThan(0)
  })
})

describe('a Latin word', () => {
  it.each([
    ['library', 'libraries'],
    ['manage', 'managed managing manages'],
    ['plan', 'planned planning plans'],
    ['test', 'testing tested tests'],
    ['service', "services service's"],
    ['class', 'classes'],
    ['status', 'status'],
  ])('%s has one stem with %s', (word, forms) => {
    expect(new Set(stems(forms))).toEqual(new Set(stems(word)))
  })

  it('keeps the marks that belong to it', () => {
    expect(stems('C++, C#; C')).toEqual(['c++', 'c#', 'c'])
    expect(stems('3.5점, 2026-11-20')).toEqual(['3.5', '점', '2026-11-20'])
  })

  it('of two parts is found by either and by both together', () => {
    for (const query of ['nodejs', 'Node', 'node.js', 'NODE-JS'])
      expect(stems(query).some((stem) => terms('Node.js').has(`s:${stem}`))).toBe(true)
    expect(shared('frontend', 'front-end')).toBeGreaterThan(3)
  })

  it('is told from a longer one that holds its letters', () => {
    expect(terms('javascript').has('s:java')).toBe(false)
    expect(stems('résumé Résumé RESUME')).toEqual(['resum', 'resum', 'resum'])
  })

  it('ends where Hangul begins, and leaves no particle behind', () => {
    expect(stems('KPI를 SQL로 React와 AWS에서는 2년')).toEqual(['kpi', 'sql', 'react', 'aws', '2', '년'])
  })
})

describe('tokens', () => {
  it('leave out what questions are made of', () => {
    expect(tokensOf('무엇인가요? 설명해주세요. 그리고 어떻게')).toEqual([])
    expect(tokensOf('What is the … and how does it')).toEqual([])
  })

  it('of any text are the same each time, and no word is longer than its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokensOf(text)).toEqual(tokensOf(text))
        for (const { start, end } of wordsOf(text)) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
    )
  })

  it('stand where wordsOf says', () => {
    const text = '저는 스프링으로 REST API를 만들었습니다.'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['스프링으로', 'REST', 'API', '만들었습니다'])
    expect(wordsOf('İİ backend').map(({ start, end }) => 'İİ backend'.slice(start, end))).toEqual(['backend'])
  })

  it.each([
    ['one word of Hangul', '가나'],
    ['one word of Latin', 'ab'],
    ['parts', "a-b.c'"],
    ['closing marks', ')) .'],
    ['particles', '에서는 '],
  ])('take linear time: %s', (_name, unit) => {
    const seconds = (length: number) => {
      const text = unit.repeat(length / unit.length)
      const runs = Array.from({ length: 3 }, () => {
        const start = process.cpuUsage()
        tokensOf(text)
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1e6
      })
      return Math.min(...runs)
    }
    const short = seconds(50_000)
    // Sixteen times the text; a square would take 256 times as long.
    expect(seconds(800_000)).toBeLessThan(Math.max(short, 0.01) * 80)
  })
})
