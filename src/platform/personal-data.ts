import type { Db } from './database/database.ts'

/** What a part of the product keeps of a person. Whoever keeps something declares it, so that export and removal leave nothing out. */
export interface PersonalData {
  /** The name of its part in the export. */
  name: string
  /** All of it, as JSON. */
  dump(userId: string): Promise<unknown>
  /** Removes all of it, inside the transaction that removes the person. @returns what no transaction can undo, such as files: done after it, and never throwing. */
  remove(tx: Db, userId: string): Promise<(() => Promise<void>) | undefined>
  /** Files of the person for the export, by the name they get in it. */
  files?(userId: string): Promise<{ name: string; bytes: Uint8Array }[]>
}
