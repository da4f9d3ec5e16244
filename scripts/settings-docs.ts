// docs/configuration.md and .env.example, from the one schema of the settings.
import { z } from 'zod'
import { ConfigSchema } from '#src/config.ts'

interface Setting {
  name: string
  says: string
  default: unknown
  values: string
}

interface JsonProperty {
  type?: string
  format?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonProperty[]
  minimum?: number
  maximum?: number
  minLength?: number
  description?: string
}

/** Every setting in the order of the schema. */
export function settings(): Setting[] {
  const { properties = {} } = z.toJSONSchema(ConfigSchema, { io: 'input', unrepresentable: 'any' })
  const defaults: Record<string, unknown> = ConfigSchema.parse({})
  return Object.entries(properties).map(([name, property]) => {
    const one = property as JsonProperty
    return { name, says: one.description ?? '', default: defaults[name], values: valuesOf(one) }
  })
}

/** What a setting may be, in words short enough for a table. */
function valuesOf({ type, format, const: only, enum: choices, anyOf, minimum, maximum, minLength }: JsonProperty): string {
  if (anyOf) return anyOf.map(valuesOf).join(' or ')
  if (only !== undefined) return `\`${only}\``
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ')
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`
  if (format === 'uri') return 'an address'
  if (type === 'string' && minLength !== undefined && minLength > 1) return `text of ${minLength} or more characters`
  return type === 'string' ? 'text' : (type ?? 'text')
}

const shown = (value: unknown) => (value === undefined || value === '' ? '' : `\`${value}\``)

/** The content of docs/configuration.md. */
export function renderConfiguration(): string {
  const rows = settings().map(({ name, says, default: standard, values }) => `| \`${name}\` | ${shown(standard)} | ${values} | ${says} |`)
  return `# Settings

Settings are environment variables. A file \`.env\` in the folder of the project is read too; what is set outside of it wins. An empty value counts as
absent. A setting that is wrong stops the start, with a sentence for each mistake. None is needed: without any, Jiwon runs on this machine alone,
with its own database and without a model.

| Setting | Default | Values | What it does |
| --- | --- | --- | --- |
${rows.join('\n')}

How to use them together is in [operating.md](operating.md). This page is made from \`src/config.ts\` by \`npm run docs\`.
`
}

/** The content of .env.example: every setting, commented out at its default. */
export function renderEnvExample(): string {
  const blocks = settings().map(
    ({ name, says, default: standard }) => `${wrapped(says.replaceAll('`', ''))}\n# ${name}=${standard === undefined ? '' : standard}\n`,
  )
  return `# Copy to .env and uncomment what you need. Made from src/config.ts by \`npm run docs\`; docs/operating.md tells more.\n\n${blocks.join('\n')}`
}

function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => `# ${line}`).join('\n')
}
