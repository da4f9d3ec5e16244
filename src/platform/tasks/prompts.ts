import { readFile } from 'node:fs/promises'
import type { Language } from '#wire/language.ts'
import type { ChatMessage } from '../llm/llm.ts'
import { renderTemplate, TemplateError, templateVariables } from './template.ts'

/** A prompt as it is stored. */
export interface Prompt {
  template: string
  /** `file` for the one that comes with the product. */
  version: string
}

/** What a prompt is asked for by: a task, or as much of it as matters here. */
export interface PromptOwner {
  /** `feature.verb`. */
  name: string
  /** The folder of `<verb>.<language>.md`. */
  prompts: URL
}

/** Where prompts come from besides their files. */
export interface PromptsOptions {
  /** What an operator has published, asked at every call, so that the next call uses it on every replica. */
  override?: (name: string, language: Language) => Promise<Prompt | undefined> | Prompt | undefined
  /** Told when a published prompt cannot be used and the one of the product is used instead. */
  warn?: (message: string, details: { name: string; language: Language; version: string }) => void
}

/** The words that tasks send to models: from files, or from the operator. */
export function createPrompts({ override, warn }: PromptsOptions = {}) {
  const files = new Map<string, Promise<string>>()

  /** Reads `<verb>.<language>.md` once. A language without a file of its own uses the Korean one. */
  async function fromFile(owner: PromptOwner, language: Language): Promise<Prompt> {
    const url = fileOf(owner, language)
    let content = files.get(url.href)
    if (!content) {
      content = readFile(url, 'utf8')
      files.set(url.href, content)
    }
    try {
      return { template: await content, version: 'file' }
    } catch (error) {
      if (language === 'ko' || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      return await fromFile(owner, 'ko')
    }
  }

  return {
    /** The prompt of the product, whatever an operator has published. */
    fromFile,
    /** The prompt that the next call uses. */
    async get(owner: PromptOwner, language: Language): Promise<Prompt> {
      return (await override?.(owner.name, language)) ?? (await fromFile(owner, language))
    },
    /** The names that a published prompt may use: those that the product's own prompts use. */
    async variables(owner: PromptOwner): Promise<string[]> {
      const prompts = await Promise.all([fromFile(owner, 'ko'), fromFile(owner, 'en')])
      return [...new Set(prompts.flatMap(({ template }) => templateVariables(template)))]
    },
    /** The names that a prompt in this language must use: what the product's own one there is made of, so that nothing a person has said gets lost. */
    async required(owner: PromptOwner, language: Language): Promise<string[]> {
      return templateVariables((await fromFile(owner, language)).template)
    },
    /** The messages for one call, and the version of the prompt that they were made from. @throws {TemplateError} when the product's own is broken. */
    async messages(
      owner: PromptOwner,
      language: Language,
      variables: Readonly<Record<string, string>>,
    ): Promise<{ messages: ChatMessage[]; version: string }> {
      const published = await override?.(owner.name, language)
      if (published) {
        try {
          return { messages: renderTemplate(published.template, variables), version: published.version }
        } catch (error) {
          // It was right when it was published; the product has changed since. People still get their answer.
          if (!(error instanceof TemplateError)) throw error
          warn?.(error.message, { name: owner.name, language, version: published.version })
        }
      }
      const { template, version } = await fromFile(owner, language)
      return { messages: renderTemplate(template, variables), version }
    },
  }
}
export type Prompts = ReturnType<typeof createPrompts>

function fileOf({ name, prompts }: PromptOwner, language: Language): URL {
  const folder = prompts.href.endsWith('/') ? prompts : new URL(`${prompts.href}/`)
  return new URL(`${name.slice(name.lastIndexOf('.') + 1)}.${language}.md`, folder)
}
