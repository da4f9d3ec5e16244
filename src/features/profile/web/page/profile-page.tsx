import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ConflictDialog } from '#features/letters/web/parts/conflict-dialog.tsx'
import type { Profile } from '#features/profile/contract.ts'
import { Editor } from '#features/resumes/web/edit/editor.tsx'
import { wordsOf } from '#features/resumes/web/edit/words-of.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Saved } from '#web/ui/saved.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { profileQuery } from '../queries.ts'
import { FromCv } from './from-cv.tsx'
import classes from './profile-page.module.css'
import { takeIntoDraft } from './take-into-draft.ts'
import { useProfileDraft } from './use-profile-draft.ts'

/** What one is, in fields: taken from a CV, corrected by hand, saved by itself. */
export function ProfilePage() {
  const { profile: words } = useWords()
  usePageTitle(words.papers.profile)
  const { data, error, refetch } = useQuery(profileQuery)
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : <PageSkeleton />
  return <ProfileForm profile={data} />
}

function ProfileForm({ profile }: { profile: Profile }) {
  const { profile: words } = useWords()
  const notify = useNotice()
  const drafting = useProfileDraft(profile)
  const { draft, change, saving, conflict, settle } = drafting
  const name = draft.basics.values.name?.trim()
  const isEmpty = !name && Object.values(draft.lists).every((entries) => entries.length === 0)

  return (
    <div className={classes.page}>
      <PageHead title={isEmpty || !name ? words.page.first : words.page.title(name)} text={words.page.text} />
      <FromCv
        profile={profile}
        onTake={(parts) => {
          change(takeIntoDraft(draft, parts))
          notify(words.proposal.taken(parts.length))
        }}
      />
      <section className={classes.form} aria-labelledby="profile-form">
        <div className={classes.heading}>
          <Title order={2} id="profile-form">
            {words.page.form}
          </Title>
          <Saved {...saving} />
        </div>
        <Editor drafting={drafting} />
      </section>
      <ConflictDialog
        words={words.conflict}
        conflict={conflict && { mine: wordsOf(conflict.mine), theirs: wordsOf(conflict.theirs) }}
        settle={settle}
      />
    </div>
  )
}
