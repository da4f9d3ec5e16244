import { Text, Title } from '@mantine/core'
import classes from './page-head.module.css'
import { Sentences } from './sentences.tsx'

interface PageHeadProps {
  above?: string | undefined
  title: string
  text?: string | undefined
  action?: React.ReactNode
}

/** The first thing on a page says how things stand, in a sentence; not the name of the page. */
export function PageHead({ above, title, text, action }: PageHeadProps) {
  return (
    <header className={classes.head}>
      <div>
        {above && (
          <Text c="dimmed" size="sm">
            {above}
          </Text>
        )}
        <Title order={1}>
          <Sentences>{title}</Sentences>
        </Title>
        {text && <Text c="dimmed">{text}</Text>}
      </div>
      {action}
    </header>
  )
}
