/** Where one thing said ends and the next begins within a sentence: at a comma, and after the endings that join clauses in Korean. */
const JOINTS = /(?<=[,;:])\s+|(?<=고요|데요|는데|지만|니까|때문에|므로|아서|어서)\s+/

/** The clauses of a sentence; one without joints is its own clause. */
export function clausesOf(sentence: string): string[] {
  return sentence.split(JOINTS)
}
