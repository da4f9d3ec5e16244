import type { RootContent } from 'mdast'
import { bulletList, heading, markdownOf, paragraph } from './markdown-text.ts'
import type { PlainResume, PlainSection } from './resume-plain.ts'

/** A résumé as Markdown, escaped: its text is data. */
export function resumeMarkdown({ name, label, contacts, sections, note }: PlainResume): string {
  return markdownOf([
    heading(1, name),
    ...(label === '' ? [] : [paragraph(label)]),
    ...(contacts.length === 0 ? [] : [bulletList(contacts)]),
    ...sections.flatMap(sectionOf),
    ...(note === '' ? [] : [paragraph(note)]),
  ])
}

function sectionOf({ heading: title, paragraphs, entries, bullets }: PlainSection): RootContent[] {
  return [
    heading(2, title),
    ...paragraphs.map((text) => paragraph(text)),
    ...entries.flatMap((entry) => [
      heading(3, entry.title),
      ...[entry.detail, ...entry.paragraphs].filter((text) => text !== '').map((text) => paragraph(text)),
      ...(entry.bullets.length === 0 ? [] : [bulletList(entry.bullets)]),
      ...entry.asides.map((text) => paragraph(text)),
    ]),
    ...(bullets.length === 0 ? [] : [bulletList(bullets)]),
  ]
}
