import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'

/** Each part is tried again by itself, so that a lost connection costs one part and not the file. S3 asks for 5 MiB or more. */
export const PART_BYTES = 8 * 1024 * 1024
const AT_ONCE = 3

/**
 * Puts a large object in parts, three at a time. When one cannot be put the parts before it are removed, since they would be kept, and paid for, for ever.
 * @throws what the store answered
 */
export async function putInParts(
  client: S3Client,
  target: { Bucket: string; Key: string },
  bytes: Uint8Array,
  mediaType: string,
): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...target, ContentType: mediaType }))
  const upload = { ...target, UploadId }
  const count = Math.ceil(bytes.length / PART_BYTES)
  const tags: string[] = []
  const stopped = new AbortController()
  let next = 0
  const work = async () => {
    while (next < count && !stopped.signal.aborted) {
      const at = next++
      const Body = bytes.subarray(at * PART_BYTES, (at + 1) * PART_BYTES)
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber: at + 1, Body }), { abortSignal: stopped.signal })
      tags[at] = ETag ?? ''
    }
  }
  try {
    // One that fails stops the others, and all have ended before the upload is given up.
    const guarded = () => work().catch((error: unknown) => stopped.abort(error))
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, guarded))
    stopped.signal.throwIfAborted()
    await client.send(
      new CompleteMultipartUploadCommand({
        ...upload,
        MultipartUpload: { Parts: tags.map((ETag, at) => ({ ETag, PartNumber: at + 1 })) },
      }),
    )
  } catch (error) {
    // What made it fail is what is told; a store that does not answer cannot be cleaned either.
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined)
    throw error
  }
}
