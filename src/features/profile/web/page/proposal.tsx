import { Button, Group, Switch, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Profile, ProfileProposal } from '#features/profile/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Source } from '#wire/events.ts'
import classes from './proposal.module.css'
import { type PartField, type PartSection, type ProposalPart, partsOf } from './proposal-parts.ts'
import { useFieldWord } from './use-field-word.ts'

interface ProposalProps {
  proposal: ProfileProposal
  source: Source | undefined
  profile: Profile
  onTake(parts: readonly ProposalPart[]): void
  onDismiss(): void
}

/** What was found in a CV, part by part, each field with the line that it comes from. */
export function Proposal({ proposal, source, profile, onTake, onDismiss }: ProposalProps) {
  const words = useWords()
  const { proposal: t } = words.profile
  const parts = useMemo(() => partsOf(proposal, profile), [proposal, profile])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const taken = parts.filter(({ key }) => !left.has(key))
  const sections: Record<PartSection, string> = { ...words.resumes.edit.sections, languages: t.languages, military: t.military }
  const toggle = (key: string, take: boolean) =>
    setLeft((before) => {
      const next = new Set(before)
      if (take) next.delete(key)
      else next.add(key)
      return next
    })

  if (parts.length === 0)
    return (
      <Text size="sm" role="status">
        {t.nothing}
      </Text>
    )
  return (
    <section className={classes.proposal} aria-labelledby="proposal">
      <Title order={3} id="proposal">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed">
        {source === 'model' ? t.model : t.rules}
      </Text>
      {parts.map(({ key, section, title, fields, isThere }) => {
        const name = title ? `${sections[section]} · ${title}` : sections[section]
        return (
          <article key={key} data-left={left.has(key) || undefined}>
            <header>
              <b>{name}</b>
              {isThere && <small>{t.isThere}</small>}
              <Switch aria-label={t.take(name)} checked={!left.has(key)} onChange={(event) => toggle(key, event.currentTarget.checked)} />
            </header>
            <Fields fields={fields} />
          </article>
        )
      })}
      <Group justify="flex-end" gap="xs" className={classes.send}>
        <Button variant="default" onClick={onDismiss}>
          {t.dismiss}
        </Button>
        <Button disabled={taken.length === 0} onClick={() => onTake(taken)}>
          {t.submit(taken.length)}
        </Button>
      </Group>
    </section>
  )
}

function Fields({ fields }: { fields: readonly PartField[] }) {
  const { proposal: t, military } = useWords().profile
  const wordOf = useFieldWord()
  return (
    <dl>
      {fields.map(({ name, value, source }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a proposal never move.
        <div key={at}>
          <dt>{wordOf(name)}</dt>
          <dd>
            {name === 'status' && value in military ? military[value as keyof typeof military] : value}
            {source && (
              <small className="figures" title={source.text}>
                {t.line(source.line)}
                {!holds(source.text, value) && <q>{shortened(source.text)}</q>}
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A line that has the value word by word need not be shown beside it. */
function holds(line: string, value: string): boolean {
  const bare = (text: string) => text.replace(/[\s#*•·|,-]+/g, '')
  return bare(line).includes(bare(value))
}

const LONGEST_QUOTE = 80
function shortened(line: string): string {
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`
}
