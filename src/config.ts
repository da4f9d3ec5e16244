// Every setting of the product: its default and a sentence. docs/configuration.md is made from this.
import { z } from 'zod'

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')
const url = z.url({ protocol: /^https?$/ })
const amount = z.coerce.number().min(0).max(1_000_000_000)
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)

export const ConfigSchema = z.object({
  PORT: whole(0, 65_535).default(3000).describe('The port of the server.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe(
      'The address it listens on. `0.0.0.0` is every network of the machine; the first sign-up then needs the code that is printed at start.',
    ),
  JIWON_URL: url
    .optional()
    .describe('The public address, such as `https://jiwon.example.org`. With https, cookies are Secure. Default: `http://HOST:PORT`.'),
  JIWON_DATA: z
    .string()
    .min(1)
    .default('data/local')
    .describe('The folder of the embedded database, the uploaded files and the generated secret. It is made with mode 0700.'),
  JIWON_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('Signs sessions and links. Default: made once and kept in `JIWON_DATA/secret`, mode 0600. Replicas need the same one.'),
  JIWON_SIGNUP: z
    .enum(['open', 'invite', 'closed'])
    .default('open')
    .describe('Who may sign up: anyone, people with an invitation, nobody. The first account is always allowed and becomes the operator.'),
  JIWON_SAMPLES: flag.default(true).describe('Loads the invented sample letters and postings into the shared corpus.'),
  JIWON_TIME_ZONE: z
    .string()
    .default('Asia/Seoul')
    .refine(isTimeZone, 'is not a time zone such as Asia/Seoul')
    .describe('Where a day ends: quotas begin anew at midnight there.'),
  JIWON_QUOTA_REVISIONS: z
    .union([z.literal('unlimited'), whole(0, 100_000)])
    .default(5)
    .describe('Chat revisions a day for each person. `0` is none, `unlimited` no limit. An operator can set another for a person.'),
  JIWON_QUOTA_INTERVIEWS: z
    .union([z.literal('unlimited'), whole(0, 100_000)])
    .default(5)
    .describe('Interview sessions a day for each person. `0` is none, `unlimited` no limit.'),
  JIWON_INTERVIEW_COUNTS: z
    .string()
    .regex(/^(\d|10),(\d|10),(\d|10)$/)
    .refine((counts) => counts !== '0,0,0', 'must ask for a question')
    .default('2,2,5')
    .describe(
      'How many questions an interview has unless the person asks for others: technical, behavioural, and on the own claims, 0 to 10 each.',
    ),
  JIWON_RESUME_QUESTIONS: whole(5, 30).default(14).describe('The most questions that a résumé by questions asks.'),
  JIWON_PROXY_HEADER: z
    .string()
    .regex(/^[\w-]+$/)
    .optional()
    .describe(
      'The header in which a reverse proxy in front passes on the address of the caller, such as `x-real-ip`. Only set it when the proxy overwrites it.',
    ),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'A PostgreSQL 15 or newer with pgvector 0.8. Without it an embedded database is used, which survives the death of the process, but not a power cut.',
    ),
  DATABASE_POOL: whole(1, 200).default(10).describe('Connections to PostgreSQL for each server.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('Wakes watchers on other replicas sooner. Never holds anything that matters.'),
  S3_URL: url
    .optional()
    .describe(
      'The address of an S3-compatible store, such as `https://s3.ap-northeast-2.amazonaws.com`. Files are kept there instead of in `JIWON_DATA`; replicas need it.',
    ),
  S3_BUCKET: z.string().min(3).max(63).optional().describe('The bucket that files are kept in. It has to exist.'),
  S3_KEY: z.string().min(1).optional().describe('The access key of the store.'),
  S3_SECRET: z.string().min(1).optional().describe('The secret of that key.'),
  S3_REGION: z.string().min(1).default('us-east-1').describe("The region of the bucket. Stores of one's own mostly do not care."),
  OPENAI_BASE_URL: url
    .optional()
    .describe('The address of an OpenAI-compatible server, with its `/v1`. Without any model everything is made by rules, and says so.'),
  OPENAI_API_KEY: z.string().default('').describe('Its key. Several are separated by commas.'),
  OPENAI_MODEL: z.string().min(1).optional().describe('The model that writes.'),
  OPENAI_VISION: flag
    .default(false)
    .describe('Whether `OPENAI_MODEL` reads pictures. It is then asked for scans where no text recognition is installed.'),
  OPENAI_EMBEDDING_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe('The model that makes vectors, for search by meaning. Without it search goes by words.'),
  JIWON_MODELS: z
    .string()
    .min(1)
    .optional()
    .describe('The path of a JSON file with several endpoints. It replaces the `OPENAI_…` settings; see docs/operating.md.'),
  JIWON_MODEL_WAIT_SECONDS: whole(1, 600)
    .default(10)
    .describe('How long a call waits for a free place at a model. After that rules do the work, or the person is told when to come again.'),
  JIWON_REGIONS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((region) => region.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string()).min(1))
    .optional()
    .describe(
      'Where texts of people may go: the `region`s of endpoints that may be used, such as `local,kr`. An endpoint of another region, or of none, is never used. Default: all.',
    ),
  JIWON_BUDGET_DAY: amount
    .optional()
    .describe('What all calls to models may cost in a day, in `JIWON_BUDGET_CURRENCY`. Never exceeded: see docs/operating.md.'),
  JIWON_BUDGET_MONTH: amount.optional().describe('The same for a month. `0` lets no call through that costs anything.'),
  JIWON_BUDGET_PERSON_DAY: amount.optional().describe('What the calls of one person may cost in a day.'),
  JIWON_BUDGET_PERSON_MONTH: amount.optional().describe('What the calls of one person may cost in a month.'),
  JIWON_BUDGET_CURRENCY: z
    .string()
    .length(3)
    .default('USD')
    .describe('The currency of the budgets; the prices in `JIWON_MODELS` have to be in it.'),
  JIWON_TOKENS_DAY: whole(0, 1_000_000_000_000).optional().describe('How many tokens, in and out, all calls may use in a day.'),
  JIWON_TOKENS_MONTH: whole(0, 1_000_000_000_000).optional().describe('The same for a month.'),
  JIWON_TOKENS_PERSON_DAY: whole(0, 1_000_000_000_000).optional().describe('How many tokens the calls of one person may use in a day.'),
  JIWON_TOKENS_PERSON_MONTH: whole(0, 1_000_000_000_000).optional().describe('The same for a month.'),
  JIWON_CALLS_KEPT_DAYS: whole(1, 3650)
    .default(180)
    .describe('How many days the record of calls to models is kept: times, tokens and cost, never texts.'),
  KAKAO_CLIENT_ID: z
    .string()
    .optional()
    .describe(
      'Sign-in by Kakao: the REST API key. The address to register there is `JIWON_URL/api/auth/callback/kakao`; the e-mail has to be asked for.',
    ),
  KAKAO_CLIENT_SECRET: z.string().optional().describe('Its client secret.'),
  NAVER_CLIENT_ID: z.string().optional().describe('Sign-in by Naver: the client ID. The address there ends in `/callback/naver`.'),
  NAVER_CLIENT_SECRET: z.string().optional().describe('Its client secret.'),
  GOOGLE_CLIENT_ID: z.string().optional().describe('Sign-in by Google: the client ID. The address there ends in `/callback/google`.'),
  GOOGLE_CLIENT_SECRET: z.string().optional().describe('Its client secret.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url
    .optional()
    .describe(
      'The address of an OpenTelemetry collector that takes OTLP over HTTP, such as `http://127.0.0.1:4318`. Without it nothing is traced.',
    ),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^([^=,]+=[^,]*)(,[^=,]+=[^,]*)*$/, 'is not a list of name=value')
    .optional()
    .describe('Headers for the collector, `name=value`, separated by commas.'),
  OTEL_SERVICE_NAME: z.string().min(1).default('jiwon').describe('The name that spans carry.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1).describe('The share of requests that are traced.'),
  OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: flag
    .default(false)
    .describe('Writes what models are asked and answer into spans: texts of people. Tell them before you turn it on.'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('The bearer token for `/metrics` from another machine. Without it only loopback may read them.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much the server logs. Personal text is never logged.'),
})
export type Settings = z.infer<typeof ConfigSchema>

export interface Config extends Settings {
  /** The public address, without a slash at its end. */
  publicUrl: string
}

/** Settings that are wrong, a sentence for each. */
export class ConfigError extends Error {
  readonly mistakes: string[]
  constructor(mistakes: string[]) {
    super(mistakes.join('\n'))
    this.name = 'ConfigError'
    this.mistakes = mistakes
  }
}

/** Parses the settings. Empty strings count as absent, since `.env` files often hold them. @throws {ConfigError} */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in ConfigSchema.shape && value !== undefined && value !== ''),
  )
  const parsed = ConfigSchema.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const settings = parsed.data
  const mistakes: string[] = []
  if (!settings.JIWON_MODELS && settings.OPENAI_BASE_URL && !settings.OPENAI_MODEL && !settings.OPENAI_EMBEDDING_MODEL)
    mistakes.push('OPENAI_MODEL: is needed with OPENAI_BASE_URL; it is the name of the model that writes')
  if (settings.OPENAI_MODEL && !settings.OPENAI_BASE_URL && !settings.JIWON_MODELS)
    mistakes.push('OPENAI_BASE_URL: is needed with OPENAI_MODEL; it is the address of the model server, such as http://127.0.0.1:11434/v1')
  for (const service of ['KAKAO', 'NAVER', 'GOOGLE'] as const) {
    const [id, secret] = [settings[`${service}_CLIENT_ID`], settings[`${service}_CLIENT_SECRET`]]
    if (Boolean(id) !== Boolean(secret)) mistakes.push(`${service}_CLIENT_${id ? 'SECRET' : 'ID'}: is needed with the other of the two`)
  }
  for (const name of ['S3_BUCKET', 'S3_KEY', 'S3_SECRET'] as const) {
    if (settings.S3_URL && !settings[name]) mistakes.push(`${name}: is needed with S3_URL`)
    if (!settings.S3_URL && settings[name]) mistakes.push(`S3_URL: is needed with ${name}; it is the address of the store`)
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return { ...settings, publicUrl: (settings.JIWON_URL ?? defaultUrl(settings)).replace(/\/+$/, '') }
}

function defaultUrl({ HOST, PORT }: Settings): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  return `http://${host}:${PORT}`
}

/** Whether only this machine can reach the server. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
