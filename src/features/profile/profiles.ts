// The structured profile of a person: proposed from a CV, corrected and kept by its owner.
import type { Documents } from '#features/documents/documents.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import { type Language, languageOf } from '#wire/language.ts'
import { resumeText } from '#wire/resume-text.ts'
import { keptProfileErrors, type Profile, type ProfileProposal } from './contract.ts'
import { createProfileRecord, type ProfileRow } from './profile-store.ts'
import { groundProfile } from './rules/locate.ts'
import { tidyProfile } from './rules/tidy.ts'
import { ExtractTaskInput, extractTask } from './tasks.ts'

const errors = errorsOf('profile', keptProfileErrors)

export interface ProfilesOptions {
  db: Db
  runs: Runs
  tasks: Tasks
  documents: Pick<Documents, 'get'>
}

export type Profiles = ReturnType<typeof createProfiles>
export function createProfiles({ db, runs, tasks, documents }: ProfilesOptions) {
  const record = createProfileRecord(db)
  const extractRun = runs.define<ExtractTaskInput, ProfileProposal>({
    name: 'profile.extract',
    input: ExtractTaskInput,
    async work(run) {
      const { output, source } = await tasks.run(extractTask, run.input, run)
      const { profile } = groundProfile(output, run.input.text)
      // What was left of an entry may be too little to be one; then that goes, too, with its lines.
      const kept = tidyProfile(profile)
      return { result: { profile: kept, sources: groundProfile(kept, run.input.text).sources }, source }
    },
  })
  const show = ({ profile, updatedAt }: ProfileRow): Profile => ({
    ...profile,
    meta: { ...profile.meta, lastModified: updatedAt.toISOString() },
  })

  const personal: PersonalData = {
    name: 'profile',
    async dump(userId) {
      const row = await record.find(userId)
      return row ? show(row) : null
    },
    async remove(tx, userId) {
      await createProfileRecord(tx).remove(userId)
      return undefined
    },
  }

  return {
    personal,

    /** @returns the id of the run that makes the proposal. @throws what documents throw for one that is not this person's */
    async extract(userId: string, documentId: string, language: Language): Promise<string> {
      const { text } = await documents.get(userId, documentId)
      // About the document: when that is removed, what the run holds of its text goes, too.
      return extractRun.start(userId, { text, language: languageOf(text) }, { language, subjectId: documentId })
    },

    /** Who has kept none has an empty one. */
    async get(userId: string): Promise<Profile> {
      const row = await record.find(userId)
      return row ? show(row) : { basics: {} }
    },

    /** @throws `profile.edited_elsewhere` when it says by `meta.lastModified` that it was made from another than the present one */
    async put(userId: string, { meta: { lastModified, ...meta } = {}, ...profile }: Profile): Promise<Profile> {
      const seen = lastModified === undefined ? undefined : new Date(lastModified)
      const isTime = seen !== undefined && !Number.isNaN(seen.getTime())
      const row = await record.put(userId, { ...profile, ...(Object.keys(meta).length > 0 && { meta }) }, isTime ? seen : undefined)
      if (!row) throw errors.editedElsewhere()
      return show(row)
    },

    /** The profile as lines of text; undefined when there is none, or one that says nothing. */
    async text(userId: string): Promise<string | undefined> {
      const row = await record.find(userId)
      return row && resumeText(row.profile)
    },
  }
}
