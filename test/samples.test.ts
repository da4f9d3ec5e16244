import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Language } from '#wire/language.ts'
import { Position } from '#wire/positions.ts'
import { measure } from '#wire/text/count.ts'
import { sentencesOf } from '#wire/text/sentences.ts'

const folder = join(import.meta.dirname, '../data/samples')
const intents = ['motivation', 'growth', 'conflict', 'challenge', 'competence', 'aspiration', 'teamwork', 'other'] as const
const technical: readonly Position[] = ['ai', 'be', 'fe', 'mobile', 'data', 'infra']
const leastFields = 8
const leastPostings = 200
const nearDuplicateLetter = 0.35
const nearDuplicatePosting = 0.6
const longestSentence = 120

/** Well-known Korean companies: a sample never speaks of a real one. Names that are also common words (당근, 기아, 하나) cannot be told apart here. */
const realCompany = new RegExp(
  [
    '삼성|현대(?:자동차|차|백화점|건설|카드|모비스)|롯데|한화|포스코|신세계|이마트|두산|네이버|카카오|쿠팡|(?<!오)토스|라인플러스|배달의\\s?민족|우아한형제들|당근마켓|컬리|무신사|야놀자|직방|넥슨|엔씨소프트|넷마블|크래프톤|스마일게이트|',
    '셀트리온|아모레퍼시픽|하이닉스|대한항공|아시아나|한국전력|코레일|농협|신한은행|국민은행|우리은행|하나은행|기업은행|효성|코오롱|오뚜기|농심|풀무원|교보문고|사람인|잡코리아|자소설|하이브(?!리드)|오늘의집|마이리얼트립|클래스101|밀리의 서재|',
    '(?<![a-z])(?:LG|SK|KT|CJ|GS|NHN|KB|IBK|Samsung|Hyundai|Naver|Kakao|Coupang)(?![a-z])',
  ].join(''),
  'i',
)
const cliche =
  /책임감이?\s?(?:강|투철)|최선을\s?다하|성실|맡은\s?바|뽑아만|뼈를\s?묻|무궁한\s?발전|준비된\s?인재|화목한|두\s?마리\s?토끼|긍정적인\s?마인드|없어서는\s?안\s?될|꿈을\s?펼|빛과\s?소금|열정적|귀사/
/** What a blind process forbids: schools by name, places one comes from, family, age, sex, faith. */
const blindFact =
  /[가-힣]대학교|[가-힣](?:여대|고등학교|중학교)|학번|년생|\d+세|스무\s?살|출신|태어나|고향|본가|거주|(?<![가-힣])(?:아버지|어머니|부모님|누나|오빠|언니|장남|장녀|외동|남매|아내|남편)|여성으로서|남자로서|교회|성당|법회|기독교|불교|불자/
const unfinished = /[○□]{1,}|TODO|\?\?|__|\[회사명\]|\{[^}]*\}|N%|lorem/i
const markdown = /^#{1,6}\s|\*\*|^[-*]\s|`|\|/m

const text = (least: number, most: number) => z.string().trim().min(least).max(most)
const items = (least: number) => z.array(text(2, 160)).min(least).max(8)
const SampleLetter = z.strictObject({
  id: z.string().regex(/^sample-letter-\d{3}$/),
  sample: z.literal(true),
  language: z.literal('ko'),
  company: text(2, 20),
  position: Position,
  jobTitle: text(2, 40),
  intent: z.enum(intents),
  question: text(15, 150),
  content: z.string(),
})
const SamplePosting = z.strictObject({
  id: z.string().regex(/^sample-posting-\d{3}$/),
  sample: z.literal(true),
  language: Language,
  company: text(2, 40),
  title: text(2, 60),
  position: Position,
  responsibilities: items(2),
  requirements: items(2),
  preferred: items(1),
  deadline: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('fixed'),
      at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+09:00$/),
    }),
    z.strictObject({ kind: z.literal('rolling') }),
    z.strictObject({ kind: z.literal('until-filled') }),
  ]),
  body: text(150, 3000),
})
type SampleLetter = z.infer<typeof SampleLetter>
type SamplePosting = z.infer<typeof SamplePosting>

function readAll<T extends { position: string }>(name: string, schema: z.ZodType<T>): T[] {
  return globSync('*.json', { cwd: join(folder, name) })
    .sort()
    .flatMap((file) => {
      const list = z.array(schema).parse(JSON.parse(readFileSync(join(folder, name, file), 'utf8')))
      expect(
        list.filter((item) => `${item.position}.json` !== file),
        `${name}/${file} holds its own field only`,
      ).toEqual([])
      return list
    })
}

const letters = readAll<SampleLetter>('letters', SampleLetter)
const postings = readAll<SamplePosting>('postings', SamplePosting)

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)
const idsWhere = <T extends { id: string }>(list: readonly T[], holds: (item: T) => unknown) => list.filter(holds).map((item) => item.id)
/** Each item with what a pattern finds in it, so that a failure says which words to change. */
const hits = <T extends { id: string }>(list: readonly T[], pattern: RegExp, read: (item: T) => string) =>
  list.flatMap((item) => {
    const hit = read(item).match(pattern)?.[0]
    return hit === undefined ? [] : [`${item.id}: ${hit}`]
  })

