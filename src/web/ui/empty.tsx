import { Title } from '@mantine/core'
import classes from './empty.module.css'

interface EmptyProps {
  title: string
  text: string
  children?: React.ReactNode
}

/** An empty place says what it is for and offers the first step. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <section className={classes.empty}>
      <Title order={2}>{title}</Title>
      <p>{text}</p>
      {children && <div>{children}</div>}
    </section>
  )
}
