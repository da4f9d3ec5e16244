// Which field a heading begins. Headings are compared without spaces, marks and numbers, in lower case.
export type ListField = 'responsibilities' | 'requirements' | 'preferred'
export type HeadingField = ListField | 'other'

const EXACT: Record<HeadingField, string> = {
  responsibilities: `
    담당업무 주요업무 업무 업무내용 업무소개 업무상세 업무설명 업무개요 상세업무 세부업무 직무 직무내용 직무소개 직무설명 직무상세 직무개요 직무기술 직무기술서
    담당 담당직무 담당역할 수행업무 수행직무 수행역할 역할 주요역할 역할과책임 책임과역할 주요책무 책무 연구주제 연구내용 포지션소개 모집업무 핵심업무 주요직무 구체적인업무 맡을업무 구체적으로는
    responsibilities keyresponsibilities mainresponsibilities role therole yourrole roleandresponsibilities rolesandresponsibilities rolesresponsibilities duties keyduties
    jobdescription whatyoulldo whatyouwilldo whatyoullbedoing youwill inthisrole inthisroleyouwill aboutthework aboutthejob thework daytoday whatyouwillbedoing thejob work yourwork whatyoudo whatyouwillown whatyoullown
    일 주된일 책임 채용직무 모집직무 직무수행내용 합류후업무 업무요약 하실일 맡는일 수행내용 주요과업 과업`,
  requirements: `
    자격 자격요건 자격조건 자격사항 자격기준 지원자격 지원요건 지원조건 응시자격 응시요건 요건 필수 필수요건 필수자격 필수조건 필수역량 필수사항 필수경험 필요조건 필요요건 필요역량 필요경험
    요구역량 요구조건 요구사항 기본자격 기본요건 기본기 필요한것 필요한역량 필요한경험 꼭필요한것 꼭필요한역량 갖추어야할것 갖춰야할것 지원할수있는분 이정도면충분해요 참가자격 자격요건및경험 모집요건
    requirements qualifications basicqualifications minimumqualifications minimumrequirements requiredqualifications requiredskills required must musthave musthaves whatweaskfor
    youhave youbring youare whatyoullneed whatyouneed whatyouwillneed whatyoubring whatwelookfor whatwerelookingfor whatwearelookingfor whoyouare whowearelookingfor aboutyou skillsandexperience keyskills
    skills whatweexpect youshouldhave youhave whatyouhave 찾는사람 찾는분 이런분 이런사람 갖출것 갖춰야할것 필요지식기술 필요지식 필요기술 인재상`,
  preferred: `
    우대 우대사항 우대요건 우대조건 우대자격 우대역량 우대경험 우대내용 가점 가점사항 가산점 가산사항 선호사항 선호역량 있으면좋은것 있으면좋은경험 있으면좋은역량 있으면더좋은것 있으면더좋은경험
    있으면더좋아요 있으면좋아요 더하면좋은것 더반가운경험 덤 플러스 플러스요인
    preferred preferredqualifications preferredskills preferredexperience nicetohave nicetohaves niceifyouhave plus pluses bonus bonuspoints ithelpsifyouhave desirable goodtohave wouldbeaplus
    itsaplusifyouhave extracredit aplus whathelps whatwouldhelp bonusskills 가산요소 이러면더 우대해요 우대합니다 있으면반가운것 더있으면좋은것`,
  other: `
    복지 복리후생 복지및혜택 혜택 혜택및복지 근무조건 근무환경 근무지 근무지역 근무장소 근무시간 근무형태 급여 연봉 처우 보상 전형절차 전형 전형일정 전형방법 전형안내 채용절차 채용일정 채용안내 접수 접수기간
    접수방법 채용분야 채용부문 채용개요 접수마감 접수기한 접수안내 지원방법 지원절차 지원안내 지원서류 제출서류 유의사항 기타 기타사항 기타안내 참고사항 참고 안내 안내사항 회사소개 기업소개 팀소개 조직소개 서비스소개 기술스택 사용기술 기술환경
    개발환경 모집부문 모집분야 모집인원 모집개요 모집기간 고용형태 일정 마감 마감일 마감일시 문의 문의처 담당자 채용담당자 인원 계약기간 수습기간 경력 학력 채용과정 합류여정 이렇게일해요 우리는 우리팀은
    benefits perks perksandbenefits whatweoffer weoffer aboutus aboutthecompany abouttheteam howtoapply toapply application location compensation salary process hiringprocess interviewprocess
    techstack ourstack deadline contact employment workingconditions whyjoinus`,
}
const BY_NAME = new Map(
  (Object.entries(EXACT) as [HeadingField, string][]).flatMap(([field, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name.toLowerCase(), field] as const),
  ),
)

