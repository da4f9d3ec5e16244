/**
 * Forms with files, read piece by piece. `Request.formData()` holds a form of 8 MB five times over and keeps everybody waiting for 30 to 100 ms.
 */
import { Busboy } from '@fastify/busboy'
import { requestError } from './errors.ts'

export interface FormFile {
  field: string
  /** As its sender named it. */
  name: string
  mediaType: string | undefined
  bytes: Uint8Array
}

export interface Form {
  files: FormFile[]
  /** What is no file, by its name. */
  fields: Readonly<Record<string, string | undefined>>
}

// Routes have limits of their own for all of a form, which are told in their own words; these keep it from being many small things.
const LIMITS = { parts: 500, fieldSize: 100_000, headerPairs: 20 }

/**
 * Reads a form. What is no form has no files.
 * @throws `request.broken_form`, and what the limit of the route throws
 */
export async function readForm(request: Request): Promise<Form> {
  const files: FormFile[] = []
  const fields: Record<string, string> = {}
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data/i.test(type)) return { files, fields }
  const parser = parserOf(type)
  const read = new Promise<void>((resolve, reject) => {
    const broken = (cause: unknown) => reject(requestError.brokenForm({ cause }))
    parser.on('file', (field, stream, name, _encoding, mediaType) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => files.push({ field, name: name ?? '', mediaType: mediaType || undefined, bytes: Buffer.concat(pieces) }))
      stream.on('error', broken)
    })
    parser.on('field', (name, value) => {
      fields[name] = value
    })
    parser.on('error', broken)
    parser.on('finish', resolve)
  })
  // It may fail while the next piece is awaited.
  read.catch(() => undefined)
  for await (const piece of request.body ?? []) {
    const written = new Promise<void>((resolve) => parser.write(piece, () => resolve()))
    await Promise.race([written, read])
  }
  parser.end()
  await read
  return { files, fields }
}

function parserOf(type: string) {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
  } catch (cause) {
    throw requestError.brokenForm({ cause })
  }
}

/** The file of a field, if one was sent. */
export function fileOf({ files }: Form, field = 'file'): FormFile | undefined {
  return files.find((file) => file.field === field)
}

type FieldSchema = { type: 'string'; enum?: string[]; maxLength?: number }

/** A body for `createRoute`: a file, and further fields. It is a plain schema, so that nothing reads the form before the route does. */
export function formBody(fields: Record<string, FieldSchema> = {}) {
  const properties = { file: { type: 'string' as const, format: 'binary' }, ...fields }
  return { required: true, content: { 'multipart/form-data': { schema: { type: 'object' as const, properties, required: ['file'] } } } }
}
