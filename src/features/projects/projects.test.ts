import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import { isRepeat } from './rules/repeats.ts'

const CV = '# 김하늘\nJava와 Spring Boot로 주문 API를 개발했습니다.\nPostgreSQL 색인을 다시 설계했습니다.'
interface Shown {
  id: string
  title: string
  reason: string
  postingIds: string[]
}

async function withCv(person: Person): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([CV]), 'cv.md')
  return (await person.call('POST', '/documents', form)).body.id
}
const start = async (person: Person, more: object = {}) =>
  person.call('POST', '/projects/sessions', { desiredPosition: '백엔드 개발자', ...more })
const again = (person: Person, sessionId: string) => person.call('POST', `/projects/sessions/${sessionId}/regenerate`)

describe('without a model', () => {
  let server: TestServer
  let owner: Person
  let other: Person
  beforeAll(async () => {
    server = await startTestServer({ settings: { JIWON_SAMPLES: 'true' } })
    owner = await server.person()
    other = await server.person()
  })
  afterAll(() => server.stop())

  it('subjects come from what recurs in the postings and lacks in the CV, and cite postings that are there', async () => {
    const { status, body } = await start(owner, { documentId: await withCv(owner) })
    expect([status, body.source, body.subjects.length]).toEqual([201, 'rules', 3])
    for (const { title, reason, postingIds } of body.subjects as Shown[]) {
      expect(title).not.toMatch(/Java|Spring|PostgreSQL/)
      expect(reason).toContain('이력서에서는 찾지 못했으니')
      expect(postingIds.length).toBeGreaterThan(0)
      const [quoted] = /“(.+)”/.exec(reason)?.slice(1) ?? []
      const postings = await Promise.all(postingIds.map((id) => owner.call('GET', `/postings/${id}`)))
      expect(postings.every((reply) => reply.status === 200 && reply.body.position === 'be')).toBe(true)
      expect(postings.flatMap((reply) => [...reply.body.requirements, ...reply.body.preferred])).toContain(quoted)
    }
  })

  it('again never repeats, also not in other words, until there is nothing left and that is said', async () => {
    const { body } = await start(owner)
    const shown: Shown[] = [...body.subjects]
    for (;;) {
      const reply = await again(owner, body.sessionId)
      if (reply.status !== 201) {
        expect([reply.status, reply.body.error.code]).toEqual([409, 'projects.no_more_subjects'])
        break
      }
      expect(reply.body.subjects.length).toBeGreaterThan(0)
      for (const subject of reply.body.subjects as Shown[]) {
        const before = shown.map(({ title }) => title)
        expect(isRepeat(subject.title, before)).toBe(false)
        shown.push(subject)
      }
    }
    expect(shown.length).toBeGreaterThan(20)
    const session = (await owner.call('GET', `/projects/sessions/${body.sessionId}`)).body
    expect(session.status).toBe('ready')
    expect(session.subjects.map(({ id }: Shown) => id).sort()).toEqual(shown.map(({ id }) => id).sort())
  })

  it('a chosen subject becomes a plan whose tasks have days and acceptance and prove lines of postings', async () => {
    const { body } = await start(owner, { documentId: await withCv(owner) })
    const { status, body: project } = await owner.call('POST', `/projects/sessions/${body.sessionId}/choose`, {
      subjectId: body.subjects[1].id,
    })
    expect([status, project.source, project.title, project.position]).toEqual([201, 'rules', body.subjects[1].title, 'be'])
    expect(project.tasks.length).toBeGreaterThanOrEqual(4)
    expect(project.features.length).toBeGreaterThanOrEqual(3)
    for (const task of project.tasks) {
      expect(task.days).toBeGreaterThan(0)
      expect(task.detail && task.acceptance).toBeTruthy()
      expect(`${task.title}${task.detail}`).not.toMatch(/[{}]|undefined/)
      for (const { postingId, requirement } of task.proves) {
        const posting = (await owner.call('GET', `/postings/${postingId}`)).body
        expect([...posting.requirements, ...posting.preferred]).toContain(requirement)
        expect(project.postings.map(({ id }: { id: string }) => id)).toContain(postingId)
      }
    }
    expect(project.tasks.filter(({ proves }: { proves: unknown[] }) => proves.length > 0).length).toBeGreaterThanOrEqual(2)
    const twice = await owner.call('POST', `/projects/sessions/${body.sessionId}/choose`, { subjectId: body.subjects[1].id })
    expect(twice.body.id).toBe(project.id)
  })

  it('two clicks at once choose one project', async () => {
    const { body } = await start(owner)
    const choose = () => owner.call('POST', `/projects/sessions/${body.sessionId}/choose`, { subjectId: body.subjects[0].id })
    const ids = (await Promise.all([choose(), choose(), choose()])).map((reply) => reply.body.id)
    expect(new Set(ids).size).toBe(1)
  })

  it('ticks are kept and counted, a project is renamed, exported and removed', async () => {
    const { body } = await start(owner)
    const { body: project } = await owner.call('POST', `/projects/sessions/${body.sessionId}/choose`, { subjectId: body.subjects[0].id })
    const [first] = project.tasks
    const changed = await owner.call('PATCH', `/projects/${project.id}`, { title: '=내 과제', tasks: [{ id: first.id, isDone: true }] })
    expect(changed.body).toMatchObject({
      title: '=내 과제',
      progress: { done: 1, total: project.tasks.length, daysLeft: project.progress.daysLeft - first.days },
    })
    expect((await owner.call('PATCH', `/projects/${project.id}`, { tasks: [{ id: 't99', isDone: true }] })).body.error.code).toBe(
      'projects.task_not_found',
    )
    const markdown = await owner.call('GET', `/projects/${project.id}/export?format=md`)
    expect(markdown.headers.get('content-disposition')).toMatch(/^attachment; .*\.md/)
    expect(markdown.bytes.toString()).toContain(`- [x] ${first.detail}`)
    expect(markdown.bytes.toString()).toContain('AI 모델 없이 만든 계획입니다.')
    const csv = (await owner.call('GET', `/projects/${project.id}/export?format=csv`)).bytes.toString()
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv.split('\r\n')[0]).toContain('"제목","내용","예상 일수","상태"')
    expect(csv).toContain('"완료"')
    expect((await owner.call('GET', '/projects')).body.items.map(({ id }: Shown) => id)).toContain(project.id)
    expect((await owner.call('GET', `/projects/${project.id}/export?format=exe`)).status).toBe(400)
    expect((await owner.call('DELETE', `/projects/${project.id}`)).status).toBe(204)
    expect((await owner.call('GET', `/projects/${project.id}`)).body.error.code).toBe('projects.not_found')
  })

  it('sessions, subjects, projects and documents of others are as good as none', async () => {
    const documentId = await withCv(owner)
    const { body } = await start(owner, { documentId })
    const subjectId = body.subjects[0].id
    const { body: project } = await owner.call('POST', `/projects/sessions/${body.sessionId}/choose`, { subjectId })
    const theirs = await start(other)
    const tries: [string, string, unknown?][] = [
      ['GET', `/projects/sessions/${body.sessionId}`],
      ['POST', `/projects/sessions/${body.sessionId}/regenerate`],
      ['POST', `/projects/sessions/${body.sessionId}/choose`, { subjectId }],
      // Their own session does not open the subject of another.
      ['POST', `/projects/sessions/${theirs.body.sessionId}/choose`, { subjectId }],
      ['POST', '/projects/sessions', { desiredPosition: 'be', documentId }],
      ['GET', `/projects/${project.id}`],
      ['PATCH', `/projects/${project.id}`, { title: '내 것' }],
      ['DELETE', `/projects/${project.id}`],
      ['GET', `/projects/${project.id}/export?format=md`],
    ]
    for (const [method, path, content] of tries)
      expect([method, path, (await other.call(method, path, content)).status]).toEqual([method, path, 404])
    expect((await other.call('GET', '/projects')).body.items).toEqual([])
    expect((await owner.call('POST', `/projects/sessions/${body.sessionId}/choose`, { subjectId: randomUUID() })).body.error.code).toBe(
      'projects.subject_not_found',
    )
  })

  it('a posting that is removed is cited no more', async () => {
    const text = '구름바다소프트 백엔드 개발자\n자격요건\n- Erlang 경력\n- gRPC 경험\n- gRPC 서버 운영'
    const { body: posting } = await owner.call('POST', '/postings', { text })
    const { body } = await start(owner, { desiredPosition: '구름바다소프트 백엔드 gRPC' })
    await owner.call('DELETE', `/postings/${posting.id}`)
    const cited = (await again(owner, body.sessionId)).body.subjects.flatMap(({ postingIds }: Shown) => postingIds)
    expect(cited).not.toContain(posting.id)
  })

  it('every field of work gets subjects and a plan, in Korean and English', async () => {
    for (const desiredPosition of [
      'ai',
      'fe',
      'mobile',
      'data',
      'infra',
      'pm',
      'design',
      'marketing',
      'sales',
      'accounting',
      'production',
      'public',
      'other',
    ]) {
      for (const language of ['ko', 'en']) {
        const headers = { 'accept-language': language }
        const { body } = await owner.call('POST', '/projects/sessions', { desiredPosition }, headers)
        expect([desiredPosition, body.subjects?.length]).toEqual([desiredPosition, 3])
        const { body: project } = await owner.call(
          'POST',
          `/projects/sessions/${body.sessionId}/choose`,
          { subjectId: body.subjects[0].id },
          headers,
        )
        expect(project.tasks.length).toBeGreaterThanOrEqual(3)
        expect(project.tasks.some(({ proves }: { proves: unknown[] }) => proves.length > 0)).toBe(true)
        if (language === 'en') expect(`${project.title} ${project.tasks[0].detail}`).not.toMatch(/[가-힣]/)
      }
    }
  })

  it('when a person leaves, nothing of their projects stays', async () => {
    const leaver = await server.person()
    const { body } = await start(leaver, { desiredPosition: '떠나는직무백엔드' })
    await leaver.call('POST', `/projects/sessions/${body.sessionId}/choose`, { subjectId: body.subjects[0].id })
    expect(await server.grep('떠나는직무백엔드')).toContain('project_sessions')
    await leaver.call('DELETE', '/me')
    expect(await server.grep('떠나는직무백엔드')).toEqual([])
  })
})

