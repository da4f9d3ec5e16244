import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import { callerSignal } from '#platform/http/caller.ts'
import { fileOf, formBody, readForm } from '#platform/http/form.ts'
import { createRouter, errorReply, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { Document, DocumentList, documentErrors, MAXIMUM_BYTES } from './contract.ts'
import type { Documents } from './documents.ts'

const errors = errorsOf('documents', documentErrors)
const params = z.object({ id: z.uuid() })

const addDocument = createRoute({
  method: 'post',
  path: '/documents',
  summary: 'Reads and keeps a file',
  request: {
    body: formBody(),
  },
  responses: {
    201: jsonReply(Document, 'Read and kept'),
    413: errorReply('Over 10 MB'),
    415: errorReply('Not a kind of file that is read'),
    422: errorReply('Encrypted, broken, empty, scanned or too complex'),
    429: errorReply('Earlier files of the person are still being read'),
    503: errorReply('Too many files are being read'),
  },
  // A little over the limit, for the form around the file.
  middleware: bodyLimit({
    maxSize: MAXIMUM_BYTES + 100_000,
    onError: () => {
      throw errors.tooLarge()
    },
  }),
})
const addSample = createRoute({
  method: 'post',
  path: '/documents/samples',
  summary: 'A CV of an invented person, to try everything with',
  responses: { 201: jsonReply(Document, 'Read and kept, or there already') },
})
const listDocuments = createRoute({
  method: 'get',
  path: '/documents',
  summary: 'My documents',
  request: { query: PageQuery },
  responses: { 200: jsonReply(DocumentList) },
})
const getDocument = createRoute({
  method: 'get',
  path: '/documents/{id}',
  summary: 'A document with its text',
  request: { params },
  responses: { 200: jsonReply(Document), ...notFoundReply },
})
const removeDocument = createRoute({
  method: 'delete',
  path: '/documents/{id}',
  summary: 'Removes a document and its file',
  request: { params },
  responses: { 204: { description: 'Removed' }, ...notFoundReply },
})

export function createDocumentRoutes(documents: Documents) {
  return createRouter()
    .openapi(addDocument, async (c) => {
      const file = fileOf(await readForm(c.req.raw))
      if (!file) throw errors.noFile()
      return c.json(await documents.add(c.get('user').id, file, callerSignal(c)), 201)
    })
    .openapi(addSample, async (c) => c.json(await documents.addSample(c.get('user').id, c.get('language'), callerSignal(c)), 201))
    .openapi(listDocuments, async (c) => c.json(await documents.list(c.get('user').id, toPage(c.req.valid('query'))), 200))
    .openapi(getDocument, async (c) => c.json(await documents.get(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(removeDocument, async (c) => {
      await documents.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
}
