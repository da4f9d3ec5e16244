import { describe, expect, it } from 'vitest'
import { positionOf } from './position-of.ts'
import { Position } from './positions.ts'

describe('the field that free text names', () => {
  it('is the one whose code it is', () => {
    for (const position of Position.options) expect(positionOf(` ${position.toUpperCase()} `)).toBe(position)
  })
  it.each([
    ['백엔드 개발자', 'be'],
    ['웹 프론트엔드 개발자 (신입)', 'fe'],
    ['모바일 게임 클라이언트 개발자', 'mobile'],
    ['AI 데이터 엔지니어', 'ai'],
    ['데이터 플랫폼 엔지니어', 'data'],
    ['SRE (커머스 플랫폼)', 'infra'],
    ['온라인 마케팅 서비스 기획자', 'pm'],
    ['UX 리서처', 'design'],
    ['의약품 마케팅 (PM)', 'marketing'],
    ['클라우드 솔루션 영업', 'sales'],
    ['급여·세무 컨설턴트', 'accounting'],
    ['생산관리 (회계)', 'production'],
    ['전산직', 'public'],
    ['Site Reliability Engineer', 'infra'],
    ['Senior Product Designer', 'design'],
  ])('%s is %s', (text, position) => {
    expect(positionOf(text)).toBe(position)
  })
  it('is other when it names none', () => {
    expect(['', '다큐멘터리 영상 편집자', '기구설계', '()'].map(positionOf)).toEqual(['other', 'other', 'other', 'other'])
  })
})
