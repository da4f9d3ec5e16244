// Whether the models that are configured can be reached, and on wish whether they answer.
import { type Endpoint, servesChat, servesEmbeddings } from '#platform/llm/endpoints.ts'
import { ModelError } from '#platform/llm/llm.ts'
import { createLlm } from '#platform/llm/router.ts'
import type { Config } from '../../config.ts'
import type { Finding } from './finding.ts'
import { findLocalModels, listModels, type Program, settingsFor } from './local-models.ts'

const ASK_MS = 120_000

export interface ModelCheck {
  config: Pick<
    Config,
    'PORT' | 'JIWON_REGIONS' | 'JIWON_BUDGET_DAY' | 'JIWON_BUDGET_MONTH' | 'JIWON_BUDGET_PERSON_DAY' | 'JIWON_BUDGET_PERSON_MONTH'
  >
  endpoints: readonly Endpoint[]
  /** Makes a real call to each, which may cost something. */
  ask: boolean
  /** Where model servers are looked for; default: the usual ports. */
  programs?: readonly Program[] | undefined
}

/** What is to be said about the models. */
export async function checkModels({ config, endpoints, ask, programs }: ModelCheck): Promise<Finding[]> {
  if (endpoints.length === 0) return await suggestModels(config, programs)
  const capped = [config.JIWON_BUDGET_DAY, config.JIWON_BUDGET_MONTH, config.JIWON_BUDGET_PERSON_DAY, config.JIWON_BUDGET_PERSON_MONTH]
  const counts = capped.some((cap) => cap !== undefined)
  const findings = await Promise.all(endpoints.map((endpoint) => checkEndpoint(endpoint, config.JIWON_REGIONS, counts)))
  const allowed = endpoints.filter(({ region }) => isAllowed(region, config.JIWON_REGIONS))
  if (allowed.length === 0) findings.push([{ level: 'wrong', say: 'No endpoint is in an allowed region: everything is made by rules.' }])
  if (ask) for (const endpoint of allowed) findings.push(await askEndpoint(endpoint))
  else findings.push([{ level: 'note', say: 'No model was asked anything. With `jiwon doctor --ask` each is, for one token.' }])
  return findings.flat()
}

function isAllowed(region: string | undefined, regions: readonly string[] | undefined): boolean {
  return regions === undefined || (region !== undefined && regions.includes(region))
}

async function suggestModels({ PORT }: Pick<Config, 'PORT'>, programs: readonly Program[] | undefined): Promise<Finding[]> {
  const none: Finding = { level: 'note', say: 'No model is configured: everything is made by rules, and says so.' }
  const found = (await findLocalModels({ ...(programs && { programs }), except: PORT })).filter(({ models }) => models.length > 0)
  if (found.length === 0)
    return [{ ...none, advice: ['To use one, set OPENAI_BASE_URL and OPENAI_MODEL; see "One model" in docs/operating.md.'] }]
  return [
    none,
    ...found.map((local): Finding => {
      const lines = settingsFor(local)
      const say = `A model server answers at ${local.baseUrl} (usually ${local.program}) with ${local.models.join(', ')}.`
      return { level: 'note', say, advice: lines.length > 0 ? ['To use it, put this into .env:', ...lines.map((line) => `  ${line}`)] : [] }
    }),
  ]
}

async function checkEndpoint(endpoint: Endpoint, regions: readonly string[] | undefined, counts: boolean): Promise<Finding[]> {
  const { name, baseUrl, apiKeys, region, price } = endpoint
  const findings: Finding[] = []
  if (!isAllowed(region, regions)) {
    const say = `${name}: is never used, since its region (${region ?? 'none'}) is not in JIWON_REGIONS.`
    return [{ level: 'note', say, advice: ['Give it the region it is in, or add that region to JIWON_REGIONS.'] }]
  }
  const listed = await listModels(baseUrl, apiKeys[0])
  if (Array.isArray(listed)) {
    const missing = [endpoint.model, endpoint.embeddingModel].filter((model) => model !== undefined && !isListed(listed, model))
    if (missing.length === 0) findings.push({ level: 'ok', say: `${name}: answers at ${baseUrl} and offers ${wanted(endpoint)}.` })
    else {
      const offers = listed.slice(0, 20).join(', ') || 'none'
      findings.push({ level: 'wrong', say: `${name}: does not offer ${missing.join(' and ')}.`, advice: [`It offers: ${offers}`] })
    }
  } else if (listed.status === 401 || listed.status === 403) {
    const advice = [apiKeys.length === 0 ? 'It wants a key: set OPENAI_API_KEY, or apiKeys in JIWON_MODELS.' : 'Look at the key.']
    findings.push({ level: 'wrong', say: `${name}: refused the key.`, advice })
  } else if (listed.status !== undefined) {
    const say = `${name}: tells no list of models (${listed.why}); some servers do not.`
    findings.push({ level: 'note', say, advice: ['Whether it works shows `jiwon doctor --ask`.'] })
  } else {
    const advice = [`Is it running, and is ${baseUrl} its address, with /v1 at its end?`]
    findings.push({ level: 'wrong', say: `${name}: cannot be reached at ${baseUrl}: ${listed.why}.`, advice })
  }
  if (counts && !price)
    findings.push({
      level: 'note',
      say: `${name}: has no price, so that its calls count as free.`,
      advice: ['Give it a `price` in JIWON_MODELS.'],
    })
  return findings
}

const wanted = ({ model, embeddingModel }: Endpoint) => [model, embeddingModel].filter(Boolean).join(' and ')

/** Ollama lists `name:latest` and takes `name`. */
function isListed(listed: readonly string[], model: string): boolean {
  return listed.includes(model) || listed.includes(`${model}:latest`)
}

async function askEndpoint(endpoint: Endpoint): Promise<Finding[]> {
  const findings: Finding[] = []
  const llm = createLlm({ endpoints: [endpoint], requestMs: ASK_MS })
  const signal = AbortSignal.timeout(ASK_MS)
  try {
    if (servesChat(endpoint)) {
      const messages = [{ role: 'user' as const, content: 'Say: ok' }]
      const deadlines = { firstTokenMs: ASK_MS }
      // An answer that its limit ends is what was asked for.
      findings.push(
        await timed(endpoint, 'the first word', () => llm.complete({ task: 'doctor', messages, maxTokens: 1, deadlines }, { signal })),
      )
    }
    if (servesEmbeddings(endpoint)) findings.push(await timed(endpoint, 'a vector', () => llm.embed(['ok'], { signal })))
  } finally {
    await llm.close()
  }
  return findings
}

async function timed({ name }: Endpoint, what: string, call: () => Promise<unknown>): Promise<Finding> {
  const began = performance.now()
  try {
    await call()
    const seconds = (performance.now() - began) / 1000
    const advice =
      seconds > 8
        ? [`Jiwon waits 8 s unless \`firstTokenMs\` in JIWON_MODELS allows more: set it to ${Math.ceil(seconds * 1.5) * 1000}.`]
        : []
    return { level: seconds > 8 ? 'note' : 'ok', say: `${name}: gave ${what} after ${seconds.toFixed(1)} s.`, advice }
  } catch (error) {
    const why = error instanceof ModelError ? error.message.replace(`${name}: `, '') : String(error)
    return { level: 'wrong', say: `${name}: gave no ${what.replace(/^\w+ /, '')}: ${why}.` }
  }
}
