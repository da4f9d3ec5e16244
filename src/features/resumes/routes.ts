import { createRoute, z } from '@hono/zod-openapi'
import { PageQuery, toPage } from '#platform/database/pages.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { ResumeCopy, ResumeDetail, ResumeFileQuery, ResumeInput, ResumeList, ResumePatch, ResumeVersionList } from './contract.ts'
import type { ResumeFiles } from './resume-files.ts'
import type { Resumes } from './resumes.ts'

const params = z.object({ id: z.uuid() })
const file = {
  200: { description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } } },
}

const list = createRoute({
  method: 'get',
  path: '/resumes',
  summary: 'My résumés',
  request: { query: PageQuery },
  responses: { 200: jsonReply(ResumeList) },
})
const add = createRoute({
  method: 'post',
  path: '/resumes',
  summary: 'Adds a résumé as data, without a conversation',
  request: { body: jsonBody(ResumeInput) },
  responses: { 201: jsonReply(ResumeDetail) },
})
const get = createRoute({
  method: 'get',
  path: '/resumes/{id}',
  summary: 'A résumé: its data, its lines with their sources, its Markdown',
  request: { params },
  responses: { 200: jsonReply(ResumeDetail), ...notFoundReply },
})
const change = createRoute({
  method: 'patch',
  path: '/resumes/{id}',
  summary: 'Changes a résumé by hand',
  request: { params, body: jsonBody(ResumePatch) },
  responses: { 200: jsonReply(ResumeDetail), 409: errorReply('Changed on another device'), ...notFoundReply },
})
const remove = createRoute({
  method: 'delete',
  path: '/resumes/{id}',
  summary: 'Removes a résumé, its versions and its file',
  request: { params },
  responses: { 204: { description: 'Removed' }, ...notFoundReply },
})
const duplicate = createRoute({
  method: 'post',
  path: '/resumes/{id}/duplicate',
  summary: 'A copy under another title',
  request: { params, body: jsonBody(ResumeCopy) },
  responses: { 201: jsonReply(ResumeDetail), ...notFoundReply },
})
const versions = createRoute({
  method: 'get',
  path: '/resumes/{id}/versions',
  summary: 'Everything that a résumé has said',
  request: { params, query: PageQuery },
  responses: { 200: jsonReply(ResumeVersionList), ...notFoundReply },
})
const select = createRoute({
  method: 'post',
  path: '/resumes/{id}/versions/{versionId}/select',
  summary: 'Makes an earlier version the current one',
  request: { params: z.object({ id: z.uuid(), versionId: z.uuid() }) },
  responses: { 200: jsonReply(ResumeDetail), ...notFoundReply },
})
const asFile = createRoute({
  method: 'get',
  path: '/resumes/{id}/file',
  summary: 'A résumé as a file',
  request: { params, query: ResumeFileQuery },
  responses: { ...file, ...notFoundReply },
})
const download = createRoute({
  method: 'get',
  path: '/resumes/{id}/download',
  summary: 'The file of the agent, by a short-lived link',
  request: { params, query: z.object({ expires: z.coerce.number().int(), signature: z.string().min(1).max(100) }) },
  responses: { ...file, 410: errorReply('The link has expired'), ...notFoundReply },
})

export function createResumeRoutes({ resumes, files }: { resumes: Resumes; files: ResumeFiles }) {
  return createRouter()
    .openapi(list, async (c) => c.json(await resumes.list(c.get('user').id, toPage(c.req.valid('query'))), 200))
    .openapi(add, async (c) => c.json(await resumes.add(c.get('user').id, c.get('language'), c.req.valid('json')), 201))
    .openapi(get, async (c) => c.json(await resumes.get(c.get('user').id, c.req.valid('param').id), 200))
    .openapi(change, async (c) => c.json(await resumes.change(c.get('user').id, c.req.valid('param').id, c.req.valid('json')), 200))
    .openapi(remove, async (c) => {
      await resumes.remove(c.get('user').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(duplicate, async (c) => c.json(await resumes.copy(c.get('user').id, c.req.valid('param').id, c.req.valid('json').title), 201))
    .openapi(versions, async (c) =>
      c.json(await resumes.versions(c.get('user').id, c.req.valid('param').id, toPage(c.req.valid('query'))), 200),
    )
    .openapi(select, async (c) => {
      const { id, versionId } = c.req.valid('param')
      return c.json(await resumes.select(c.get('user').id, id, versionId), 200)
    })
    .openapi(asFile, async (c) => {
      const made = await files.file(c.get('user').id, c.req.valid('param').id, c.req.valid('query'))
      return c.body(Buffer.from(made.bytes), 200, made.headers) as never
    })
    .openapi(download, async (c) => {
      const made = await files.download(c.get('user').id, c.req.valid('param').id, c.req.valid('query'))
      return c.body(Buffer.from(made.bytes), 200, made.headers) as never
    })
}
