// Ways to bring an answer from a model to a reader, behind one shape, so that all are measured by the same hand.
import { fileURLToPath } from 'node:url'
import { inTurns, type Person, startJiwon } from '../jiwon.ts'
import type { Model } from '../model/model.ts'
import { processorMs, residentBytes, startNode, type Used } from '../processes.ts'
import { type Ask, plainText, runText, type TextOf, uiMessageText } from '../reader.ts'

export interface Variant {
  name: string
  /** The call that opens stream `number`. */
  ask(number: number): Ask
  textOf: TextOf
  /** Processor time so far, in milliseconds. */
  used(): Used
  /** In bytes. */
  memory(): Used
  stop(): Promise<void>
}

export interface StartOptions {
  model: Model
  /** Flags for the server's Node, such as `--cpu-prof`. */
  flags?: string[] | undefined
}

const PEOPLE = 20
const LETTER = {
  company: '가온커머스',
  position: '백엔드 개발',
  question: '어려움을 극복한 경험을 작성해 주세요.',
  answers: ['주문 기록이 두 번 쌓이는 문제를 맡아 원인을 찾고 고쳤습니다.', '동료 두 명과 매일 기록을 견주었습니다.'],
}

const plain =
  (name: string, file: string, textOf: TextOf) =>
  async ({ model, flags = [] }: StartOptions) => {
    const { url, pid, stop } = await startNode([...flags, fileURLToPath(new URL(file, import.meta.url))], { MODEL_URL: model.url })
    return {
      name,
      ask: () => ({ url: `${url}/relay`, body: '{}' }),
      textOf,
      used: () => processorMs(pid),
      memory: () => ({ server: residentBytes(pid), database: 0 }),
      stop,
    }
  }

const ours =
  (name: string, databaseUrl: string | undefined) =>
  async ({ model, flags }: StartOptions) => {
    const server = await startJiwon({ modelUrl: model.url, databaseUrl, flags })
    const people = await inTurns(PEOPLE, 2, server.signUp)
    return {
      name,
      ask(number: number): Ask {
        const { token, localAddress } = people[number % PEOPLE] as Person
        return {
          url: `${server.url}/api/v1/letters`,
          headers: { authorization: `Bearer ${token}` },
          body: JSON.stringify(LETTER),
          localAddress,
        }
      },
      textOf: runText,
      used: server.used,
      memory: server.memory,
      stop: server.stop,
    }
  }

/** All ways by their names; Jiwon on PostgreSQL only where there is one. */
export function variants(databaseUrl: string | undefined): Record<string, (options: StartOptions) => Promise<Variant>> {
  return {
    raw: plain('raw node:http', 'servers/raw.ts', plainText),
    hono: plain('Hono streamSSE + fetch', 'servers/hono-sse.ts', plainText),
    'ai-sdk': plain('AI SDK 7 UI stream', 'ai-sdk/server.mjs', uiMessageText),
    embedded: ours('Jiwon, embedded database', undefined),
    ...(databaseUrl && { postgres: ours('Jiwon, PostgreSQL', databaseUrl) }),
  }
}
