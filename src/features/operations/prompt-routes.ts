import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { errorsOf } from '#platform/errors.ts'
import { type FormFile, formBody, readForm } from '#platform/http/form.ts'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { respondWithRun } from '#platform/runs/respond.ts'
import type { Runs } from '#platform/runs/runs.ts'
import { Language } from '#wire/language.ts'
import { NewPromptVersion, operationErrors, PromptDetail, PromptImport, PromptList, PromptVersion, PublishPrompt } from './contract.ts'
import { promptOfFile, unzipPrompts, zipPrompts } from './prompt-files.ts'
import type { PromptDesk, PromptFile } from './prompts.ts'
import { NewTrial, SampleList, Trial } from './trials/contract.ts'
import type { Trials } from './trials/trials.ts'

const errors = errorsOf('operations', operationErrors)
const MAXIMUM_BYTES = 2_000_000
const params = z.object({ name: z.string().max(100) })
const forbidden = { 403: errorReply('For operators') } as const

const listPrompts = createRoute({
  method: 'get',
  path: '/admin/prompts',
  summary: 'All prompts',
  responses: { 200: jsonReply(PromptList), ...forbidden },
})
const exportPrompts = createRoute({
  method: 'get',
  path: '/admin/prompts/export',
  summary: 'The prompts that are used now, as files in a ZIP',
  responses: {
    200: { description: 'A ZIP archive', content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } },
    ...forbidden,
  },
})
const importPrompts = createRoute({
  method: 'post',
  path: '/admin/prompts/import',
  summary: 'Takes prompts in as new versions, all or none: files such as `letters.draft.ko.md`, or a ZIP of them',
  request: {
    body: formBody({ publish: { type: 'string', enum: ['true', 'false'] }, note: { type: 'string', maxLength: 500 } }),
  },
  responses: {
    200: jsonReply(PromptImport, 'What was added'),
    413: errorReply('Over 2 MB'),
    422: errorReply('Some of them cannot be used; nothing was changed'),
    ...forbidden,
  },
})
const getPrompt = createRoute({
  method: 'get',
  path: '/admin/prompts/{name}',
  summary: 'A prompt with its versions, and who used which when',
  request: { params, query: z.object({ language: Language.default('ko') }) },
  responses: { 200: jsonReply(PromptDetail), ...forbidden, ...notFoundReply },
})
const addVersion = createRoute({
  method: 'post',
  path: '/admin/prompts/{name}/versions',
  summary: 'A new version, not used yet',
  request: { params, body: jsonBody(NewPromptVersion) },
  responses: { 201: jsonReply(PromptVersion, 'Kept'), 422: errorReply('It cannot be used'), ...forbidden, ...notFoundReply },
})
const publish = createRoute({
  method: 'post',
  path: '/admin/prompts/{name}/publish',
  summary: 'Uses a version from the next call on; 0 is the product’s own',
  request: { params, body: jsonBody(PublishPrompt) },
  responses: { 200: jsonReply(PromptDetail), 422: errorReply('It can no longer be used'), ...forbidden, ...notFoundReply },
})
const listSamples = createRoute({
  method: 'get',
  path: '/admin/prompts/{name}/samples',
  summary: 'Invented inputs to try a prompt out on',
  request: { params, query: z.object({ language: Language.optional() }) },
  responses: { 200: jsonReply(SampleList), ...forbidden, ...notFoundReply },
})
const tryOut = createRoute({
  method: 'post',
  path: '/admin/prompts/{name}/trials',
  summary: 'Tries a prompt out on a sample or on an input of one’s own, and tells what its contract says. A run.',
  request: { params, body: jsonBody(NewTrial) },
  responses: {
    200: jsonReply(Trial),
    202: jsonReply(z.object({ runId: z.string() }), 'With `Prefer: respond-async`'),
    422: errorReply('The prompt or the input cannot be used'),
    ...forbidden,
    ...notFoundReply,
  },
})

export function createPromptRoutes({ runs, prompts, trials }: { runs: Runs; prompts: PromptDesk; trials: Trials }) {
  const router = createRouter()
  router.use(
    '/admin/prompts/import',
    bodyLimit({
      maxSize: MAXIMUM_BYTES,
      onError: () => {
        throw errors.importTooLarge()
      },
    }),
  )
  return router
    .openapi(listPrompts, async (c) => c.json({ items: await prompts.list() }, 200))
    .openapi(exportPrompts, async (c) => {
      const bytes = zipPrompts(await prompts.current())
      const headers = {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="prompts.zip"',
        'cache-control': 'no-store',
      }
      return c.body(Buffer.from(bytes), 200, headers)
    })
    .openapi(importPrompts, async (c) => {
      const form = await readForm(c.req.raw)
      const files = (await Promise.all(form.files.map(promptsIn))).flat()
      if (files.length === 0) throw errors.notPromptFiles()
      const { note = '', publish: published } = form.fields
      const options = { note: note.slice(0, 500), publish: published === 'true' }
      return c.json(await prompts.take(c.get('user').id, files, options), 200)
    })
    .openapi(listSamples, (c) => {
      const { language } = c.req.valid('query')
      return c.json({ items: trials.samples(c.req.valid('param').name, language) }, 200)
    })
    .openapi(tryOut, async (c) => {
      const runId = await trials.start(c.get('user').id, c.req.valid('param').name, c.req.valid('json'), c.get('language'))
      return (await respondWithRun(c, runs, runId)) as never
    })
    .openapi(getPrompt, async (c) => c.json(await prompts.get(c.req.valid('param').name, c.req.valid('query').language), 200))
    .openapi(addVersion, async (c) => c.json(await prompts.add(c.req.valid('param').name, c.get('user').id, c.req.valid('json')), 201))
    .openapi(publish, async (c) => {
      const { version, language } = c.req.valid('json')
      return c.json(await prompts.publish(c.req.valid('param').name, c.get('user').id, version, language), 200)
    })
}

async function promptsIn({ name, bytes }: FormFile): Promise<PromptFile[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  try {
    return isZip ? unzipPrompts(bytes) : [promptOfFile(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes)) ?? []].flat()
  } catch (error) {
    throw errors.notPromptFiles({ cause: error })
  }
}
