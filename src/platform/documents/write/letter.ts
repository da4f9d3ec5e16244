// What a letter is when it becomes a file: words of a person, kept as data. No format may read a command, a mark or a link out of them.
import type { Language } from '#wire/language.ts'
import { printable } from './printable.ts'

/** Every kind of file that a letter or an application can become. */
export const letterFormats = ['docx', 'pdf', 'hwpx', 'md', 'txt'] as const
export type LetterFormat = (typeof letterFormats)[number]

/** Who wrote the words: a model or the rules helped, or a person typed them alone. Files say so in their properties, see `disclosure`. */
export type MadeWith = 'model' | 'rules' | 'hand'

/** One application to print: all of a company's questions with their answers, or just one of them. */
export interface LetterDocument {
  /** The first line of the file, and its title property. May be empty. */
  title: string
  /** May be empty. */
  company: string
  /** May be empty. */
  position: string
  /** In the order of the form. `content` is plain text: paragraphs by empty lines, a line that is only `[…]` is a small heading. */
  letters: readonly { question: string; content: string }[]
  language: Language
  madeWith: MadeWith
}

/** A finished file. */
export interface MadeFile {
  bytes: Uint8Array
  mediaType: string
  /** Without a dot. */
  extension: string
}

/** A part of an answer: a small heading, or a paragraph with the lines that its writer broke. Never empty. */
export type Block = { kind: 'subheading'; text: string } | { kind: 'paragraph'; lines: readonly string[] }

export interface LetterSection {
  /** With its number when there are several: `1. 지원 동기를 …`. Empty when nothing was asked. */
  question: string
  blocks: readonly Block[]
}

/** A letter made ready for any format: printable characters only, cut into its parts. Lines that would be empty are left out by each format. */
export interface LetterLayout {
  title: string
  /** `푸른들 · 백엔드 개발자`, or what there is of it. */
  subtitle: string
  sections: readonly LetterSection[]
}

/** A line that is nothing but a short text in square brackets, as Korean letters write their small headings. */
const subheading = /^\[[^[\]]{1,80}\]$/

/** Cuts a letter into its parts, once for all formats. */
export function layOut({ title, company, position, letters }: LetterDocument): LetterLayout {
  const sections = letters.map(({ question, content }, index) => ({
    question: numbered(printable(question).replaceAll(/\s+/g, ' ').trim(), index, letters.length),
    blocks: blocksOf(content),
  }))
  return { title: oneLine(title), subtitle: [company, position].map(oneLine).filter(Boolean).join(' · '), sections }
}

/** The parts of a plain text. Joined with line breaks they are the text again, but for white space at the ends of lines and runs of empty lines. */
export function blocksOf(content: string): Block[] {
  return printable(content)
    .split(/\n[ \t]*\n/)
    .flatMap((paragraph) => splitSubheadings(paragraph.split('\n').map((line) => line.trim())))
}

/** Small headings often stand directly above their paragraph, without an empty line. */
function splitSubheadings(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', lines: open })
    open = []
  }
  for (const line of lines) {
    if (subheading.test(line)) {
      close()
      blocks.push({ kind: 'subheading', text: line })
    } else if (line !== '') open.push(line)
  }
  close()
  return blocks
}

/** A single question needs no number; and a form that numbers its questions itself keeps its own. */
function numbered(question: string, index: number, count: number): string {
  if (count === 1 || question === '' || /^(\d{1,2}[.)]|[①-⑳]|Q\d|문항)/u.test(question)) return question
  return `${index + 1}. ${question}`
}

function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ').trim()
}
