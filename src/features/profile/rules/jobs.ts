// Words that make a phrase the name of a job or of a part in a team.

/** What one is at work. */
export const JOB =
  /(?:개발자?|엔지니어|프로그래머|디자이너|기획자?|마케터|매니저|관리자|분석가|연구원|인턴|사원|주임|대리|과장|차장|부장|팀장|리드|담당자?|상담사|회계사?|컨설턴트|기사|아키텍트|에디터|운영자?|(?:^|\s)(?:PM|PO|MD|CTO|QA|SRE|DBA))(?:\s?\([^)]*\))?$|\b(?:engineer|developer|designer|manager|analyst|intern|lead|scientist|researcher|architect|consultant|assistant|director|specialist|marketer|editor|administrator|programmer)\b/i

/** The name of an organisation in front of a job: `도토리창고 백엔드 개발 인턴` is the company and what one was there. */
export function splitJob(text: string): [name: string, job: string | undefined] {
  const [, before, after] = /^([^,]{2,60}),\s*(.{2,60})$/.exec(text) ?? []
  if (before && after && JOB.test(after)) return [before, after]
  const [first = '', ...rest] = text.split(' ')
  const isLegalForm = /^(?:주식회사|㈜|\(주\)|유한회사|재단법인|사단법인)$/.test(first)
  const name = isLegalForm ? `${first} ${rest[0] ?? ''}` : first
  const job = rest.slice(isLegalForm ? 1 : 0).join(' ')
  return job && /[가-힣]/.test(job) && JOB.test(job) && !JOB.test(name) ? [name, job] : [text, undefined]
}
