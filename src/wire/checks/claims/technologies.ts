// Tools, languages and methods that a text names and the sources do not.
import { IMPLIED, PLAIN_TECHNOLOGY_WORDS, TECHNOLOGIES } from '../data/technologies.ts'
import { createLexicon } from '../lexicon.ts'
import { oneOf } from '../rules.ts'
import type { Known } from './known.ts'
import type { NameClaim } from './names.ts'

const findTechnology = createLexicon(TECHNOLOGIES.flatMap((spellings) => spellings.map((name) => [name, spellings] as const)))
/** What may follow a Korean word that ends. */
export const HANGUL_END = new RegExp(
  `^(?:[^가-힣]|$|${oneOf('을 를 이 가 은 는 와 과 로 으로 의 에 에서 도 만 까지 라는 이라는 나 이나 및 등 부터 인 입니다 였 이었 에서의 로의 로는 으로는 에서는 에는 보다 라고 이라고 처럼 로도 으로도 이며 며 이자 이고 고 하고 이랑 랑 마다 로만 으로만 조차 밖에')})`,
)

const BESIDE =
  /프로그램|프로그래밍|언어|개발|구현|서버|코드|쿼리|라이브러리|프레임워크|도구|툴|활용|사용|적용|도입|기반|엔진|모델|모형|분석|설계|자동화|데이터|API|를 써|을 써|다룰|다루|정리|기법|방식|편집|제작|렌더링|모델링|관리했|익혔|익히|배웠|배우|만들|짜|돌려|회귀|시각화|배포|테스트|수업|처리|시스템|알고리즘/
const ENGLISH_BEFORE = /\b(?:in|with|using|used|know|knew|learned|wrote|via|of) (?:the )?$/
/** The position applied to is no claim. */
const POSITION_AFTER =
  /^ ?(?:[가-힣]{0,4} ?)?(?:엔지니어|개발자|연구원|디자이너|분석가|담당자|직무|직군|포지션|부문|분야)(?:에|로|의|를|을)? ?(?:지원|직무|채용|신입|맡고 싶)/
const METHOD_AFTER =
  /^(?:으?로|을|를) (?:[가-힣A-Za-z]{1,8} ){0,3}?(?:[가-힣]{0,6}(?:했|하여|해서|하고|하며|만들|그렸|그려|짰|돌렸|뽑|다뤘|다루|썼|써|익))/
const WORD =
  /(?<![A-Za-z0-9가-힣@./_-])[A-Z][A-Za-z]{1,24}(?:[-.][A-Za-z0-9]{1,12}){0,2}[0-9]{0,4}(?: [A-Z][A-Za-z]{1,24}){0,2}(?![A-Za-z@/_-])/g
/** Latin words of everyday business; they claim no skill. */
const COMMON =
  /^(?:CMYK|RGB|GDP|FTA|ETF|IPO|NGO|NPO|WHO|OECD|IMF|MOQ|FOB|CIF|SLA|NDA|RFP|RFQ|BOM|BEP|ROE|EPS|CSAT|ARPU|GMV|CAC|IT|AI|API|SaaS|PaaS|SDK|BI|OCR|RDBMS|CI|CD|Role|Must|Plus|HQ|VAN|PG|PM|PO|PL|CEO|CTO|CFO|COO|UX|UI|GUI|KPI|OKR|MZ|B2B|B2C|B2G|D2C|C2C|SNS|OK|VS|PPT|TF|TFT|QA|QC|QM|HR|HRD|HRM|PR|MD|MC|VOC|CS|PC|TV|DB|SW|HW|OS|ICT|OJT|R&D|FAQ|QR|URL|PDF|ID|MVP|ROI|STAR|ESG|DX|DT|USB|LED|GPS|IR|MOU|SOP|BM|DIY|OTT|PB|SCM|M&A|NCS|KS|ISO|DNA|RNA|CCTV|ATM|LCD|OLED|Email|E-mail|Web|App|Team|Best|Top|No|Yes|One|Two|Three|Part|Step|Level|Page|Part-time|Full|Time|Kg|Km|Mr|Ms|TO|AS|PT|GPA|JD|CV|VIP|POS|SKU|LTE|HTTP|HTTPS|TCP|IP|CPU|GPU|RAM|SSD|JSON|XML|CSV|Q&A|DAU|MAU|WAU|CTR|CVR|CPC|CPA|ROAS|LTV|AARRR|NPS|SWOT|STP|PEST|PDCA|MECE|MBTI|TOEIC|OPIc|TOEFL|IELTS|TEPS|JLPT|HSK|ADsP|SQLD|PMP|CFA|CPA|AICPA|ISTQB|CCNA|CISSP|FRM|AFPK|CFP|MOS|ITQ|GTQ|BLS|ACLS|ICU|ER|OR|NICU|CPR|MRI|CT|EKG|ECG|IV|DNR|SBAR|LH|KTX|SRT|EU|UN|US|USA|UK|Korea|Seoul|Why|How|What|Who|When|Where|Win-Win|Know-how|Feedback|Insight|Plan|Do|See|Check|Act|Problem|Solution|Result|Action|Task|Situation|Project|Data|Service|Global|Local|Digital|Smart|Open|Close|Start|End|Point|Key|Main|Sub|Total|Quality|Vision|Mission|Value|Culture|Life|Work|Home|Love|Happy|My|Our|The|We|You|And|Or|But|In|On|At|To|For|From|With|By|Of|It|Is|Are|Be|Can|Will|Not|All|New|Good|Great|First|Last|Next|Class|Lab|Club|Room|House|Center|City|Park|Street|Story|Book|Note|Memo|Map|List|Table|Chart|Graph|Test|Demo|Beta|Alpha|Version|Type|Mode|Line|Box|Zone|Day|Night|Week|Month|Year|Season|Spring|Summer|Fall|Winter|World|Cup|Award|Grand|Prix|Prize|Gold|Silver|Bronze)$/i

