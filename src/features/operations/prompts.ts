// Prompts at run time: an operator writes a version, publishes it, goes back. The next call on every server uses what is published.
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Prompt, PromptOwner, Prompts } from '#platform/tasks/prompts.ts'
import { checkTemplate, type TemplateProblem } from '#platform/tasks/template.ts'
import { Language } from '#wire/language.ts'
import { type NewPromptVersion, operationErrors, type PromptDetail, type PromptSummary, type PromptVersion } from './contract.ts'
import { createPromptStore, type PromptRow } from './prompt-store.ts'

const errors = errorsOf('operations', operationErrors)

/** What the tasks ask at every call. Asked of the database each time: a prompt that is kept in memory would be old on the other servers. */
export function createPromptOverride(db: Db) {
  const store = createPromptStore(db)
  return async (name: string, language: Language): Promise<Prompt | undefined> => {
    const found = await store.publishedTemplate(name, language)
    return found && { template: found.template, version: String(found.version) }
  }
}

/** A prompt of a file that is taken in. */
export interface PromptFile {
  name: string
  language: Language
  template: string
}

export type PromptDesk = ReturnType<typeof createPromptDesk>
export function createPromptDesk({ db, prompts, owners }: { db: Db; prompts: Prompts; owners: readonly PromptOwner[] }) {
  const store = createPromptStore(db)
  const ownerOf = (name: string) => {
    const owner = owners.find((one) => one.name === name)
    if (!owner) throw errors.promptNotFound()
    return owner
  }

  /** What keeps a text from being a prompt of this name; with `isNew` also what it leaves out. */
  async function problemsOf(owner: PromptOwner, language: Language, template: string, isNew: boolean): Promise<TemplateProblem[]> {
    return checkTemplate(template, await prompts.variables(owner), isNew ? await prompts.required(owner, language) : [])
  }

  async function get(name: string, language: Language): Promise<PromptDetail> {
    const owner = ownerOf(name)
    const [rows, publications] = [await store.versions(name, language), await store.publications(name, language)]
    const version = publications[0]?.version ?? 0
    const publishedAt = (of: number) => publications.find((one) => one.version === of)?.publishedAt.toISOString() ?? null
    const own: PromptVersion = {
      version: 0,
      template: (await prompts.fromFile(owner, language)).template,
      note: '',
      isPublished: version === 0,
      author: null,
      authorName: null,
      createdAt: null,
      publishedAt: publishedAt(0),
    }
    const written = rows.map(
      ({ createdAt, ...row }: PromptRow): PromptVersion => ({
        ...row,
        isPublished: row.version === version,
        createdAt: createdAt.toISOString(),
        publishedAt: publishedAt(row.version),
      }),
    )
    const history = [...written, own]
    return {
      name,
      language,
      version,
      versions: written.length,
      variables: await prompts.variables(owner),
      required: await prompts.required(owner, language),
      template: history.find((one) => one.version === version)?.template ?? own.template,
      history,
      publications: publications.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
    }
  }

  /** @throws `operations.bad_template` with the place of each mistake, such as a variable that the task does not fill, or one that is missing */
  async function check(name: string, language: Language, template: string) {
    const problems = await problemsOf(ownerOf(name), language, template, true)
    if (problems.length > 0) throw errors.badTemplate({ details: problems })
  }

  /** The prompts that are used now, each in each language. */
  async function current(): Promise<PromptFile[]> {
    const asked = owners.flatMap((owner) => Language.options.map((language) => ({ owner, language })))
    return Promise.all(
      asked.map(async ({ owner, language }) => ({ name: owner.name, language, template: (await prompts.get(owner, language)).template })),
    )
  }

  return {
    get,
    async list(): Promise<PromptSummary[]> {
      const standings = await store.standings()
      return Promise.all(
        owners.flatMap((owner) =>
          Language.options.map(async (language): Promise<PromptSummary> => {
            const standing = standings.find((one) => one.name === owner.name && one.language === language)
            return {
              name: owner.name,
              language,
              version: standing?.published ?? 0,
              versions: standing?.versions ?? 0,
              variables: await prompts.variables(owner),
            }
          }),
        ),
      )
    },

    /** The text of a version; 0 is the product's own. @throws `operations.prompt_not_found`, `operations.version_not_found` */
    async template(name: string, language: Language, version: number): Promise<string> {
      const owner = ownerOf(name)
      if (version === 0) return (await prompts.fromFile(owner, language)).template
      const found = (await store.versions(name, language)).find((one) => one.version === version)
      if (!found) throw errors.versionNotFound()
      return found.template
    },

    check,
    current,

    /** Keeps a version without using it. @throws `operations.bad_template` */
    async add(name: string, author: string, { template, note, language }: NewPromptVersion): Promise<PromptVersion> {
      await check(name, language, template)
      const version = await store.addVersion({ name, language, template, note, author })
      const added = (await get(name, language)).history.find((one) => one.version === version)
      if (!added) throw errors.versionNotFound()
      return added
    },

    /** Uses a version from the next call on; 0 goes back to the product's own. @throws `operations.bad_template` when the product has changed since it was written */
    async publish(name: string, publisher: string, version: number, language: Language): Promise<PromptDetail> {
      const owner = ownerOf(name)
      const { history } = await get(name, language)
      const chosen = history.find((one) => one.version === version)
      if (!chosen) throw errors.versionNotFound()
      const problems = await problemsOf(owner, language, chosen.template, false)
      if (problems.length > 0) throw errors.badTemplate({ details: problems })
      await store.publish({ name, language, version, publisher })
      return get(name, language)
    },

    /**
     * Takes prompts in as new versions, all of them or none; what is as it was is passed over. @param publish whether they are used from now on
     * @throws `operations.import_refused` with what is wrong with each
     */
    async take(author: string, files: readonly PromptFile[], { note, publish }: { note: string; publish: boolean }) {
      const refused: { file: string; problems: { kind: string; name: string; line: number }[] }[] = []
      for (const { name, language, template } of files) {
        const owner = owners.find((one) => one.name === name)
        const problems = owner ? await problemsOf(owner, language, template, true) : [{ kind: 'unknown-prompt', name, line: 1 }]
        if (problems.length > 0) refused.push({ file: `${name}.${language}.md`, problems })
      }
      if (refused.length > 0) throw errors.importRefused({ details: refused })
      const before = new Map((await current()).map(({ name, language, template }) => [`${name}.${language}`, template]))
      const changed = files.filter(({ name, language, template }) => before.get(`${name}.${language}`)?.trim() !== template.trim())
      const added = await db.transaction(async (tx) => {
        const inside = createPromptStore(tx)
        const made: { name: string; language: Language; version: number }[] = []
        for (const { name, language, template } of changed) {
          const version = await inside.addVersion({ name, language, template, note, author })
          if (publish) await inside.publish({ name, language, version, publisher: author })
          made.push({ name, language, version })
        }
        return made
      })
      return { added, unchanged: files.length - changed.length, published: publish }
    },
  }
}
