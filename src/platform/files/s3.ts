// Files in a bucket of S3 or of a store that speaks its protocol. Loaded only when one is configured: the library is large.
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { type AppError, errorsOf } from '../errors.ts'
import { fileErrors } from './errors.ts'
import type { Files } from './files.ts'
import { newFileKey } from './keys.ts'
import { PART_BYTES, putInParts } from './s3-parts.ts'

const errors = errorsOf('files', fileErrors)
const TRIES = 5
const CONNECT_MS = 5_000
const ANSWER_MS = 60_000

export interface S3Settings {
  /** The address of the store, such as `https://s3.ap-northeast-2.amazonaws.com`. */
  url: string
  bucket: string
  region: string
  key: string
  secret: string
}

/**
 * Opens a bucket as a store of files. Calls that fail by the way (a lost connection, 5xx, 429) are tried five times, with growing pauses.
 * @param url as in the settings; the bucket stands in the path, since most stores of one's own know no other way
 * @returns the files, and `close`, which ends its connections
 * @throws {Error} with a sentence for the operator when the store does not answer, refuses the key, or has no such bucket
 */
export async function openS3Files({ url, bucket, region, key, secret }: S3Settings): Promise<Files & { close(): void }> {
  const client = new S3Client({
    endpoint: url,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: key, secretAccessKey: secret },
    maxAttempts: TRIES,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    // Sums that only the newest stores know would keep us out of the others; TLS and the signature guard the bytes.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  try {
    // Asked by what will be done: a key may well be allowed to write without being allowed to look at the bucket.
    const probe = { Bucket: bucket, Key: newFileKey('probes') }
    await client.send(new PutObjectCommand({ ...probe, Body: 'jiwon' }))
    await client.send(new DeleteObjectCommand(probe))
  } catch (error) {
    client.destroy()
    throw new Error(whyNot(error, url, bucket), { cause: error })
  }

  return {
    async put(kind, bytes, mediaType) {
      const fileKey = newFileKey(kind)
      const target = { Bucket: bucket, Key: fileKey }
      try {
        if (bytes.length > PART_BYTES) await putInParts(client, target, bytes, mediaType)
        else await client.send(new PutObjectCommand({ ...target, Body: bytes, ContentType: mediaType }))
      } catch (error) {
        throw asAppError(error)
      }
      return fileKey
    },
    async get(fileKey) {
      try {
        const reply = await client.send(new GetObjectCommand({ Bucket: bucket, Key: fileKey }))
        return await reply.Body?.transformToByteArray()
      } catch (error) {
        if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return undefined
        throw asAppError(error)
      }
    },
    async remove(fileKey) {
      try {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: fileKey }))
      } catch (error) {
        throw asAppError(error)
      }
    },
    close: () => client.destroy(),
  }
}

function asAppError(cause: unknown): AppError {
  return cause instanceof S3ServiceException && cause.name === 'NoSuchBucket' ? errors.noBucket({ cause }) : errors.unavailable({ cause })
}

/** Why a store cannot be used, as a sentence that says what to change. */
function whyNot(error: unknown, url: string, bucket: string): string {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
  if (status === 404) return `S3_BUCKET: there is no bucket "${bucket}" at ${url}; create it, or set another one`
  if (status === 401 || status === 403)
    return `S3_KEY, S3_SECRET: the store at ${url} does not let this key into the bucket "${bucket}"; check both, and S3_REGION`
  if (status === 301 || status === 400) return `S3_REGION: the bucket "${bucket}" is in another region than the one that is set`
  return `S3_URL: the store at ${url} does not answer (${error instanceof Error ? error.message || error.name : 'no reason given'})`
}