export function technologies(text: string, known: Known): NameClaim[] {
  const listed = findTechnology(text).filter(({ end }) => HANGUL_END.test(text.slice(end, end + 4)))
  const claims = listed.flatMap(({ start, end, value }): NameClaim[] => {
    if (value.some((name) => known.has(name)) || IMPLIED[value[0] ?? '']?.some((name) => known.has(name))) return []
    const written = text.slice(start, end)
    if (value.some((name) => isKnownInShort(name, known))) return []
    if (written === 'SQL' && (known.has('SQLD') || known.has('SQLP'))) return []
    if (/^[a-z].* /.test(written) && !value.includes(written)) return []
    if (PLAIN_TECHNOLOGY_WORDS.has(written.toLowerCase())) {
      if (/^[a-z]/.test(written)) return []
      const after = text.slice(end, end + 24)
      const before = text.slice(Math.max(0, start - 12), start)
      if (!BESIDE.test(before + after.slice(0, 16)) && !METHOD_AFTER.test(after) && !ENGLISH_BEFORE.test(before)) return []
    }
    if (POSITION_AFTER.test(text.slice(end, end + 28)) || (/^[A-Za-z]/.test(written) && known.hasLatin(written))) return []
    return [{ kind: 'technology', start, end: end + inBrackets(text, end) }]
  })
  const others = /[가-힣]/.test(text) ? [...text.matchAll(WORD)] : []
  for (const match of [...others, ...text.matchAll(ENGLISH_TOOL)]) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (listed.some((hit) => hit.start < end && start < hit.end) || isCommon(match[0])) continue
    if (
      known.has(match[0]) ||
      known.hasLatin(match[0]) ||
      match[0].split(' ').every((word) => COMMON.test(word) || known.has(word) || known.hasLatin(word))
    )
      continue
    claims.push({ kind: 'technology', start, end })
  }
  return claims
}

/** 일러스트 for 일러스트레이터, Postgres for PostgreSQL: the beginning of a long name, as a word of its own. */
function isKnownInShort(name: string, known: Known): boolean {
  const isKorean = /^[가-힣]+$/.test(name)
  if (!isKorean && !/^[A-Za-z]+$/.test(name)) return false
  for (let length = name.length - 1; length >= (isKorean ? 4 : 6); length -= 1) if (known.hasWord(name.slice(0, length))) return true
  return false
}

/** Where in English only a tool stands. */
const ENGLISH_TOOL =
  /(?<=\b(?:using|via|rebuilt|built|written|coded|designed|edited|modelled|modeled|drawn|dashboards?|reports?|macros|centre|center|site|proficient|skilled|fluent|experience|trained|automated|analy[sz]ed|tracked|scheduled|managed) (?:in|with|on|using|through)? ?)(?!English\b|Korean\b|Seoul\b|Busan\b)[A-Z][A-Za-z]{2,20}(?: [A-Z][A-Za-z]{1,20})?\b(?![-'])/g

const isCommon = (written: string) => written.split(' ').every((word) => COMMON.test(word))

/** 레빗(Revit) is one claim. */
function inBrackets(text: string, end: number): number {
  return /^\([A-Za-z][A-Za-z0-9 .+#-]{0,20}\)/.exec(text.slice(end, end + 24))?.[0].length ?? 0
}
