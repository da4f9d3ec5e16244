import { z } from 'zod'
import type { Deadlines } from './llm.ts'

/** The deadlines of an attempt when neither the operator nor the task says otherwise, in milliseconds. */
export const defaultDeadlines: Readonly<Deadlines> = { firstTokenMs: 8000, gapMs: 15_000, totalMs: 120_000 }

const milliseconds = z.number().int().min(10).max(3_600_000)

/** One OpenAI-compatible server and one model on it. */
export const Endpoint = z
  .strictObject({
    name: z.string().min(1).max(64).describe('Shown to the operator. No two endpoints share one.'),
    baseUrl: z.url({ protocol: /^https?$/ }).describe('With its `/v1`, such as `http://127.0.0.1:11434/v1`.'),
    apiKeys: z
      .array(z.string())
      .default([])
      .describe('Used in turn. One that is refused rests a while. `env:NAME` is read from the environment, `file:PATH` from a file.'),
    model: z.string().min(1).optional().describe('The model that writes.'),
    embeddingModel: z.string().min(1).optional().describe('The model that makes vectors.'),
    role: z.enum(['chat', 'embedding', 'both']).optional().describe('Default: by the models that are named.'),
    firstTokenMs: milliseconds
      .optional()
      .describe(
        'Until the first piece of text. Default 8 s, or what a task asks for. A local model that loads on demand, or one that thinks first, needs more.',
      ),
    gapMs: milliseconds.optional().describe('Between two pieces of text. Default 15 s.'),
    totalMs: milliseconds.optional().describe('For a whole answer. Default 120 s.'),
    connectMs: milliseconds.default(3000).describe('Until the connection stands.'),
    concurrency: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .default(1000)
      .describe('Answers at the same time. For a local server: as many as it has slots.'),
    region: z.string().min(1).optional().describe('Where personal data goes with this endpoint, such as `local`, `kr`, `us`.'),
    supportsSchema: z
      .union([z.boolean(), z.literal('auto')])
      .default('auto')
      .describe('Whether it takes `response_format: json_schema`. `auto` tries and remembers.'),
    vision: z
      .boolean()
      .default(false)
      .describe('Whether the model that writes reads pictures, too. It is then asked for scans where no text recognition is installed.'),
    price: z
      .strictObject({ inputPerMillion: z.number().min(0), outputPerMillion: z.number().min(0), currency: z.string().length(3) })
      .optional()
      .describe('For a million tokens.'),
  })
  .refine((endpoint) => endpoint.model !== undefined || endpoint.embeddingModel !== undefined, 'needs a `model` or an `embeddingModel`')
  .refine((endpoint) => endpoint.role !== 'chat' || endpoint.model !== undefined, 'has the role `chat`, but no `model`')
  .refine(
    (endpoint) => endpoint.role !== 'embedding' || endpoint.embeddingModel !== undefined,
    'has the role `embedding`, but no `embeddingModel`',
  )
  .refine((endpoint) => endpoint.role !== 'both' || (endpoint.model && endpoint.embeddingModel), 'has the role `both`, but not both models')
export type Endpoint = z.infer<typeof Endpoint>

/** The content of the file that `JIWON_MODELS` names: a list, or an object with the list in `endpoints`. */
const EndpointsFile = z
  .union([z.array(Endpoint).min(1), z.strictObject({ endpoints: z.array(Endpoint).min(1) }).transform(({ endpoints }) => endpoints)])
  .refine((endpoints) => new Set(endpoints.map(({ name }) => name)).size === endpoints.length, 'two endpoints have the same name')

/** The settings of the environment that make one endpoint. */
export interface ModelSettings {
  OPENAI_BASE_URL?: string | undefined
  /** Several keys are separated by commas. */
  OPENAI_API_KEY?: string | undefined
  OPENAI_MODEL?: string | undefined
  OPENAI_EMBEDDING_MODEL?: string | undefined
  /** Whether that model reads pictures. */
  OPENAI_VISION?: boolean | undefined
}

/** Where keys come from that a file of models only names. */
export interface KeySources {
  environment: Readonly<Record<string, string | undefined>>
  /** @throws when the file cannot be read */
  readFile: (path: string) => string
}

function unreadable(path: string): string {
  throw new Error(`${path} cannot be read here`)
}

