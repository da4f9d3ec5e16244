import { Badge, Tabs } from '@mantine/core'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Part } from '#web/routes.tsx'
import classes from './side-panel.module.css'

interface SidePanelProps {
  part: Part
  onPart(part: Part): void
  /** Stands in the panel only where there is no room for a side of its own. */
  question: React.ReactNode
  chat: React.ReactNode
  checks: React.ReactNode
  cards: React.ReactNode
  versions: React.ReactNode
  /** How many findings there are. */
  count: number
}

/** The panel on the right, with a tab for each thing that is said about the draft. */
export function SidePanel({ part, onPart, question, chat, checks, cards, versions, count }: SidePanelProps) {
  const { parts } = useWords().desk
  return (
    <Tabs
      value={part}
      onChange={(value) => value && onPart(value as Part)}
      classNames={{ root: classes.root, list: classes.list, tab: classes.tab, tabLabel: classes.tabLabel, panel: classes.panel }}
    >
      <Tabs.List>
        {question !== undefined && <Tabs.Tab value="question">{parts.question}</Tabs.Tab>}
        <Tabs.Tab value="chat">{parts.chat}</Tabs.Tab>
        <Tabs.Tab
          value="checks"
          rightSection={
            count > 0 && (
              <Badge size="sm" circle>
                {count}
              </Badge>
            )
          }
        >
          {parts.checks}
        </Tabs.Tab>
        <Tabs.Tab value="cards">{parts.cards}</Tabs.Tab>
        <Tabs.Tab value="versions">{parts.versions}</Tabs.Tab>
      </Tabs.List>
      {question !== undefined && <Tabs.Panel value="question">{question}</Tabs.Panel>}
      <Tabs.Panel value="chat">{chat}</Tabs.Panel>
      <Tabs.Panel value="checks">{checks}</Tabs.Panel>
      <Tabs.Panel value="cards">{cards}</Tabs.Panel>
      <Tabs.Panel value="versions">{versions}</Tabs.Panel>
    </Tabs>
  )
}
