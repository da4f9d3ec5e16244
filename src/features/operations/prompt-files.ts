// Prompts as files, `letters.draft.ko.md` each: to be kept beside other code, reviewed, and carried from one server to another.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Language } from '#wire/language.ts'
import type { PromptFile } from './prompts.ts'

/** No prompt is longer, and no archive of them holds more. */
const LONGEST_BYTES = 200_000
const MOST_FILES = 500

export const fileNameOf = ({ name, language }: Pick<PromptFile, 'name' | 'language'>) => `${name}.${language}.md`

/** @returns undefined when a file of this name is no prompt; folders before it do not matter. */
export function promptOfFile(path: string, template: string): PromptFile | undefined {
  const [, name, language] = /(?:^|\/)([a-z]+\.[A-Za-z]+)\.([a-z]{2})\.md$/.exec(path.replaceAll('\\', '/')) ?? []
  const spoken = Language.safeParse(language)
  return name && spoken.success ? { name, language: spoken.data, template: template.replace(/^\uFEFF/, '') } : undefined
}

export function zipPrompts(files: readonly PromptFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map((file) => [fileNameOf(file), strToU8(file.template)])))
}

/** The prompts in an archive; what is none is passed over. @throws when it is no archive */
export function unzipPrompts(bytes: Uint8Array): PromptFile[] {
  let taken = 0
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name.endsWith('.md') && originalSize <= LONGEST_BYTES && ++taken <= MOST_FILES,
  })
  return Object.entries(entries).flatMap(([path, content]) => promptOfFile(path, strFromU8(content)) ?? [])
}
