import { describe, expect, it } from 'vitest'
import { actorOf, describedBy, ownerOf } from './owner.ts'

// `|` stands where the fact is.
const parts = (sentence: string) => sentence.split('|') as [string, string]
const owner = (sentence: string) => ownerOf(...parts(sentence))

describe('whose a fact is', () => {
  it('is told by the noun that the phrase describes, also behind a verb', () => {
    expect(describedBy(' 고객의 재구매율을 비교했습니다.')).toBe('other')
    expect(describedBy('에 요절한 시인의 원고를 옮겼습니다.')).toBe('other')
    expect(describedBy('의 저는 아직 서툴렀습니다.')).toBe('self')
  })

  it('is not that of somebody who was met, taught or led then', () => {
    expect(owner('|에 만난 사장님은 엄격하셨습니다.')).toBeUndefined()
    expect(owner('|에 아이들을 가르치며 배웠습니다.')).toBeUndefined()
  })

  it('is that of who acts before it, until the verb of that person has come', () => {
    expect(actorOf('팀장님이 ')).toBe('other')
    expect(actorOf('어머니가 편찮으시던 ')).toBeUndefined()
    expect(actorOf('부모님은 말리셨지만 ')).toBeUndefined()
    expect(actorOf('동료들은 떠났고 저는 ')).toBe('self')
  })

  it("is the applicant's when a role is claimed", () => {
    expect(describedBy(' 점장으로서 여덟 명을 이끌었습니다.')).toBe('role')
    expect(describedBy(' 점장을 인터뷰했습니다.')).toBe('other')
  })

  it('may be that of a thing or a relative only where these are asked for', () => {
    expect(ownerOf('', ' 된 크레인의 이력을 정리했습니다.', { things: true })).toBe('other')
    expect(ownerOf('', ' 된 크레인의 이력을 정리했습니다.')).toBeUndefined()
    expect(ownerOf('부모님은 ', '과 저를 똑같이 대하셨습니다.', { kin: false })).toBeUndefined()
  })
})
