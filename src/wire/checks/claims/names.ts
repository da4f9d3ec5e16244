// Claims that are names: employers and institutions, technologies, awards, certificates.
import { awards, certificates } from './credentials.ts'
import type { Known } from './known.ts'
import { organisations } from './organisations.ts'
import { technologies } from './technologies.ts'

export interface NameClaim {
  kind: 'organisation' | 'technology' | 'award' | 'certificate'
  start: number
  end: number
}

/** The names in a text that claim something and stand in no source. `company` is the one applied to, which is no claim. */
export function nameClaims(text: string, known: Known, company: string | undefined): NameClaim[] {
  return [...technologies(text, known), ...organisations(text, known, company), ...awards(text, known), ...certificates(text, known)]
}
