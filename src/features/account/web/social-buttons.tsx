import { Button, Divider } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { SocialService } from '#features/account/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { accountProblem } from './account-problem.ts'
import { FormProblem } from './form-problem.tsx'
import { signInByService, signInOptionsQuery } from './queries.ts'
import classes from './sign-in-page.module.css'

/** Ways in by other services, where the operator has set them up. Nothing is shown, and nothing moves, where there is none. */
export function SocialButtons() {
  const t = useWords()
  const { social } = t.account
  const { next, error: refused } = useSearch({ strict: false })
  const { data } = useQuery(signInOptionsQuery)
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (service: SocialService) => signInByService(service, next),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  const problem = error ? accountProblem(error, t) : refused && (social.problems[refused as keyof typeof social.problems] ?? social.problem)
  if (!data || data.social.length === 0) return <FormProblem words={problem} />
  return (
    <div className={classes.social}>
      <Divider label={social.or} />
      {data.social.map((service) => (
        <Button
          key={service}
          variant="default"
          size="md"
          fullWidth
          loading={isPending && variables === service}
          onClick={() => mutate(service)}
        >
          {social.by[service]}
        </Button>
      ))}
      <FormProblem words={problem} />
    </div>
  )
}
