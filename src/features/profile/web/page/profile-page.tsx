import { Button, Group, Modal, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Profile } from '#features/profile/contract.ts'
import { Editor } from '#features/resumes/web/edit/editor.tsx'
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
      <Modal
        opened={conflict}
        onClose={() => settle('theirs')}
        title={words.conflict.title}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
      >
        <Text size="sm">{words.conflict.text}</Text>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={() => settle('theirs')}>
            {words.conflict.theirs}
          </Button>
          <Button onClick={() => settle('mine')} data-autofocus>
            {words.conflict.mine}
          </Button>
        </Group>
      </Modal>
    </div>
  )
}
