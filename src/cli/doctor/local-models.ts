// Model servers that run on this machine, found at the ports that they usually have.
import { z } from 'zod'

const LOOK_MS = 1500
const USUAL: readonly Program[] = [
  { name: 'Ollama', port: 11_434 },
  { name: 'llama.cpp', port: 8080 },
  { name: 'LM Studio', port: 1234 },
  { name: 'vLLM', port: 8000 },
]

/** A program and the port at which it listens unless told otherwise. */
export interface Program {
  name: string
  port: number
}

/** A server that answered. */
export interface LocalModels {
  program: string
  baseUrl: string
  models: string[]
}

const ModelList = z.object({ data: z.array(z.object({ id: z.string().min(1) })) })

/** The servers that answer at the usual ports, with the models that they offer. `except`: our own port. */
export async function findLocalModels({
  programs = USUAL,
  except,
}: {
  programs?: readonly Program[]
  except?: number | undefined
} = {}): Promise<LocalModels[]> {
  const asked = programs
    .filter(({ port }) => port !== except)
    .map(async ({ name, port }) => {
      const baseUrl = `http://127.0.0.1:${port}/v1`
      const models = await listModels(baseUrl)
      return Array.isArray(models) ? { program: name, baseUrl, models } : undefined
    })
  return (await Promise.all(asked)).filter((found) => found !== undefined)
}

/** The models that an OpenAI-compatible server offers, or why it did not say. */
export async function listModels(baseUrl: string, apiKey = ''): Promise<string[] | { why: string; status?: number }> {
  try {
    const reply = await fetch(`${baseUrl.replace(/\/+$/, '')}/models`, {
      headers: { accept: 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
      signal: AbortSignal.timeout(LOOK_MS),
      redirect: 'manual',
    })
    if (!reply.ok) return { why: `it answered ${reply.status}`, status: reply.status }
    const parsed = ModelList.safeParse(await reply.json().catch(() => undefined))
    return parsed.success ? parsed.data.data.map(({ id }) => id) : { why: 'what it answered is no list', status: reply.status }
  } catch (error) {
    return { why: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `it did not answer within ${LOOK_MS / 1000} s`
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Error && 'code' in cause) return `the connection failed: ${String(cause.code)}`
  return 'the connection failed'
}

const MAKES_VECTORS = /embed|bge|e5-|minilm|gte-/i

/** The lines for `.env` that use a server that was found; nothing when it offers no model that writes. */
export function settingsFor({ baseUrl, models }: LocalModels): string[] {
  const writes = models.find((id) => !MAKES_VECTORS.test(id))
  const vectors = models.find((id) => MAKES_VECTORS.test(id))
  if (writes === undefined) return []
  return [`OPENAI_BASE_URL=${baseUrl}`, `OPENAI_MODEL=${writes}`, ...(vectors === undefined ? [] : [`OPENAI_EMBEDDING_MODEL=${vectors}`])]
}
