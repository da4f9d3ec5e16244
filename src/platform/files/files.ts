/** Where bytes of people are kept, by random keys. Two implementations: a folder, and a bucket. */
export interface Files {
  /** Keeps bytes under a new random key. `kind` begins the key, such as `documents`. */
  put(kind: string, bytes: Uint8Array, mediaType: string): Promise<string>
  /** @returns undefined when nothing is there. */
  get(key: string): Promise<Uint8Array | undefined>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
}
