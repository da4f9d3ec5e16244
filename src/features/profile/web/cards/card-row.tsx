import { Badge, Button } from '@mantine/core'
import type { Experience } from '#features/profile/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { StarParts } from './star-parts.tsx'

/** A card as it is drawn from: what it tells, and where it is used. */
export function CardRow({ card, onOpen }: { card: Experience; onOpen(): void }) {
  const { cards: t } = useWords().profile
  const { title, period, tags, usedIn } = card
  return (
    <li>
      <header>
        <h2>{title}</h2>
        {period && <small className="figures">{period}</small>}
        <Button variant="default" size="compact-sm" aria-label={t.openLabel(title)} onClick={onOpen}>
          {t.open}
        </Button>
      </header>
      <StarParts card={card} />
      <footer>
        {tags.map((tag) => (
          <Badge key={tag} size="sm" variant="outline" color="gray" tt="none">
            {tag}
          </Badge>
        ))}
        <small title={usedIn.map(({ company, question }) => `${company}: ${question}`).join('\n')}>
          {usedIn.length === 0 ? t.unused : t.used(usedIn.length)}
        </small>
      </footer>
    </li>
  )
}
