/**
 * In 합니다체 one speaks of oneself as 저 and 제, not as 나 and 내. Turns the pronoun and nothing that only looks like it: the verbs 나다, 날다,
 * 나르다 and 나오다 (차이가 나는, 하늘을 나는, 짐을 나를, 밖으로 나와), the bound noun 내 (팀 내, 일주일 내), and what stands in quotation marks.
 * Where it cannot be told, the person's word stays.
 */
export function humblePronouns(sentence: string): string {
  return sentence
    .split(QUOTED)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(I, speaking).replace(MY, owning)))
    .join('')
}

const QUOTED = /(["“][^"”]*["”]|['‘][^'’]*['’]|「[^」]*」)/
const PARTICLES =
  '는|도|만|만의|만이|의|를|에게|에게는|에게도|에게서|한테|부터|까지|처럼|보다|로서|로서는|로 인해|로 하여금|와 함께|와 같은|와 같이|와 다른|와는|와 동료|와 팀| 자신| 스스로| 혼자| 하나'
const I = new RegExp(`(?<![가-힣A-Za-z0-9])나(?:(${PARTICLES})(?![가-힣])|(?: 자신| 스스로)(?=[가-힣]))`, 'g')
const MY = /(?<![가-힣A-Za-z0-9])내(?:(?:가|게|게는)(?![가-힣])| (?=[가-힣A-Za-z0-9]))/g

/** A word that 나다, 날다 or 나르다 is said of: it has its particle, or is one of those that go without. */
const ITS_SUBJECT =
  /(?:[가-힣][이가을를]|[가-힣]+만|(?:^| )(?:차이|신|화|소리|냄새|고장|사고|소문|티|빛|윤|맛|열|땀|눈물|생각|기억|표|혼|끝|결론|시간|여유|짬|구멍|문제|결딴|바닥|탄로|들통|동|성|샘|병|몸살|난리|불|김|연기|먼지)|[아어여해])$/
/** What may be meant for the verb as well. */
const LIKE_A_VERB = /^(?:는|도|를|만|와는|까지|부터)$/
/** After these words 내 is mine; after a bare noun it is inside of something. */
const BEFORE_MINE =
  /(?:^|[,.:;(]|에|에서|에게|께|으로|는|를|은|며|와|(?<!마)을|지만|(?:^| )(?:그때|당시|그래서|그리고|하지만|그러나|그런데|그러자|결국|먼저|특히|바로|이후|그|이|또|늘|항상|다시))$/

const before = (at: number, whole: string) => whole.slice(0, at).trimEnd()

function speaking(match: string, particle: string | undefined, at: number, whole: string): string {
  if (particle && LIKE_A_VERB.test(particle) && ITS_SUBJECT.test(before(at, whole))) return match
  return `저${match.slice(1)}`
}

function owning(match: string, at: number, whole: string): string {
  if (match === '내 ' && !BEFORE_MINE.test(before(at, whole))) return match
  return `제${match.slice(1)}`
}
