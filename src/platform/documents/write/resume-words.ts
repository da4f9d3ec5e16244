// The words that a résumé's templates add, and how they write dates.
import type { Military } from '#wire/json-resume.ts'
import type { Language } from '#wire/language.ts'

const korean = {
  resume: '이력서',
  summary: '소개',
  work: '경력',
  projects: '프로젝트',
  education: '학력',
  skills: '기술',
  certificates: '자격증',
  awards: '수상',
  languages: '어학',
  activities: '대외활동',
  military: '병역',
  now: '현재',
  skillsUsed: '사용 기술',
  name: '성명',
  position: '지원 직무',
  birth: '생년월일',
  phone: '연락처',
  email: '이메일',
  address: '주소',
  web: '웹사이트',
  photo: '사진',
  period: '기간',
  school: '학교',
  major: '전공·학위',
  score: '학점',
  company: '회사',
  role: '직무',
  duties: '주요 업무와 성과',
  project: '프로젝트',
  roleAndSkills: '역할·기술',
  contents: '내용',
  date: '취득일',
  awarded: '수상일',
  certificate: '자격증',
  issuer: '발급 기관',
  award: '상',
  awarder: '주최',
  test: '시험·언어',
  level: '성적·수준',
  taken: '응시일',
  activity: '활동',
  field: '분야',
  status: '구분',
  branch: '군별·계급',
  note: '비고',
} as const
export type ResumeWords = Readonly<Record<keyof typeof korean, string>>

const english: ResumeWords = {
  resume: 'Résumé',
  summary: 'Summary',
  work: 'Experience',
  projects: 'Projects',
  education: 'Education',
  skills: 'Skills',
  certificates: 'Certificates',
  awards: 'Awards',
  languages: 'Languages',
  activities: 'Activities',
  military: 'Military service',
  now: 'present',
  skillsUsed: 'Built with',
  name: 'Name',
  position: 'Position',
  birth: 'Date of birth',
  phone: 'Phone',
  email: 'E-mail',
  address: 'Address',
  web: 'Web',
  photo: 'Photo',
  period: 'Period',
  school: 'School',
  major: 'Field, degree',
  score: 'Grade',
  company: 'Company',
  role: 'Role',
  duties: 'Duties and results',
  project: 'Project',
  roleAndSkills: 'Role, skills',
  contents: 'Contents',
  date: 'Date',
  awarded: 'Date',
  certificate: 'Certificate',
  issuer: 'Issuer',
  award: 'Award',
  awarder: 'Awarded by',
  test: 'Test, language',
  level: 'Score, level',
  taken: 'Date',
  activity: 'Activity',
  field: 'Field',
  status: 'Status',
  branch: 'Branch, rank',
  note: 'Note',
}

const militaryStatus: Record<Language, Record<Military['status'], string>> = {
  ko: { completed: '군필', serving: '복무 중', exempt: '면제', 'not-applicable': '해당 없음' },
  en: { completed: 'Completed', serving: 'Serving', exempt: 'Exempt', 'not-applicable': 'Not applicable' },
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function resumeWords(language: Language): ResumeWords {
  return language === 'ko' ? korean : english
}

export function militaryWord(status: Military['status'], language: Language): string {
  return militaryStatus[language][status]
}

/** `2022.03.31`, `2022.03` or `2022`; in English `Mar 2022`. Nothing for no date. */
export function dateText(date: string | undefined, language: Language): string {
  if (date === undefined) return ''
  if (language === 'ko') return date.replaceAll('-', '.')
  const [year = '', month, day] = date.split('-')
  return [day === undefined ? '' : String(Number(day)), month === undefined ? '' : (months[Number(month) - 1] ?? ''), year]
    .filter(Boolean)
    .join(' ')
}

/** `2021.03 ~ 현재`, `Mar 2021 – present`. An end without a start is one date: when it was finished. */
export function periodText(
  { startDate, endDate }: { startDate?: string | undefined; endDate?: string | undefined },
  language: Language,
): string {
  if (startDate === undefined) return dateText(endDate, language)
  if (startDate === endDate) return dateText(startDate, language)
  const end = endDate === undefined ? resumeWords(language).now : dateText(endDate, language)
  return `${dateText(startDate, language)} ${language === 'ko' ? '~' : '–'} ${end}`
}

/** Service that has ended is not "until today" because nobody wrote down its end. */
export function serviceText(military: Military, language: Language): string {
  return military.endDate === undefined && military.status !== 'serving'
    ? dateText(military.startDate, language)
    : periodText(military, language)
}
