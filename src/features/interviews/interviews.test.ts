import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, type Reply, startTestServer, type TestServer } from '#test/server.ts'
import { readQuestions } from './bank/questions.ts'

const CV = `문가람
백엔드 개발자
garam@example.com 010-0000-1234

경력
- 주문 조회의 느린 질의를 찾아 응답 시간을 820ms에서 140ms로 줄였습니다.
- 장애 대응 절차를 문서로 정리하고 월 1회 모의 훈련을 진행해 복구 시간을 절반으로 단축했습니다.
- 정산 배치를 Kafka 기반으로 옮겨 처리 지연을 2시간에서 10분으로 줄였습니다.
학력
한별대학교 컴퓨터공학과 졸업`

const upload = async (person: Person, text = CV): Promise<string> => {
  const form = new FormData()
  form.append('file', new Blob([text], { type: 'text/plain' }), 'cv.txt')
  return (await person.call('POST', '/documents', form)).body.id
}
const answerTo = (person: Person, id: string, turnId: string, answer: string, more: object = {}) =>
  person.call('POST', `/interviews/${id}/turns/${turnId}/answer`, { answer, ...more })

interface SeenTurn {
  id: string
  kind: string
  question: string
}

describe('without a model', () => {
  let server: TestServer
  let owner: Person
  let other: Person
  const bank = readQuestions()
  const known = (question: string) => bank.technical.find((one) => one.question.ko === question)
  beforeAll(async () => {
    server = await startTestServer()
    owner = await server.person()
    other = await server.person()
  })
  afterAll(() => server.stop())

  it('the bank is filtered, searched and paged, and gives each question once', async () => {
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: Reply = await owner.call('GET', `/questions?position=be&limit=37${cursor ? `&cursor=${cursor}` : ''}`)
      ids.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.sort()).toEqual(
      bank.technical
        .filter(({ position }) => position === 'be')
        .map(({ id }) => id)
        .sort(),
    )
    const found = (await owner.call('GET', `/questions?q=${encodeURIComponent('교착 상태')}&limit=3`)).body.items
    expect(found[0].question).toMatch(/교착/)
    const behavioural = (await owner.call('GET', '/questions?kind=behavioural&topic=leadership')).body
    expect(behavioural.items).toHaveLength(5)
    expect(behavioural.topics).toHaveLength(6)
  })

  it('a question is told in the language of the caller, with its model answer, its points and its rubric', async () => {
    const [first] = (await owner.call('GET', '/questions?position=be&limit=1')).body.items
    const { body } = await owner.call('GET', `/questions/${first.id}`, undefined, { 'accept-language': 'en' })
    expect(body.question).toBe(body.questions.en)
    expect(body.points.length).toBeGreaterThanOrEqual(3)
    const [behavioural] = (await owner.call('GET', '/questions?kind=behavioural&limit=1')).body.items
    expect((await owner.call('GET', `/questions/${behavioural.id}`)).body.levels).toHaveLength(5)
    expect((await owner.call('GET', '/questions/no-such-question')).status).toBe(404)
  })

  it('an operator imports questions from CSV, is told which rows were refused, and a file sent twice adds nothing', async () => {
    const csv = [
      'position,question,topic,example_answer',
      '마케팅,"코호트 분석이란 무엇이고, 언제 쓰나요?",analytics,"같은 시기에 가입한 사람을 한 무리로 묶어 비교하는 분석입니다.\n재방문율이 시간에 따라 어떻게 바뀌는지 볼 때 씁니다."',
      '',
      '마케팅,짧음,analytics,짧아요',
      'be,트랜잭션의 ACID 네 가지 성질을 각각 설명해 주세요.,db,원자성과 일관성과 격리성과 지속성을 차례로 설명하면 됩니다.',
    ].join('\r\n')
    const send = (person: Person, text: string) => {
      const form = new FormData()
      form.append('file', new Blob([text], { type: 'text/csv' }), 'questions.csv')
      return person.call('POST', '/admin/questions/imports', form)
    }
    expect((await send(other, csv)).status).toBe(403)
    const first = await send(owner, csv)
    expect(first.body).toMatchObject({ accepted: 1, known: 0, refused: [{ row: 5 }, { row: 6 }] })
    expect((await send(owner, csv)).body).toMatchObject({ accepted: 0, known: 1 })
    expect((await send(owner, 'a,b\n1,2')).body.error.code).toBe('interviews.not_csv')
    const { items } = (await other.call('GET', '/questions?position=marketing')).body
    expect(items).toMatchObject([{ topic: 'analytics', imported: true, questions: { en: null } }])
    // Its example answer serves the rules as the key points of any other question do.
    const { body } = await other.call('POST', '/feedback/create', {
      question: '코호트 분석이 무엇이고 언제 쓰나요?',
      answer: '코호트 분석은 같은 시기에 가입한 사람을 무리로 묶어 비교하는 방법입니다.',
    })
    expect(body.reference.id).toBe(items[0].id)
    expect(body.feedback).toContain('같은 시기에 가입한')
  })

  it('a session asks two technical, two behavioural and five personal questions about claims of the CV, and costs nothing', async () => {
    const documentId = await upload(owner)
    const { status, body } = await owner.call('POST', '/interviews', { position: '백엔드 개발자', documentId })
    expect(status).toBe(201)
    expect(body).toMatchObject({ position: 'be', language: 'ko', source: 'rules' })
    const kinds = body.turns.map(({ kind }: SeenTurn) => kind)
    expect(kinds).toEqual([...Array(2).fill('technical'), ...Array(2).fill('behavioural'), ...Array(5).fill('personal')])
    const personal = body.turns.filter(({ kind }: SeenTurn) => kind === 'personal').map(({ question }: SeenTurn) => question)
    expect(personal.filter((question: string) => /820ms|복구 시간|Kafka/.test(question))).toHaveLength(3)
    expect(personal.join()).not.toMatch(/한별대학교|010-0000/)
    expect(new Set(personal).size).toBe(5)
    const { items } = (await owner.call('GET', '/me/quotas')).body
    expect(items.find(({ feature }: { feature: string }) => feature === 'interviews').used).toBe(0)
  })

  it('the next session asks questions that were not seen before', async () => {
    const person = await server.person('again')
    const seen = new Set<string>()
    for (let at = 0; at < 4; at++) {
      const { turns } = (
        await person.call('POST', '/interviews', { position: 'be', counts: { technical: 5, behavioural: 5, personal: 0 } })
      ).body
      for (const { question } of turns) {
        expect(seen.has(question)).toBe(false)
        seen.add(question)
      }
    }
  })

  it('a position without technical questions is asked more behavioural ones', async () => {
    const { turns } = (
      await owner.call('POST', '/interviews', { position: '인사 담당자', counts: { technical: 2, behavioural: 1, personal: 1 } })
    ).body
    expect(turns.map(({ kind }: SeenTurn) => kind)).toEqual(['behavioural', 'behavioural', 'behavioural', 'personal'])
  })

  it("somebody else's document or letter is not found, and neither is their session", async () => {
    const documentId = await upload(other)
    const refused = await owner.call('POST', '/interviews', { position: 'be', documentId })
    expect([refused.status, refused.body.error.code]).toEqual([404, 'documents.not_found'])
    const letterId = '00000000-0000-4000-8000-000000000000'
    expect((await owner.call('POST', '/interviews', { position: 'be', letterId })).body.error.code).toBe('letters.not_found')
    const { body: theirs } = await other.call('POST', '/letters', {
      company: '가온',
      position: 'be',
      question: '동기',
      answers: ['표를 그렸다.'],
    })
    expect((await owner.call('POST', '/interviews', { position: 'be', letterId: theirs.id })).body.error.code).toBe('letters.not_found')
    const { id, turns, runId } = (
      await other.call('POST', '/interviews', { position: 'be', counts: { technical: 1, behavioural: 0, personal: 0 } })
    ).body
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/events'],
      ['DELETE', ''],
    ] as const)
      expect((await owner.call(method, `/runs/${runId}${path}`)).status).toBe(404)
    const replies = [
      await owner.call('GET', `/interviews/${id}`),
      await owner.call('PATCH', `/interviews/${id}`, { state: 'paused' }),
      await owner.call('DELETE', `/interviews/${id}`),
      await answerTo(owner, id, turns[0].id, '네'),
      await owner.call('POST', `/interviews/${id}/report`),
    ]
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    // A turn of one session is none of another.
    const mine = (await owner.call('POST', '/interviews', { position: 'be', counts: { technical: 1, behavioural: 0, personal: 0 } })).body
    expect((await answerTo(owner, mine.id, turns[0].id, '네')).body.error.code).toBe('interviews.turn_not_found')
  })

  it('the model answer covers every point with its own words; a copied question and an empty answer cover none', async () => {
    const counts = { technical: 4, behavioural: 0, personal: 0 }
    const { id, turns } = (await owner.call('POST', '/interviews', { position: 'be', counts })).body
    for (const turn of turns) {
      const question = known(turn.question)
      if (!question) throw new Error(turn.question)
      const { body } = await answerTo(owner, id, turn.id, question.answer.ko, { seconds: 75 })
      expect(body.evaluation.missed, turn.question).toEqual([])
      expect(body.evaluation.score, turn.question).toBeGreaterThanOrEqual(90)
      expect(body.evaluation.delivery.seconds).toBe(75)
      for (const { excerpt } of body.evaluation.covered) expect(question.answer.ko).toContain(excerpt)
      expect(body.followUp).toBeUndefined()
      const copied = (await answerTo(owner, id, turn.id, turn.question)).body.evaluation
      expect([copied.score, copied.covered]).toEqual([0, []])
      expect((await answerTo(owner, id, turn.id, ' ')).body.evaluation).toMatchObject({ score: 0, covered: [], wrong: [] })
    }
    const detail = (await owner.call('GET', `/interviews/${id}`)).body
    expect(detail.turns[0].attempts.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3])
    expect(detail.turns[0].evaluation).toEqual(detail.turns[0].attempts[2].evaluation)
  })

  it('a misconception of the bank is called wrong, and its denial is not', async () => {
    const question = bank.technical.find(({ misconceptions }) => misconceptions.some(({ terms }) => terms.ko.length > 0))
    const belief = question?.misconceptions[0]?.terms.ko[0]
    const { evaluateByRules } = await import('./rules/evaluate.ts')
    const judge = (answer: string) =>
      evaluateByRules({
        basis: 'technical',
        question: question?.question.ko ?? '',
        answer,
        language: 'ko',
        seconds: null,
        criteria: [],
        reference: question,
      }).wrong
    expect(judge(`제 생각에는 ${belief} 합니다.`)).toHaveLength(1)
    expect(judge(`${belief} 한다는 말은 오해입니다.`)).toHaveLength(0)
  })

  it('a follow-up asks for what was left out, at most two in a row, and stands behind its question', async () => {
    const counts = { technical: 1, behavioural: 1, personal: 0 }
    const { id, turns } = (await owner.call('POST', '/interviews', { position: 'be', counts })).body
    let turn = turns[0]
    const asked: string[] = [turn.question]
    for (let depth = 0; depth < 4; depth++) {
      const { body } = await answerTo(
        owner,
        id,
        turn.id,
        `${turn.question.split(' ').slice(0, 2).join(' ')}에 관해서는 조금만 알고 있습니다.`,
      )
      if (!body.followUp) break
      turn = body.followUp
      expect(turn).toMatchObject({ kind: 'follow-up' })
      expect(asked).not.toContain(turn.question)
      asked.push(turn.question)
    }
    expect(asked).toHaveLength(3)
    const detail = (await owner.call('GET', `/interviews/${id}`)).body
    expect(detail.turns.map(({ kind }: SeenTurn) => kind)).toEqual(['technical', 'follow-up', 'follow-up', 'behavioural'])
    // The first question answered again gets no second follow-up.
    expect((await answerTo(owner, id, turns[0].id, '여전히 조금만 알고 있습니다.')).body.followUp).toBeUndefined()
  })

  it('a told experience is judged by situation, task, action, result and figure, with the sentence that shows each', async () => {
    const { id, turns } = (
      await owner.call('POST', '/interviews', { position: 'be', counts: { technical: 0, behavioural: 1, personal: 0 } })
    ).body
    const whole =
      '배포 후 되돌리는 일을 석 달 만에 5회에서 1회로 줄였습니다. 당시 팀에서는 시험 없이 배포하고 있었고, 저는 이 문제를 맡았습니다. 동료와 의견을 비교한 뒤 통합 시험부터 제안해서 제가 직접 23개를 작성했습니다. 결과적으로 장애 문의가 절반으로 줄었습니다. 그때부터 배포 전에 점검표를 먼저 쓰는 습관이 생겼습니다.'
    const thin = '저는 원래 사람들과 잘 지내는 편입니다.'
    const good = (await answerTo(owner, id, turns[0].id, whole)).body.evaluation
    const poor = (await answerTo(owner, id, turns[0].id, thin)).body.evaluation
    expect(good.score).toBeGreaterThanOrEqual(90)
    expect(poor.score).toBeLessThanOrEqual(20)
    expect(good.criteria[0].score).toBe(5)
    expect(poor.criteria[0].score).toBeLessThanOrEqual(2)
    expect(poor.criteria[0].comment.length).toBeGreaterThan(20)
    for (const { excerpt } of good.covered) expect(whole).toContain(excerpt)
  })

  it('filler words are counted, and a better answer has the same sentences without them', async () => {
    const { id, turns } = (
      await owner.call('POST', '/interviews', { position: 'be', counts: { technical: 0, behavioural: 1, personal: 0 } })
    ).body
    const answer = '음, 당시 팀에서 배포가 자주 실패했습니다. 어, 제가 직접 시험을 23개 작성해서 되돌린 횟수를 5회에서 1회로 줄였습니다.'
    const { evaluation } = (await answerTo(owner, id, turns[0].id, answer)).body
    expect(evaluation.delivery.fillers).toEqual([
      { word: '음', count: 1 },
      { word: '어', count: 1 },
    ])
    expect(evaluation.betterAnswer).toBe(
      '제가 직접 시험을 23개 작성해서 되돌린 횟수를 5회에서 1회로 줄였습니다. 당시 팀에서 배포가 자주 실패했습니다.',
    )
  })

  it('a report is kept, compares with the session before, names up to three things to practise and calls itself practice', async () => {
    const person = await server.person('reporter')
    const reports: any[] = []
    for (const answer of [
      '잘 모르겠습니다.',
      '당시 팀의 배포가 느려서 제가 직접 시험을 작성했고, 그 결과 되돌린 횟수를 5회에서 1회로 줄였습니다.',
    ]) {
      const counts = { technical: 0, behavioural: 2, personal: 0 }
      const { id, turns } = (await person.call('POST', '/interviews', { position: 'be', counts })).body
      expect((await person.call('POST', `/interviews/${id}/report`)).body.error.code).toBe('interviews.nothing_to_report')
      for (const turn of turns) await answerTo(person, id, turn.id, answer)
      reports.push((await person.call('POST', `/interviews/${id}/report`)).body)
      expect((await person.call('GET', `/interviews/${id}`)).body).toMatchObject({ report: reports.at(-1), state: 'finished' })
    }
    const [first, second] = reports
    expect(second.trend.map(({ score }: { score: number }) => score)).toEqual([first.score, second.score])
    expect(second.score).toBeGreaterThan(first.score)
    expect(second.criteria.some(({ before }: { before: number | null }) => before !== null)).toBe(true)
    expect(first.practise.length).toBeGreaterThan(0)
    expect(first.practise.length).toBeLessThanOrEqual(3)
    expect(first.notice).toMatch(/연습.*판정하지 않/)
  })

  it('a report is there as soon as one question is answered, the list says so, and the session goes on', async () => {
    const person = await server.person('half-way')
    const counts = { technical: 0, behavioural: 2, personal: 0 }
    const { id, turns } = (await person.call('POST', '/interviews', { position: 'be', counts })).body
    const listed = async () => (await person.call('GET', '/interviews')).body.items[0]
    expect(await listed()).toMatchObject({ id, hasReport: false })
    await answerTo(person, id, turns[0].id, '잘 모르겠습니다.')
    expect((await person.call('POST', `/interviews/${id}/report`)).body).toMatchObject({ answered: 1 })
    expect(await listed()).toMatchObject({ id, hasReport: true, state: 'active' })
  })

  it('a session is paused, answering goes on with it, and a removed one is gone', async () => {
    const { id, turns } = (
      await owner.call('POST', '/interviews', { position: 'fe', counts: { technical: 1, behavioural: 0, personal: 0 } })
    ).body
    expect((await owner.call('PATCH', `/interviews/${id}`, { state: 'paused' })).body.state).toBe('paused')
    await answerTo(owner, id, turns[0].id, '잘 모르겠습니다.')
    expect((await owner.call('GET', `/interviews/${id}`)).body).toMatchObject({ state: 'active', answered: 1 })
    expect((await owner.call('DELETE', `/interviews/${id}`)).status).toBe(204)
    expect((await owner.call('GET', `/interviews/${id}`)).status).toBe(404)
  })

  it('two answers to one question at once: one is looked at, the other is told to wait', async () => {
    const { id, turns } = (
      await owner.call('POST', '/interviews', { position: 'be', counts: { technical: 1, behavioural: 0, personal: 0 } })
    ).body
    const replies = await Promise.all(Array.from({ length: 20 }, (_, at) => answerTo(owner, id, turns[0].id, `답 ${at}`)))
    const statuses = new Set(replies.map(({ status }) => status))
    expect([...statuses].every((status) => status === 200 || status === 409)).toBe(true)
    const detail = (await owner.call('GET', `/interviews/${id}`)).body
    expect(detail.turns[0].attempts).toHaveLength(replies.filter(({ status }) => status === 200).length)
  })

  it('nothing is left of a person who leaves', async () => {
    const person = await server.person('leaver')
    const documentId = await upload(person, '배포 시간을 쇠똥구리별식으로 41분에서 6분으로 줄였습니다.')
    const { id, turns } = (
      await person.call('POST', '/interviews', { position: 'be', documentId, counts: { technical: 0, behavioural: 0, personal: 1 } })
    ).body
    await answerTo(person, id, turns[0].id, '쇠똥구리별식 방법은 제가 직접 정했습니다.')
    expect(await server.grep('쇠똥구리별식')).not.toEqual([])
    await person.call('DELETE', '/me', { password: 'correct-horse-battery-9' })
    expect(await server.grep('쇠똥구리별식')).toEqual([])
  })
})