/** Headings that are sentences: 이런 일을 해요, 이런 분이면 더 반갑습니다. Asked in this order, since the wishes are said with more words. */
const SENTENCES: readonly (readonly [ListField, RegExp])[] = [
  ['preferred', /^우대(?:하는|할|되는).{1,6}$/],
  ['preferred', /^(?:무엇|어떤.{1,4})(?:이|가|을|를)?(?:있으면|더해지면|더하면|추가로).{0,3}(?:좋|반가|반갑).{0,6}$/],
  ['requirements', /^(?:무엇|어떤.{1,4})(?:이|가)?필요(?:한가요|합니까|해요|하나요)$/],
  ['requirements', /^어떤(?:분|사람|동료|인재)(?:을|를|이|과|와)?(?:찾|원하|기다리|필요|함께).{0,8}$/],
  ['requirements', /^이런(?:역량|경험|능력|점)(?:을|를)(?:봅니다|봐요|기대해요|기대합니다|확인해요)$/],
  ['responsibilities', /^(?:무엇|무슨일|어떤일|어떤업무)(?:을|를)(?:하나요|합니까|하게되나요|맡나요|맡게되나요|하죠)$/],
  ['preferred', /^(?:이런|이러한|아래|다음).{0,10}(?:더|우대|반가|환영|금상첨화|들려주|플러스).{0,8}$/],
  [
    'preferred',
    /^.{0,12}(?:있으면|있다면|이라면|이면|하면)(?:더욱|더|정말)?(?:좋아요|좋습니다|좋겠어요|좋겠습니다|반가워요|반갑습니다|환영해요|환영합니다|들려주세요|우대합니다|우대해요)$/,
  ],
  [
    'requirements',
    /^(?:이런|이러한|아래|다음).{0,8}(?:분|사람|동료|인재|경험|역량|능력)(?:을|를|이|가|과|와)?.{0,6}(?:찾|기다|원해|원합|필요|모십|모시|함께|바라|바랍).{0,10}$/,
  ],
  ['requirements', /^(?:꼭|반드시)?(?:필요한|갖추어야할|갖춰야할|갖추면되는|있어야하는|요구하는).{1,6}$/],
  ['requirements', /^(?:지원|응시)(?:할수있는|가능한)(?:분|사람|자격)$/],
  [
    'responsibilities',
    /^(?:이런|이러한|함께|합류하면|입사하면|입사후|주로|앞으로|우리와|우리가|우리팀이|당신이|여러분이|이자리에서|.{1,6}기간에){0,2}(?:하는|하게될|맡을|맡게될|할|담당할|담당하게될|수행할|수행하게될)(?:일|업무|역할)(?:들)?(?:이에요|은|입니다)?$/,
  ],
  [
    'responsibilities',
    /^이런(?:일|업무|역할)(?:을|를)?(?:함께)?(?:해요|합니다|맡아요|맡습니다|하게됩니다|하게돼요|담당해요|담당합니다|하실거예요)$/,
  ],
]

/** Longer lines are texts, and looking into their brackets would take its time. */
const LONGEST_HEADING = 80

/**
 * The field that a heading begins; undefined for a line that is no heading that is known. The whole line must be the heading, so that
 * "담당 업무 관련 경험" stays a requirement.
 */
export function fieldOf(heading: string): HeadingField | undefined {
  if (heading.length > LONGEST_HEADING) return undefined
  const name = bareName(heading)
  if (name === '' || name.length > 40) return undefined
  const known = BY_NAME.get(name) ?? SENTENCES.find(([, pattern]) => pattern.test(name))?.[0]
  if (known) return known
  // 채용 분야 및 담당 업무, 자격요건/우대사항: the first list that is named. Every part must be a heading, since 급여·세무 업무 is a duty.
  const parts = heading.split(/\s*(?:[/·,&+]|및|\band\b)\s*/).map((part) => BY_NAME.get(bareName(part)))
  if (parts.length < 2 || parts.includes(undefined)) return undefined
  return parts.find((field) => field !== 'other') ?? 'other'
}

function bareName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/^\s*(?:\d{1,2}|[ivx]{1,4})[.)]\s*/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
