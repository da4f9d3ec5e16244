import { randomBytes } from 'node:crypto'

/** A new key that nobody can guess: `documents/3f/3f…`. The two letters spread files over folders. */
export function newFileKey(kind: string): string {
  const name = randomBytes(24).toString('hex')
  return `${kind}/${name.slice(0, 2)}/${name}`
}
