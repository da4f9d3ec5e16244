// The router: the one place that decides which endpoint is asked, how often, and when it is enough.
import { setTimeout as wait } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { createTelemetry, type Telemetry } from '../telemetry/telemetry.ts'
import type { Attempt } from './attempt.ts'
import type { Budget } from './budget.ts'
import { embedTexts } from './embed.ts'
import { type Endpoint, servesChat, servesEmbeddings } from './endpoints.ts'
import { type ChatAnswer, type ChatPart, type ChatRequest, type Llm, ModelError } from './llm.ts'
import { createMember, type EndpointStatus, type Member, statusOf } from './member.ts'
import type { Surroundings } from './one-call.ts'
import { createPlan } from './plan.ts'
import { streamChat } from './stream.ts'

/** Endpoints and policies of a router. Clocks, chance and waits are arguments for tests. */
export interface LlmOptions {
  /** In the operator's order of preference. */
  endpoints: readonly Endpoint[]
  /** Called once for every call that ended, however it ended. */
  record?: (attempt: Attempt) => void
  /** Where personal data may go. Endpoints of other regions, or of none, are never used. Default: anywhere. */
  allowedRegions?: readonly string[] | undefined
  /** No request takes longer, in milliseconds, unless its task asks for it. */
  requestMs?: number
  /** How long a request waits for a place at an endpoint, in milliseconds. */
  maxWaitMs?: number
  /** The hard cap on what calls may cost. Default: none. */
  budget?: Budget | undefined
  /** Spans of the calls, and the id of the request that is being answered. */
  telemetry?: Telemetry
  /** Told of what went wrong beside the answers. */
  warn?: (message: string, error: unknown) => void
  /** Connections; default: an own pool for each endpoint. */
  dispatcher?: Dispatcher
  /** The time of day, for the record. */
  now?: () => Date
  /** Milliseconds of a clock that never goes back. */
  elapsed?: () => number
  random?: () => number
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>
}

/** The port to models, and what its owner needs beside it. */
export interface Router extends Llm {
  status(): EndpointStatus[]
  /** Takes up the keys that these endpoints have now, by the endpoints' names; calls under way end with theirs. Returns the names whose keys changed. */
  replaceKeys(endpoints: readonly Pick<Endpoint, 'name' | 'apiKeys'>[]): string[]
  /** Ends the calls that are under way and closes the connections. */
  close(): Promise<void>
}

/** How long a circuit stays open. With one endpoint a probe costs nobody anything better. */
const OPEN_MS = 15_000
const OPEN_ALONE_MS = 3000

/** Language models behind one port: several endpoints, each of which may fail in any way. */
export function createLlm(options: LlmOptions): Router {
  const {
    endpoints,
    allowedRegions,
    dispatcher,
    record = () => undefined,
    now = () => new Date(),
    elapsed = () => performance.now(),
    random = Math.random,
  } = options
  const around: Surroundings = {
    elapsed,
    now,
    record,
    maxWaitMs: options.maxWaitMs ?? 10_000,
    budget: options.budget,
    telemetry: options.telemetry ?? createTelemetry(),
    warn: options.warn ?? (() => undefined),
  }
  const requestMs = options.requestMs ?? 150_000
  const sleep = options.sleep ?? pause
  const make = (list: readonly Endpoint[], model: (endpoint: Endpoint) => string): Member[] => {
    const openMs = list.length > 1 ? OPEN_MS : OPEN_ALONE_MS
    return list.map((endpoint) => createMember(endpoint, model(endpoint), { elapsed, openMs, dispatcher }))
  }
  const chat = make(endpoints.filter(servesChat), ({ model }) => model ?? '')
  const embedding = make(endpoints.filter(servesEmbeddings), ({ embeddingModel }) => embeddingModel ?? '')
  const isAllowed = ({ endpoint }: Member) =>
    allowedRegions === undefined || (endpoint.region !== undefined && allowedRegions.includes(endpoint.region))
  const allowedChat = chat.filter(isAllowed)
  const [mainEmbedding] = embedding.filter(isAllowed)
  // Vectors of another model mean something else: an endpoint with another one is no substitute.
  const allowedEmbedding = embedding.filter((member) => isAllowed(member) && member.model === mainEmbedding?.model)

  function stream(
    request: ChatRequest,
    { signal, prefix = '' }: { signal: AbortSignal; prefix?: string | undefined },
  ): AsyncIterable<ChatPart> {
    const plan = () => {
      signal.throwIfAborted()
      const members = allowedChat.filter(
        ({ endpoint }) => !request.except?.includes(endpoint.name) && (endpoint.vision || !request.pictures?.length),
      )
      if (members.length === 0)
        throw new ModelError('unavailable', allowedChat.length === 0 ? 'no model is configured' : 'no other endpoint is left')
      return createPlan({ members, elapsed, random, requestMs: Math.max(requestMs, request.deadlines?.totalMs ?? 0) })
    }
    return streamChat(request, { plan, around, signal, prefix, sleep })
  }

  async function complete(request: ChatRequest, { signal }: { signal: AbortSignal }): Promise<ChatAnswer> {
    let text = ''
    for await (const part of stream(request, { signal })) {
      if (part.type === 'text') text += part.text
      else if (part.type === 'restart') text = ''
      else return { text, finishReason: part.finishReason, endpoint: part.endpoint, model: part.model }
    }
    throw new ModelError('cut', 'the answer has no end')
  }

  return {
    available: allowedChat.length > 0,
    canSee: allowedChat.some(({ endpoint }) => endpoint.vision),
    embeddingModel: mainEmbedding?.model,
    stream,
    complete,
    async embed(texts, { signal }) {
      signal.throwIfAborted()
      if (!mainEmbedding) throw new ModelError('unavailable', 'no embedding model is configured')
      const plan = () => createPlan({ members: allowedEmbedding, elapsed, random, requestMs })
      return { model: mainEmbedding.model, vectors: await embedTexts(texts, { plan, around, signal, sleep }) }
    },
    status: () => [
      ...chat.map((member) => statusOf(member, 'chat', { elapsed, allowed: isAllowed(member) })),
      ...embedding.map((member) => statusOf(member, 'embedding', { elapsed, allowed: isAllowed(member) })),
    ],
    replaceKeys(now) {
      const changed = [...chat, ...embedding].filter(({ endpoint, keys }) => {
        const same = now.find(({ name }) => name === endpoint.name)
        return same !== undefined && keys.replace(same.apiKeys)
      })
      return [...new Set(changed.map(({ endpoint }) => endpoint.name))]
    },
    async close() {
      await Promise.all([...chat, ...embedding].map(({ dispatcher: own }) => (own === dispatcher ? undefined : own.destroy())))
    },
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}