describe('where the operator has set how many questions there are', () => {
  it('a session has so many unless the person asks for others, and one without any is refused', async () => {
    const server = await startTestServer({ settings: { JIWON_INTERVIEW_COUNTS: '1,1,0' } })
    try {
      const person = await server.person()
      expect((await person.call('GET', '/interviews')).body.defaultCounts).toEqual({ technical: 1, behavioural: 1, personal: 0 })
      const kinds = async (more: object) =>
        (await person.call('POST', '/interviews', { position: 'be', ...more })).body.turns.map(({ kind }: { kind: string }) => kind)
      expect(await kinds({})).toEqual(['technical', 'behavioural'])
      expect(await kinds({ counts: { technical: 2 } })).toEqual(['technical', 'technical', 'behavioural'])
      const none = await person.call('POST', '/interviews', { position: 'be', counts: { technical: 0, behavioural: 0 } })
      expect([none.status, none.body.error.code]).toEqual([400, 'interviews.no_questions'])
    } finally {
      await server.stop()
    }
  })
})

describe('with a model', () => {
  let server: TestServer
  let model: ModelServer
  let owner: Person
  const personal = (count = 1) =>
    JSON.stringify({
      questions: Array.from({ length: count }, () => ({
        claim: 0,
        question: '이 일을 고른 계기는 무엇인가요?',
        criteria: [
          { id: 'reason', shows: '고른 까닭을 말해요.' },
          { id: 'relevance', shows: '직무와 이어서 말해요.' },
        ],
      })),
    })
  const used = async (person: Person) =>
    (await person.call('GET', '/me/quotas')).body.items.find(({ feature }: { feature: string }) => feature === 'interviews').used
  const onlyPersonal = { technical: 0, behavioural: 0, personal: 1 }
  beforeAll(async () => {
    model = await startModelServer('네.')
    server = await startTestServer({ model })
    owner = await server.person()
  })
  afterAll(async () => {
    await server.stop()
    await model.close()
  })

  it('the claims of the CV are in the prompt, the school and the telephone number are not, and the claim shows after the answer', async () => {
    const person = await server.person('claims')
    const documentId = await upload(person)
    model.script(({ body: { messages } }) => {
      const claim = Number(/(\d+)\. [^\n]*820ms/.exec(messages.at(-1)?.content ?? '')?.[1])
      const criteria = [
        { id: 'evidence', shows: '무엇을 재었는지 말해요.' },
        { id: 'contribution', shows: '본인이 한 일을 말해요.' },
      ]
      return JSON.stringify({ questions: [{ claim, question: '응답 시간을 820ms에서 140ms로 줄인 원인은 무엇이었나요?', criteria }] })
    })
    const from = model.requests.length
    const { body } = await person.call('POST', '/interviews', { position: 'be', documentId, counts: onlyPersonal })
    expect(body.source).toBe('model')
    const prompt = JSON.stringify(model.requests[from]?.body.messages)
    expect(prompt).toContain('820ms에서 140ms')
    expect(prompt).not.toMatch(/한별대학교|010-0000|garam@/)
    const read = async () => (await person.call('GET', `/interviews/${body.id}`)).body.turns[0]
    expect((await read()).claim).toBeNull()
    model.script('죄송하지만 도와드릴 수 없습니다.')
    const { evaluation } = (await answerTo(person, body.id, body.turns[0].id, '제가 직접 실행 계획을 비교해 색인을 넣었습니다.')).body
    expect(evaluation.source).toBe('rules')
    expect(evaluation.feedback).not.toContain('죄송')
    expect((await read()).claim).toContain('820ms에서 140ms')
  })

  it('of a hundred starts at once exactly the five of the day pass', async () => {
    const person = await server.person('hundred')
    model.script(personal())
    const replies = await Promise.all(
      Array.from({ length: 100 }, () =>
        person.call('POST', '/interviews', { position: 'be', counts: onlyPersonal }, { prefer: 'respond-async' }),
      ),
    )
    expect(replies.filter(({ status }) => status === 202)).toHaveLength(5)
    const refused = replies.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(95)
    expect(refused[0]?.body.error.code).toBe('quota.exhausted')
    expect(await used(person)).toBe(5)
  })

  it('a session without questions on one’s own claims is one of the day, too: a model judges its answers', async () => {
    const person = await server.person('bank-only')
    const { body } = await person.call('POST', '/interviews', { position: 'be', counts: { technical: 1, behavioural: 0, personal: 0 } })
    expect(body.turns).toHaveLength(1)
    expect(await used(person)).toBe(1)
  })

  it('a failed model costs no session: the questions come from rules', async () => {
    const person = await server.person('unlucky')
    model.script('{"questions": [{"claim": 7}]}')
    const { status, body } = await person.call('POST', '/interviews', { position: 'be', counts: onlyPersonal })
    expect([status, body.source]).toEqual([201, 'rules'])
    expect(await used(person)).toBe(0)
  })

  it('a stopped preparation costs nothing and says so', async () => {
    const person = await server.person('stopper')
    model.script({ text: personal(), fault: 'hang' })
    const { body } = await person.call('POST', '/interviews', { position: 'be', counts: onlyPersonal }, { prefer: 'respond-async' })
    await person.call('DELETE', `/runs/${body.runId}`)
    expect(await used(person)).toBe(0)
    expect((await person.call('GET', `/interviews/${body.interviewId}`)).body.status).toBe('failed')
    expect((await answerTo(person, body.interviewId, body.interviewId, '네')).body.error.code).toBe('interviews.not_ready')
  })

  it('an evaluation that quotes what the answer does not say is not shown; one that quotes it is, and its score is counted here', async () => {
    const { id, turns } = (
      await owner.call('POST', '/interviews', { position: 'be', counts: { technical: 1, behavioural: 0, personal: 0 } })
    ).body
    const { question } = turns[0]
    const bank = readQuestions().technical.find((one) => one.question.ko === question)
    const point = bank?.points[0]?.id ?? ''
    const answer = '핵심부터 말하면 이렇습니다. 나머지는 상황에 따라 다릅니다.'
    const evaluation = (excerpt: string) =>
      JSON.stringify({
        criteria: [
          { id: 'accuracy', score: 4, excerpt, comment: '틀린 설명이 없어요.' },
          { id: 'structure', score: 5, excerpt: '', comment: '첫 문장부터 답했어요.' },
        ],
        covered: [{ id: point, excerpt }],
        wrong: [],
        feedback: '핵심 하나를 짚었어요. 까닭을 덧붙이면 더 좋아요.',
        betterAnswer: '',
        followUp: '그렇게 보는 까닭은 무엇인가요?',
      })
    model.script(evaluation('답변에 없는 말'))
    expect((await answerTo(owner, id, turns[0].id, answer)).body.evaluation.source).toBe('rules')
    model.script(evaluation('핵심부터  말하면 이렇습니다.'))
    const { body } = await answerTo(owner, id, turns[0].id, answer)
    const total = bank?.points.length ?? 0
    expect(body.evaluation).toMatchObject({ source: 'model', covered: [{ excerpt: '핵심부터 말하면 이렇습니다.' }] })
    expect(body.evaluation.score).toBe(Math.round((100 * 2) / (total + 1)))
    expect(body.evaluation.missed).toHaveLength(total - 1)
  })

  it('a better answer with a figure that nobody gave is not shown', async () => {
    const { id, turns } = (
      await owner.call('POST', '/interviews', { position: 'be', counts: { technical: 0, behavioural: 1, personal: 0 } })
    ).body
    const { body: question } = await owner.call('GET', `/interviews/${id}`)
    const criterion = question.turns[0].topic
    const answer = '제가 직접 시험을 작성해 되돌린 횟수를 줄였습니다.'
    model.script(
      JSON.stringify({
        criteria: [criterion, 'star', 'outcome', 'structure'].map((name) => ({
          id: name,
          score: 3,
          excerpt: '',
          comment: '조금 더 말해 보세요.',
        })),
        covered: [],
        wrong: [],
        feedback: '본인이 한 일이 드러나요. 결과를 덧붙여 보세요.',
        betterAnswer: '제가 직접 시험을 작성해 되돌린 횟수를 73% 줄였습니다.',
        followUp: '',
      }),
    )
    const { evaluation } = (await answerTo(owner, id, turns[0].id, answer)).body
    expect(evaluation.source).toBe('rules')
    expect(JSON.stringify(evaluation)).not.toContain('73%')
  })
})