/**
 * The endpoints that the settings describe, in the operator's order. Pure: `modelsFile` is the content of the file that `JIWON_MODELS` names, and
 * replaces the rest; `environment` is where `env:NAME` keys are read, `readFile` reads those of `file:PATH`.
 * @returns the endpoints, and a sentence for each mistake; with mistakes there are no endpoints.
 */
export function endpointsFromSettings(
  settings: ModelSettings,
  { modelsFile, environment = {}, readFile = unreadable }: { modelsFile?: string | undefined } & Partial<KeySources> = {},
): { endpoints: Endpoint[]; mistakes: string[] } {
  if (modelsFile !== undefined) return fromFile(modelsFile, { environment, readFile })
  const { OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model, OPENAI_EMBEDDING_MODEL: embeddingModel } = settings
  if (!baseUrl || (!model && !embeddingModel)) return { endpoints: [], mistakes: [] }
  const apiKeys = (settings.OPENAI_API_KEY ?? '').split(',').map((key) => key.trim())
  return checked(
    Endpoint.safeParse({
      name: 'openai',
      baseUrl,
      apiKeys: apiKeys.filter(Boolean),
      model,
      embeddingModel,
      vision: settings.OPENAI_VISION ?? false,
    }),
    (endpoint) => [endpoint],
  )
}

function fromFile(modelsFile: string, sources: KeySources) {
  let content: unknown
  try {
    content = JSON.parse(modelsFile)
  } catch (error) {
    // The parser's own message quotes what stands around the mistake, which may be a key.
    const place = /(?:at )?(?:position \d+|line \d+ column \d+).*$/.exec(error instanceof Error ? error.message : '')?.[0] ?? ''
    return { endpoints: [], mistakes: [`JIWON_MODELS: the file is not JSON${place && `: ${place}`}`] }
  }
  const { endpoints, mistakes } = checked(EndpointsFile.safeParse(content), (list) => list)
  for (const endpoint of endpoints) {
    endpoint.apiKeys = endpoint.apiKeys.map((key) => {
      const { value, mistake } = keyOf(key, sources)
      if (mistake) mistakes.push(`JIWON_MODELS: ${endpoint.name}: ${mistake}`)
      return value
    })
  }
  return mistakes.length > 0 ? { endpoints: [], mistakes } : { endpoints, mistakes }
}

/** The key that is meant. A mistake names where it was looked for, never what was found. */
function keyOf(key: string, { environment, readFile }: KeySources): { value: string; mistake?: string } {
  if (key.startsWith('env:')) {
    const value = environment[key.slice(4)]
    return value ? { value } : { value: '', mistake: `the variable ${key.slice(4)} is not set` }
  }
  if (!key.startsWith('file:')) return { value: key }
  try {
    const value = readFile(key.slice(5)).trim()
    return value ? { value } : { value, mistake: `the file ${key.slice(5)} is empty` }
  } catch {
    return { value: '', mistake: `the file ${key.slice(5)} cannot be read` }
  }
}

/** Messages name the place and the rule, never the value: it may be a key. */
function checked<T>(parsed: z.ZodSafeParseResult<T>, endpoints: (value: T) => Endpoint[]): { endpoints: Endpoint[]; mistakes: string[] } {
  if (parsed.success) return { endpoints: endpoints(parsed.data), mistakes: [] }
  return { endpoints: [], mistakes: parsed.error.issues.map(({ path, message }) => `models: ${[...path.map(String), message].join(': ')}`) }
}

/** Whether an endpoint writes. */
export function servesChat(endpoint: Endpoint): endpoint is Endpoint & { model: string } {
  return endpoint.model !== undefined && endpoint.role !== 'embedding'
}

/** Whether an endpoint makes vectors. */
export function servesEmbeddings(endpoint: Endpoint): endpoint is Endpoint & { embeddingModel: string } {
  return endpoint.embeddingModel !== undefined && endpoint.role !== 'chat'
}

/**
 * The deadlines of one attempt. The operator knows the machine, the task knows its length: where both say something, the longer time counts.
 */
export function deadlinesFor(endpoint: Endpoint, asked: Partial<Deadlines> = {}): Deadlines {
  const pick = (name: keyof Deadlines) => {
    const [own, wanted] = [endpoint[name], asked[name]]
    return wanted === undefined ? (own ?? defaultDeadlines[name]) : Math.max(wanted, own ?? 0)
  }
  return { firstTokenMs: pick('firstTokenMs'), gapMs: pick('gapMs'), totalMs: pick('totalMs') }
}
