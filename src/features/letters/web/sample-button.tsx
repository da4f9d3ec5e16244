import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { applicationsQuery, createSample } from './queries.ts'

/** Makes the sample application and opens it; its row in the lists removes it again. */
export function SampleButton() {
  const { home } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { mutate, isPending, error } = useMutation({
    mutationFn: createSample,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: applicationsQuery.queryKey })
      await navigate({ to: '/applications/$applicationId', params: { applicationId: id } })
    },
  })
  return (
    <>
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {home.sample.try}
      </Button>
      {error && <ErrorNotice error={error} />}
    </>
  )
}