describe('a server without postings', () => {
  it('says that there is nothing to recommend from', async () => {
    const server = await startTestServer()
    try {
      const owner = await server.person()
      const { status, body } = await start(owner)
      expect([status, body.error.code]).toEqual([422, 'projects.no_postings'])
    } finally {
      await server.stop()
    }
  })
})

describe('with a model', () => {
  let server: TestServer
  let model: ModelServer
  let owner: Person
  /** Enough of the twenty that each subject has to do with one of them. */
  const CITED = Array.from({ length: 12 }, (_, at) => `P${at + 1}`)
  const SUBJECTS = [
    {
      title: '주문 폭주를 견디는 Kafka 대기열 실험실',
      reason: '여러 공고가 Kafka 경험을 요구하거나 우대합니다. 순서와 중복을 직접 다룬 결과물로 보여 줄 수 있습니다.',
      postings: CITED,
    },
    {
      title: '느린 쿼리 진단 일지 사이트',
      reason: 'MySQL과 PostgreSQL 쿼리 개선 경험을 요구하는 공고에 맞추어, 실행 계획을 모아 비교합니다.',
      postings: CITED,
    },
    {
      title: 'Redis 좌석 선점과 잠금 비교기',
      reason: 'Redis 캐시와 동시성 처리를 요구하는 공고가 있어, 잠금 방식을 견준 기록을 남깁니다.',
      postings: CITED,
    },
  ]
  beforeAll(async () => {
    model = await startModelServer()
    server = await startTestServer({ model, settings: { JIWON_SAMPLES: 'true' } })
    owner = await server.person()
  })
  afterAll(async () => {
    await server.stop()
    await model.close()
  })
  const say = (subjects: unknown) => model.script(JSON.stringify({ subjects }))
  const prompt = () => model.chats().at(-1)?.body.messages.at(-1)?.content ?? ''

  it('its subjects are shown with the postings they cite, and it is told of all that were shown', async () => {
    say(SUBJECTS)
    const { status, body } = await start(owner, { documentId: await withCv(owner) })
    expect([status, body.source]).toEqual([201, 'model'])
    expect(body.subjects.map(({ title }: Shown) => title)).toEqual(SUBJECTS.map(({ title }) => title))
    for (const { postingIds } of body.subjects as Shown[])
      for (const id of postingIds) expect((await owner.call('GET', `/postings/${id}`)).status).toBe(200)
    const first = prompt()
    expect(first).toContain('이력서에 없음')
    say([
      {
        title: '배치 정산 재실행 검산기',
        reason: '배치 처리와 정산 경험을 우대하는 공고에 맞춘 과제입니다. 실패한 묶음만 다시 돌립니다.',
        postings: CITED,
      },
      {
        title: 'API 명세 변경 감지 도구',
        reason: 'REST API 설계 경험을 요구하는 공고가 있어, 명세가 어긋난 곳을 찾아 줍니다.',
        postings: CITED,
      },
      {
        title: '컨테이너 배포 되돌리기 훈련장',
        reason: 'Docker와 Kubernetes 배포 경험을 우대하는 공고에 맞추어, 되돌리는 시간을 잽니다.',
        postings: CITED,
      },
    ])
    const second = await again(owner, body.sessionId)
    expect(second.body.source).toBe('model')
    for (const { title } of SUBJECTS) expect(prompt()).toContain(`- ${title}`)
    // The same postings in the same order: retrieved and read once.
    const postingsOf = (text: string) => /<공고>\n([\s\S]*?)\n<\/공고>/.exec(text)?.[1]
    expect(postingsOf(prompt())).toBe(postingsOf(first))
  })

  it('a single bad one among good ones is left out', async () => {
    say(SUBJECTS)
    const { body } = await start(owner)
    say([
      {
        title: '느린 쿼리를 진단하는 일지',
        reason: 'MySQL과 PostgreSQL 쿼리 개선 경험을 요구하는 공고에 맞춘 과제입니다.',
        postings: CITED,
      },
      { title: '인증 토큰 회전 실습 서버', reason: 'OAuth와 JWT 인증을 다룬 경험이 필요한 서버 개발 공고가 있습니다.', postings: CITED },
      { title: '메시지 유실 탐지 장치', reason: '메시지 큐 운영 경험을 요구하는 서버 공고에 맞추어, 유실을 찾아냅니다.', postings: CITED },
    ])
    const { body: second } = await again(owner, body.sessionId)
    expect([second.source, second.subjects.map(({ title }: Shown) => title)]).toEqual([
      'model',
      ['인증 토큰 회전 실습 서버', '메시지 유실 탐지 장치'],
    ])
  })

  it.each([
    ['cites postings that do not exist', SUBJECTS.map((subject) => ({ ...subject, postings: ['P99'] }))],
    ['cites none', SUBJECTS.map((subject) => ({ ...subject, postings: [] }))],
    ['says the same three times', [SUBJECTS[0], SUBJECTS[0], SUBJECTS[0]]],
    [
      'has nothing to do with its postings',
      SUBJECTS.map(({ postings }, at) => ({
        title: `여름휴가 사진첩 ${at}번째 이야기`,
        reason: '바다에서 찍은 사진을 모아 두면 기분이 좋아지기 때문입니다.',
        postings,
      })),
    ],
    ['declines', '죄송하지만 저는 그 요청을 도와드릴 수 없습니다.'],
    [
      'is markup',
      [{ title: '<img src=x onerror=alert(1)>', reason: '서버 개발 공고에 맞춘 과제입니다. 충분히 길게 적습니다.', postings: CITED }],
    ],
  ])('one that %s is asked again, and then the rules recommend', async (_, subjects) => {
    const before = model.chats().length
    if (typeof subjects === 'string') model.script(subjects)
    else say(subjects)
    const { status, body } = await start(owner)
    expect([status, body.source, body.subjects.length]).toEqual([201, 'rules', 3])
    expect(model.chats().length).toBeGreaterThan(before + 1)
    expect(JSON.stringify(body)).not.toMatch(/P99|여름휴가|죄송|onerror/)
  })

  it('one that repeats what was shown, in the same or in other words, is not believed', async () => {
    say(SUBJECTS)
    const { body } = await start(owner)
    say(SUBJECTS)
    const same = await again(owner, body.sessionId)
    expect(same.body.source).toBe('rules')
    say([
      { ...SUBJECTS[0], title: '카프카 대기열로 주문 폭주 견디기 실험실' },
      { ...SUBJECTS[1], title: '진단 일지 사이트: 느린 쿼리' },
      { ...SUBJECTS[2], title: '좌석 선점과 잠금을 비교하는 레디스' },
    ])
    const reworded = await again(owner, body.sessionId)
    expect(reworded.body.source).toBe('rules')
    const titles = [...body.subjects, ...same.body.subjects, ...reworded.body.subjects].map(({ title }: Shown) => title)
    for (const [at, title] of titles.entries()) expect(isRepeat(title, titles.slice(0, at))).toBe(false)
  })

  describe('a plan', () => {
    let sessionId: string
    let subjects: Shown[]
    /** The first requirement line of the first cited posting, as the model reads it. */
    let requirement: string
    beforeAll(async () => {
      say(SUBJECTS)
      const { body } = await start(owner)
      ;({ sessionId, subjects } = body)
      requirement = (await owner.call('GET', `/postings/${subjects[0]?.postingIds[0]}`)).body.requirements[0]
    })
    const plan = (more: object = {}) =>
      JSON.stringify({
        title: '주문 대기열 실험실',
        overview: '주문이 몰릴 때 이벤트를 잃지 않는 방법을 비교합니다. 결과를 수치로 남깁니다.',
        features: ['주문 접수', '재처리 화면', '지표 기록'],
        stack: ['Java', 'Kafka'],
        tasks: [
          { title: '범위 정하기', detail: '흐름 세 개를 정합니다.', days: '2일', acceptance: '한 쪽 문서가 있습니다.' },
          {
            title: '이벤트 처리',
            detail: '중복을 한 번만 반영합니다.',
            days: 4,
            acceptance: '중복 시험이 통과합니다.',
            proves: [{ posting: 'P1', requirement }],
          },
          { title: '정리', detail: '수치와 한계를 적습니다.', days: 2, acceptance: '다른 사람이 실행했습니다.', proves: [] },
        ],
        ...more,
      })
    const choose = (at: number) => owner.call('POST', `/projects/sessions/${sessionId}/choose`, { subjectId: subjects[at]?.id })

    it.each([
      [
        'proves a line that no posting has',
        {
          tasks: [1, 2, 3].map((n) => ({
            title: `할 일 ${n}`,
            detail: '자세히 적습니다.',
            days: 1,
            acceptance: '확인합니다.',
            proves: [{ posting: 'P1', requirement: '우주 비행 경력 10년' }],
          })),
        },
      ],
      [
        'proves nothing',
        {
          tasks: [1, 2, 3].map((n) => ({
            title: `할 일 ${n}`,
            detail: '자세히 적습니다.',
            days: 1,
            acceptance: '확인합니다.',
            proves: [],
          })),
        },
      ],
      [
        'has the same task again',
        {
          tasks: [1, 2, 3].map(() => ({
            title: '겹치는 할 일',
            detail: '자세히 적습니다.',
            days: 1,
            acceptance: '확인합니다.',
            proves: [{ posting: 'P1', requirement: '-' }],
          })),
        },
      ],
      ['declines', { overview: '죄송하지만 계획을 작성해 드릴 수 없습니다.' }],
    ])('that %s is not kept: the rules plan', async (_, wrong) => {
      say(SUBJECTS)
      const fresh = (await start(owner)).body
      model.script(plan(wrong))
      const { status, body } = await owner.call('POST', `/projects/sessions/${fresh.sessionId}/choose`, { subjectId: fresh.subjects[0].id })
      expect([status, body.source]).toEqual([201, 'rules'])
      expect(JSON.stringify(body)).not.toMatch(/우주 비행|죄송|겹치는 할 일/)
      expect(body.tasks.some(({ proves }: { proves: unknown[] }) => proves.length > 0)).toBe(true)
    })

    it('that keeps its contract is kept, with the lines in the words of the postings', async () => {
      model.script(plan())
      const { body } = await choose(0)
      expect(body).toMatchObject({ source: 'model', title: '주문 대기열 실험실', stack: ['Java', 'Kafka'] })
      expect(body.tasks.map(({ days }: { days: number }) => days)).toEqual([2, 4, 2])
      expect(body.tasks[1].proves).toEqual([{ postingId: subjects[0]?.postingIds[0], requirement }])
    })

    it('is seen while it is written', async () => {
      model.script({ text: plan({ title: '보이는 계획' }), pieceLength: 20 })
      let shown = ''
      const types: string[] = []
      const init = { method: 'POST', body: { subjectId: subjects[1]?.id } }
      for await (const event of owner.events(`/projects/sessions/${sessionId}/choose`, init)) {
        types.push(event.type)
        if (event.type === 'text-snapshot') shown = event.text
        if (event.type === 'text-delta') shown += event.text
      }
      expect(types.at(-1)).toBe('run-end')
      expect(shown).toContain('## 보이는 계획\n\n주문이 몰릴 때')
      expect(shown).toContain('### 1. 범위 정하기')
    })
  })
})
