import { parseArgs } from 'node:util'
import { Language } from '#wire/language.ts'

export const USAGE = `jiwon eval [options]           runs the cases of data/evals and prints a table
  --task NAME          only this task, such as letters.draft; may be repeated
  --language ko|en     only this language
  --endpoint NAME      asks this configured endpoint alone
  --rules              measures the rules, although a model is configured
  --prompts FOLDER     uses the prompt files of this folder (see \`jiwon prompts export\`)
  --published          uses the prompts that are published on this installation
  --version NAME=N     uses version N of a prompt of this installation, such as letters.draft.ko=3; may be repeated
  --times N            runs each case N times (1 to 20)
  --at-once N          so many cases at the same time (default 2)
  --label TEXT         a name for the result
  --out FILE           keeps the result as JSON
  --json               prints the result as JSON instead of the table
  --misses             lists what was wrong, case by case
  --compare A B        compares two results that were kept, and asks nothing`

export interface EvalOptions {
  tasks: string[]
  languages: Language[]
  endpoint: string | undefined
  rulesOnly: boolean
  folder: string | undefined
  published: boolean
  versions: { name: string; language: Language; version: number }[]
  times: number
  atOnce: number
  label: string
  out: string | undefined
  json: boolean
  misses: boolean
}

/** @returns what is wanted, or the two files to compare. @throws an Error with a sentence for who typed it */
export function readOptions(args: string[]): EvalOptions | { compare: [string, string]; json: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      task: { type: 'string', multiple: true, default: [] },
      language: { type: 'string', multiple: true, default: [] },
      endpoint: { type: 'string' },
      rules: { type: 'boolean', default: false },
      prompts: { type: 'string' },
      published: { type: 'boolean', default: false },
      version: { type: 'string', multiple: true, default: [] },
      times: { type: 'string', default: '1' },
      'at-once': { type: 'string', default: '2' },
      label: { type: 'string', default: '' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      compare: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) throw new Error(USAGE)
  if (values.compare) {
    const [before, after, ...more] = positionals
    if (!before || !after || more.length > 0) throw new Error('--compare takes two files: --compare before.json after.json')
    return { compare: [before, after], json: values.json }
  }
  if (positionals.length > 0) throw new Error(`${positionals[0]} is no option.\n${USAGE}`)
  return {
    tasks: values.task,
    languages: values.language.map((one) => oneOf(Language.safeParse(one).data, `--language ${one}: ko or en`)),
    endpoint: values.endpoint,
    rulesOnly: values.rules,
    folder: values.prompts,
    published: values.published,
    versions: values.version.map(versionOf),
    times: whole('--times', values.times, 20),
    atOnce: whole('--at-once', values['at-once'], 64),
    label: values.label,
    out: values.out,
    json: values.json,
    misses: values.misses,
  }
}

function versionOf(text: string): EvalOptions['versions'][number] {
  const [, name, language, version] = /^([\w.]+)\.(ko|en)=(\d+)$/.exec(text) ?? []
  if (!name) throw new Error(`--version ${text}: write it as letters.draft.ko=3`)
  return { name, language: Language.parse(language), version: Number(version) }
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > most) throw new Error(`${name} ${text}: a whole number from 1 to ${most}`)
  return value
}

function oneOf<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new Error(message)
  return value
}
