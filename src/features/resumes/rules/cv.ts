// What a CV tells that needs no question: its facts by their form. What was done stays a matter of the conversation.
import { certificatesIn, schoolIn } from './facts.ts'

export interface CvFacts {
  /** The line of the school, with its dates. */
  education: string
  /** Lines that list things: three or more names between commas. */
  skills: string
  certificates: string
}

export function factsOfCv(text: string): CvFacts {
  const lines = text
    .split(/\n|\s\|\s/)
    .map((line) => line.replace(/^[\s•▪·*#|-]+/, '').trim())
    .filter(Boolean)
  const at = lines.findIndex((line) => schoolIn(line) !== undefined)
  // Dates often stand in the line or the cell beside the school.
  const around = [lines[at], lines[at + 1], lines[at - 1]].filter((line) => line !== undefined && !/[.다]$/.test(line))
  return {
    education: at < 0 ? '' : around.join(' '),
    skills: lines
      .filter((line) => (line.match(/,/g)?.length ?? 0) >= 2 && !/[.다]$/.test(line) && !line.includes('@'))
      .map((line) => line.replace(/^[^:,]{1,20}:\s*/, ''))
      .join(', '),
    certificates: lines.filter((line) => certificatesIn(line).length > 0 && line.length < 80).join('\n'),
  }
}
