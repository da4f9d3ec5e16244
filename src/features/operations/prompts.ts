// Prompts at run time: an operator writes a version, publishes it, goes back. The next call on every server uses what is published.
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Prompt, PromptOwner, Prompts } from '#platform/tasks/prompts.ts'
import { checkTemplate } from '#platform/tasks/template.ts'
import { Language } from '#wire/language.ts'
import { type NewPromptVersion, operationErrors, type PromptDetail, type PromptSummary, type PromptVersion } from './contract.ts'
import { createOperationStore } from './store.ts'

const errors = errorsOf('operations', operationErrors)

/** What the tasks ask at every call. Asked of the database each time: a prompt that is kept in memory would be old on the other servers. */
export function createPromptOverride(db: Db) {
  const store = createOperationStore(db)
  return async (name: string, language: Language): Promise<Prompt | undefined> => {
    const found = await store.publishedTemplate(name, language)
    return found && { template: found.template, version: String(found.version) }
  }
}

export type PromptDesk = ReturnType<typeof createPromptDesk>
export function createPromptDesk({ db, prompts, owners }: { db: Db; prompts: Prompts; owners: readonly PromptOwner[] }) {
  const store = createOperationStore(db)
  const ownerOf = (name: string) => {
    const owner = owners.find((one) => one.name === name)
    if (!owner) throw errors.promptNotFound()
    return owner
  }

  async function summary(owner: PromptOwner, language: Language): Promise<PromptSummary> {
    const versions = await store.versions(owner.name, language)
    const version = (await store.published(owner.name, language)) ?? 0
    return { name: owner.name, language, version, versions: versions.length, variables: await prompts.variables(owner) }
  }

  async function get(name: string, language: Language): Promise<PromptDetail> {
    const owner = ownerOf(name)
    const shown = await summary(owner, language)
    const own: PromptVersion = {
      version: 0,
      template: (await prompts.fromFile(owner, language)).template,
      note: '',
      isPublished: shown.version === 0,
      author: null,
      createdAt: null,
      publishedAt: null,
    }
    const written = (await store.versions(name, language)).map(
      ({ version, template, note, author, createdAt, publishedAt }): PromptVersion => ({
        version,
        template,
        note,
        isPublished: version === shown.version,
        author,
        createdAt: createdAt.toISOString(),
        publishedAt: publishedAt?.toISOString() ?? null,
      }),
    )
    const history = [...written, own]
    return { ...shown, template: history.find(({ version }) => version === shown.version)?.template ?? own.template, history }
  }

  return {
    get,
    async list(): Promise<PromptSummary[]> {
      const found: PromptSummary[] = []
      for (const owner of owners) for (const language of Language.options) found.push(await summary(owner, language))
      return found
    },

    /** Keeps a version without using it. @throws `operations.bad_template` with the place of each mistake, such as a variable that the task does not fill */
    async add(name: string, author: string, { template, note, language }: NewPromptVersion): Promise<PromptVersion> {
      const owner = ownerOf(name)
      const problems = checkTemplate(template, await prompts.variables(owner))
      if (problems.length > 0) throw errors.badTemplate({ details: problems })
      const version = await store.addVersion({ name, language, template, note, author })
      return { version, template, note, isPublished: false, author, createdAt: new Date().toISOString(), publishedAt: null }
    },

    /** Uses a version from the next call on; 0 goes back to the product's own. */
    async publish(name: string, publisher: string, version: number, language: Language): Promise<PromptDetail> {
      const { history } = await get(name, language)
      if (!history.some((one) => one.version === version)) throw errors.versionNotFound()
      await store.publish({ name, language, version, publisher })
      return get(name, language)
    },
  }
}
