import { Button, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/use-words.tsx'
import classes from './plain-page.module.css'

export function NotFoundPage() {
  const { notFound } = useWords().app
  return (
    <div className={classes.page}>
      <Title order={1}>{notFound.title}</Title>
      <Text c="dimmed">{notFound.text}</Text>
      <Button renderRoot={(props) => <Link {...props} to="/" />}>{notFound.action}</Button>
    </div>
  )
}
