import type { Language } from '../language.ts'
import type { LengthLimit } from '../text/limit.ts'

/** A text to compare with; `id` is the caller's. */
export interface ReferenceText {
  id: string
  text: string
}

/** What the checks are told. Only `text` is needed; what is absent is not checked. */
export interface ChecksInput {
  text: string
  /** The company applied to. Without it no company is another one, but those of `otherCompanies`. */
  company?: string | undefined
  /** Companies of the person's other applications. */
  otherCompanies?: readonly string[] | undefined
  limit?: LengthLimit | undefined
  /** What the person has said. Claims are held against it only when it is given. */
  sources?: readonly string[] | undefined
  /** Accepted letters that the text was grounded on. */
  examples?: readonly ReferenceText[] | undefined
  /** The person's other letters. */
  otherLetters?: readonly ReferenceText[] | undefined
  /** Whether facts that blind hiring forbids are looked for. */
  blind?: boolean | undefined
  /** The person's own name, as they write it. */
  names?: readonly string[] | undefined
  /** The language of the messages; Korean unless said otherwise. */
  language?: Language | undefined
}
