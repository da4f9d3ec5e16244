import type { Position } from '#wire/positions.ts'

/** The job fields, as people say them. */
export const positions: Record<Position, string> = {
  ai: '인공지능',
  be: '백엔드',
  fe: '프론트엔드',
  mobile: '모바일 앱',
  data: '데이터',
  infra: '인프라·보안',
  pm: '기획·PM',
  design: '디자인',
  marketing: '마케팅',
  sales: '영업',
  accounting: '회계·재무',
  production: '생산·품질',
  public: '공공·행정',
  other: '그 밖의 직무',
}