function pairsOf(value: string): Set<string> {
  const letters = value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)))
}

/** The technologies that lines name: in Korean postings they are the words in Latin letters. */
const skillsOf = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.match(/[A-Za-z][A-Za-z.+#]{2,}/g) ?? []))

/** Pairs of texts that are too alike: shared pairs of neighbouring letters over all pairs (Jaccard), from 0 to 1. */
function tooAlike<T extends { id: string }>(list: readonly T[], limit: number, read: (item: T) => string): string[] {
  const known = list.map((item) => ({
    id: item.id,
    pairs: pairsOf(read(item)),
  }))
  return known.flatMap((left, index) =>
    known.slice(index + 1).flatMap((right) => {
      const shared = left.pairs.intersection(right.pairs).size
      const likeness = shared / (left.pairs.size + right.pairs.size - shared)
      return likeness < limit ? [] : [`${left.id} ~ ${right.id}: ${likeness.toFixed(2)}`]
    }),
  )
}

/** The rule that a question states, such as `(공백 제외 600자 이내)`; the last number counts in `600자 이상 800자 이내`. */
function limitOf(question: string) {
  const numbers = [...question.matchAll(/([\d,]+)\s?자/g)].map((match) => Number(match[1]?.replace(',', '')))
  const unit = question.includes('공백 제외') ? ('charactersNoSpaces' as const) : ('characters' as const)
  return { unit, max: numbers.at(-1) ?? Number.NaN }
}

/** What a body has to contain for a deadline: its year, its day and its hour, in any of the ways in which postings write them. */
function wordsOf(deadline: SamplePosting['deadline']): RegExp[] {
  if (deadline.kind === 'rolling') return [/상시|수시|rolling/i]
  if (deadline.kind === 'until-filled') return [/채용\s?시\s?(?:까지|마감)|충원\s?시|until (?:the (?:role|position) is )?filled/i]
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = deadline.at.split(/\D/).map(Number)
  const monthName = new Date(deadline.at).toLocaleString('en', {
    month: 'long',
    timeZone: 'Asia/Seoul',
  })
  const half = hour < 12 ? ['오전', 'am'] : ['오후', 'pm']
  const rest = minute === 0 ? '(?::00)?' : `:${minute}`
  return [
    new RegExp(`${year}`),
    new RegExp(`(?<!\\d)0?${month}\\s?[-./월]\\s?0?${day}(?!\\d)|(?<!\\d)${day} ${monthName}|${monthName} ${day}(?!\\d)`),
    new RegExp(
      `(?<!\\d)0?${hour}:${String(minute).padStart(2, '0')}|(?<!\\d)${hour}시|${half[0]} ${hour % 12 || 12}시|(?<!\\d)${hour % 12 || 12}${rest} ?${half[1]}`,
      'i',
    ),
  ]
}

describe('the sample letters', () => {
  test('are forty with ids of their own, five for each intent, over at least eight job fields', () => {
    expect(letters).toHaveLength(40)
    expect(repeated(letters.map((letter) => letter.id))).toEqual([])
    expect(intents.map((intent) => [intent, letters.filter((letter) => letter.intent === intent).length])).toEqual(
      intents.map((intent) => [intent, 5]),
    )
    expect(new Set(letters.map((letter) => letter.position)).size).toBeGreaterThanOrEqual(leastFields)
  })

  test('have 500 to 1,000 characters, and fill the limit that their own question states', () => {
    expect(idsWhere(letters, ({ content }) => content.length < 500 || content.length > 1000)).toEqual([])
    expect(idsWhere(letters, ({ question, content }) => measure(content, limitOf(question)).state !== 'fits')).toEqual([])
  })

  test('are plain text in NFC, without Markdown, blanks or unfinished places', () => {
    expect(idsWhere(letters, ({ content }) => content !== content.normalize('NFC').trim() || content.includes('\r'))).toEqual([])
    expect(hits(letters, markdown, ({ content }) => content)).toEqual([])
    expect(hits(letters, unfinished, ({ content }) => content)).toEqual([])
  })

  test('are written in 합니다체 throughout, in sentences that can be read in one breath', () => {
    const paragraphEnds = letters.flatMap(({ id, content }) =>
      content.split('\n\n').flatMap((paragraph) => (/(?:니다|습니까)\.$/.test(paragraph) ? [] : [`${id}: ${paragraph.slice(-20)}`])),
    )
    expect(paragraphEnds).toEqual([])
    const casual = letters.flatMap(({ id, content }) =>
      sentencesOf(content.replace(/["'][^"']*["']/g, ''))
        .filter(({ text }) => /(?:어요|에요|예요|네요|죠)[.?!]$/.test(text))
        .map(({ text }) => `${id}: ${text}`),
    )
    expect(casual).toEqual([])
    const long = letters.flatMap(({ id, content }) =>
      sentencesOf(content)
        .filter(({ text }) => text.length > longestSentence)
        .map(({ text }) => `${id}: ${text}`),
    )
    expect(long).toEqual([])
  })

  test('tell a figure at least three times, since an example teaches by what it does', () => {
    expect(idsWhere(letters, ({ content }) => (content.match(/\d[\d,.]*/g) ?? []).length < 3)).toEqual([])
  })

  test('open each in its own way and tell each its own story', () => {
    expect(repeated(letters.map(({ content }) => content.replace(/\s/g, '').slice(0, 4)))).toEqual([])
    expect(repeated(letters.map(({ question }) => question))).toEqual([])
    expect(tooAlike(letters, nearDuplicateLetter, ({ content }) => content)).toEqual([])
  })

  test('say nothing worn, nothing of a real company, and nothing that a blind process forbids', () => {
    expect(hits(letters, cliche, ({ content }) => content)).toEqual([])
    expect(hits(letters, realCompany, ({ company, question, content }) => `${company} ${question} ${content}`)).toEqual([])
    expect(hits(letters, blindFact, ({ content }) => content)).toEqual([])
  })

  test('name no company of another sample', () => {
    const companies = [...new Set([...letters, ...postings].map(({ company }) => company))]
    const strangers = letters.flatMap(({ id, company, question, content }) =>
      companies.filter((name) => name !== company && `${question} ${content}`.includes(name)).map((name) => `${id}: ${name}`),
    )
    expect(strangers).toEqual([])
  })
})

describe('the sample postings', () => {
  test('have ids of their own, numbered without a gap', () => {
    expect(postings.length).toBeGreaterThanOrEqual(leastPostings)
    expect(postings.map(({ id }) => id).sort()).toEqual(
      Array.from(postings, (_, index) => `sample-posting-${String(index + 1).padStart(3, '0')}`),
    )
  })

  test('cover every job field, and within a technical one ask for the same skills again and again', () => {
    expect(Position.options.filter((position) => postings.filter((it) => it.position === position).length < 4)).toEqual([])
    const oneOff = technical.filter((position) => {
      const asked = postings.filter((it) => it.position === position).map((it) => skillsOf([...it.requirements, ...it.preferred]))
      const recurring = [...new Set(asked.flatMap((skills) => [...skills]))].filter(
        (skill) => asked.filter((skills) => skills.has(skill)).length >= asked.length / 5,
      )
      return recurring.length < 3
    })
    expect(oneOff).toEqual([])
  })

  test('say in the body all that the fields say, under the title', () => {
    const missing = postings.flatMap(({ id, company, title, responsibilities, requirements, preferred, body }) => {
      const readable = body.replace(/\*\*/g, '')
      const fields = [...responsibilities, ...requirements, ...preferred]
      const names = [company, title.replace(/\s*\([^)]*\)\s*$/, '')]
      return [...fields, ...names].filter((value) => !readable.includes(value)).map((value) => `${id}: ${value}`)
    })
    expect(missing).toEqual([])
    const strayed = /20\d\d\s?[-.년]\s?\d|채용\s?시\s?마감/
    expect(hits(postings, strayed, (it) => [...it.responsibilities, ...it.requirements, ...it.preferred].join('\n'))).toEqual([])
    expect(idsWhere(postings, (it) => repeated([...it.responsibilities, ...it.requirements, ...it.preferred]).length > 0)).toEqual([])
  })

  test('give in the body the deadline of the field', () => {
    expect(idsWhere(postings, ({ deadline, body }) => !wordsOf(deadline).every((pattern) => pattern.test(body)))).toEqual([])
  })

  test('hold tables in some, and rolling and until-filled deadlines beside fixed ones', () => {
    expect(postings.filter(({ body }) => /^\|[\s:|-]+\|$/m.test(body)).length).toBeGreaterThanOrEqual(Math.floor(postings.length / 6))
    for (const kind of ['fixed', 'rolling', 'until-filled']) {
      expect(postings.filter(({ deadline }) => deadline.kind === kind).length, kind).toBeGreaterThanOrEqual(2)
    }
  })

  test('are written in the language that they name', () => {
    const hangul = (body: string) => /\p{Script=Hangul}/u.test(body)
    expect(idsWhere(postings, ({ language, body }) => (language === 'ko') !== hangul(body))).toEqual([])
    expect(postings.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(10)
  })

  test('are each a posting of its own, of no real company', () => {
    expect(repeated(postings.map(({ company, title }) => `${company} ${title}`))).toEqual([])
    expect(tooAlike(postings, nearDuplicatePosting, ({ body }) => body)).toEqual([])
    expect(hits(postings, realCompany, ({ company, title, body }) => `${company} ${title} ${body}`)).toEqual([])
  })
})
