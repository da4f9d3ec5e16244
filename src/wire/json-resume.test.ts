import { describe, expect, it } from 'vitest'
import { JsonResume } from './json-resume.ts'

const resume = (rest: object) => ({ basics: { name: '한서윤' }, ...rest })
const problems = (value: unknown) => JsonResume.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('a résumé as data', () => {
  it('needs no more than a name', () => {
    expect(problems(resume({}))).toEqual([])
    expect(problems({ basics: { name: ' ' } })).toEqual(['basics.name'])
  })

  it.each(['2022', '2022-03', '2022-03-31'])('takes the date %s', (startDate) => {
    expect(problems(resume({ work: [{ name: '가람', startDate }] }))).toEqual([])
  })

  it.each(['2022.03', '', '2022-13', '2022-3', '현재', '22-03'])('refuses the date %j', (startDate) => {
    expect(problems(resume({ work: [{ name: '가람', startDate }] }))).toEqual(['work.0.startDate'])
  })

  it('refuses an end before the start, as far as both dates say', () => {
    const period = (startDate: string, endDate: string) =>
      problems(resume({ education: [{ institution: '누리대학교', startDate, endDate }] }))
    expect(period('2022-03', '2021')).toEqual(['education.0.endDate'])
    expect(period('2022-03', '2022')).toEqual([])
    expect(period('2022-03', '2022-03-01')).toEqual([])
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'no address'])('refuses the address %s', (url) => {
    expect(problems({ basics: { name: '한서윤', url } })).toEqual(['basics.url'])
  })

  it('keeps what Korean forms ask, and leaves out what it does not know', () => {
    const military = { status: 'completed', branch: '육군', rank: '병장', startDate: '2018-02', endDate: '2019-11' }
    const parsed = JsonResume.parse(resume({ 'x-ko': { military, religion: '…' }, references: [] }))
    expect(parsed).toEqual(resume({ 'x-ko': { military } }))
  })
})
