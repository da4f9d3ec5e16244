import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { SampleButton } from '#features/letters/web/sample-button.tsx'
import { useWords } from '../i18n/use-words.tsx'
import { Empty } from '../ui/empty.tsx'

/** For someone who has nothing here yet: the first step, or a sample to try it with. */
export function FirstSteps() {
  const { home } = useWords()
  return (
    <Empty title={home.sample.try} text={home.sample.text}>
      <Button leftSection={<IconPlus aria-hidden />} renderRoot={(props) => <Link {...props} to="/applications/new" />}>
        {home.add}
      </Button>
      <SampleButton />
    </Empty>
  )
}
