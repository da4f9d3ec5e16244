// One virtual user: signed in already, looks at the first page, has a letter written, then has it changed in conversation.
import { setTimeout as wait } from 'node:timers/promises'
import type { Person } from '../jiwon.ts'
import { piecesOf } from '../model/text.ts'
import { readStream, runText } from '../reader.ts'

/** Whoever waits longer has left. */
export const PATIENCE_MS = 120_000

/** How one answer went. */
export interface Answer {
  kind: 'draft' | 'chat'
  /** Absent when it came whole and in time. */
  failure: string | undefined
  firstTextMs: number | undefined
  totalMs: number
  tokens: number
  /** How much longer it took than the model had needed on an idle machine. */
  lateMs: number
}

const LETTER = {
  company: '가온커머스',
  position: '백엔드 개발',
  question: '어려움을 극복한 경험을 작성해 주세요.',
  answers: ['주문 기록이 두 번 쌓이는 문제를 맡아 원인을 찾고 고쳤습니다.', '동료 두 명과 매일 기록을 견주었습니다.'],
}
const LONGEST = piecesOf(2_000)
const LONGEST_TEXT = LONGEST.join('')
const CHARACTERS_PER_TOKEN = LONGEST_TEXT.length / LONGEST.length

export interface UserOptions {
  base: string
  person: Person
  arrivesMs: number
  /** Between two tokens of the model. */
  paceMs: number
}

/** @returns how the draft and the chat went. A user whose draft failed does not chat. */
export async function visit({ base, person, arrivesMs, paceMs }: UserOptions): Promise<Answer[]> {
  await wait(arrivesMs)
  const letter = { id: '' }
  const draft = await ask('draft', '/letters', LETTER, (data) => {
    letter.id = JSON.parse(data).subjectId ?? letter.id
  })
  if (draft.failure) return [draft]
  return [draft, await ask('chat', `/letters/${letter.id}/messages`, { query: '두 번째 문단을 더 구체적으로 써 주세요.' }, () => {})]

  async function ask(kind: Answer['kind'], path: string, body: object, onStart: (data: string) => void): Promise<Answer> {
    const reading = readStream(
      {
        url: `${base}/api/v1${path}`,
        headers: { authorization: `Bearer ${person.token}` },
        body: JSON.stringify(body),
        localAddress: person.localAddress,
      },
      (data, text) => {
        if (text === '' && data.includes('"run-start"')) onStart(data)
        return runText(data, text)
      },
    )
    const begun = performance.now()
    const impatience = setTimeout(reading.leave, PATIENCE_MS)
    const failure = await reading.done.then(
      () => (isWhole(reading.text) ? undefined : 'the text is not whole'),
      (error: Error) => (performance.now() - begun >= PATIENCE_MS ? 'not whole within 120 s' : error.message.slice(0, 120)),
    )
    clearTimeout(impatience)
    const totalMs = performance.now() - begun
    const tokens = Math.round(reading.text.length / CHARACTERS_PER_TOKEN)
    return { kind, failure, firstTextMs: reading.firstTextMs, totalMs, tokens, lateMs: totalMs - tokens * paceMs }
  }
}

/** All texts of the model begin alike and end with a sentence. */
function isWhole(text: string): boolean {
  return text.endsWith('.') && LONGEST_TEXT.startsWith(text)
}
