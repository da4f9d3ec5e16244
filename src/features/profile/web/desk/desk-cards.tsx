import { Anchor, Button, Menu, Switch, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconTextPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Experience } from '#features/profile/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { StarParts } from '../cards/star-parts.tsx'
import { experiencesQuery, foundExperiencesQuery } from '../queries.ts'
import classes from './desk-cards.module.css'

/** As many as a letter takes. */
const MOST = 20

/** An answer that a card can be put into. */
export interface CardTarget {
  label: string
  insert(text: string): void
}

interface DeskCardsProps {
  letterId: string
  question: string
  /** The cards that the draft of this letter is written from. */
  chosen: readonly string[]
  /** The card that the sentence under the pointer or caret came from, if it came from one. */
  markedId: string | undefined
  onChoose(ids: string[]): void
  targets: readonly CardTarget[]
  /** Asks for a version of the letter with the card in it; not while there is no text, or another is being written. */
  onInsert: ((cardId: string) => void) | undefined
}

/** The experience cards beside the draft, those near to the question first: chosen for the draft, or put into an answer. */
export function DeskCards({ letterId, question, chosen, markedId, onChoose, targets, onInsert }: DeskCardsProps) {
  const { desk: t } = useWords().profile
  const [sought, setSought] = useState('')
  const [words] = useDebouncedValue(sought.trim(), 200)
  const all = useQuery(experiencesQuery)
  const found = useQuery(foundExperiencesQuery(words || question))
  const error = all.error ?? found.error
  if (!all.data || !found.data) {
    const again = () => void Promise.all([all.refetch(), found.refetch()])
    return error ? <ErrorNotice error={error} onAgain={again} /> : <Skeletons lines={5} />
  }

  const near = found.data
  const shown = words ? near : [...near, ...all.data.filter(({ id }) => !near.some((one) => one.id === id))]
  const there = chosen.filter((id) => all.data.some((card) => card.id === id))
  return (
    <div className={classes.cards}>
      <div className={classes.head}>
        <Text size="sm" className="figures">
          {t.usedHere(there.length)}
        </Text>
        <Anchor renderRoot={(props) => <Link {...props} to="/me/experiences" />}>{t.manage}</Anchor>
      </div>
      {all.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      ) : (
        <TextInput
          type="search"
          size="sm"
          aria-label={t.search}
          placeholder={t.search}
          description={words ? undefined : t.text}
          inputWrapperOrder={['input', 'description']}
          leftSection={<IconSearch className="small-icon" aria-hidden />}
          value={sought}
          maxLength={500}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {there.length >= MOST && (
        <Text size="xs" c="dimmed">
          {t.most}
        </Text>
      )}
      <ul>
        {shown.map((card) => (
          <DeskCard
            key={card.id}
            card={card}
            letterId={letterId}
            isChosen={there.includes(card.id)}
            isMarked={card.id === markedId}
            canChoose={there.length < MOST}
            onChoose={(choose) => onChoose(choose ? [...there, card.id] : there.filter((id) => id !== card.id))}
            targets={targets}
            onInsert={onInsert}
          />
        ))}
      </ul>
    </div>
  )
}

interface DeskCardProps {
  card: Experience
  letterId: string
  isChosen: boolean
  isMarked: boolean
  canChoose: boolean
  onChoose(choose: boolean): void
  targets: readonly CardTarget[]
  onInsert: ((cardId: string) => void) | undefined
}

function DeskCard({ card, letterId, isChosen, isMarked, canChoose, onChoose, targets, onInsert }: DeskCardProps) {
  const { desk: t } = useWords().profile
  const announce = useAnnounce()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isMarked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isMarked])
  const elsewhere = card.usedIn.filter((use) => use.letterId !== letterId).length
  const text = [card.situation, card.task, card.action, card.result].filter(Boolean).join('\n') || card.title
  return (
    <li ref={row} data-chosen={isChosen || undefined} data-marked={isMarked || undefined}>
      <h2>{card.title}</h2>
      <StarParts card={card} />
      {elsewhere > 0 && <small>{t.usedBefore(elsewhere)}</small>}
      <div className={classes.tools}>
        <Switch
          label={t.useWord}
          aria-label={t.use(card.title)}
          checked={isChosen}
          disabled={!isChosen && !canChoose}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <Menu>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<IconTextPlus aria-hidden />} aria-label={t.insertLabel(card.title)}>
              {t.insert}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {targets.map(({ label, insert }) => (
              <Menu.Item
                key={label}
                onClick={() => {
                  insert(text)
                  announce(t.inserted)
                }}
              >
                {label}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item disabled={onInsert === undefined} onClick={() => onInsert?.(card.id)}>
              {t.intoText}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  )
}
