import type { LetterLayout } from './letter.ts'

/**
 * A letter as plain text, to be pasted into a form: UTF-8 without a mark, LF. CR LF would count twice in forms that count line breaks,
 * and Windows has read LF everywhere since 2018.
 */
export function letterText({ title, subtitle, sections }: LetterLayout): string {
  const head = [title, subtitle].filter((line) => line !== '').join('\n')
  const parts = sections.map(({ question, blocks }) => {
    const body = blocks.map((block) => (block.kind === 'subheading' ? `${block.text}\n` : `${block.lines.join('\n')}\n\n`)).join('')
    return `${question === '' ? '' : `${question}\n\n`}${body}`.trim()
  })
  return `${[head, ...parts].filter((part) => part !== '').join('\n\n\n')}\n`
}
