import { createRoute, z } from '@hono/zod-openapi'
import { createRouter, errorReply, jsonBody, jsonReply, notFoundReply } from '#platform/http/routes.ts'
import { Group, GroupInput, GroupList, GroupPatch } from '../contract.ts'
import type { Groups } from './groups.ts'

const idParams = z.object({ id: z.string().max(64) })
const forbidden = { 403: errorReply('For operators') } as const

const listGroups = createRoute({
  method: 'get',
  path: '/admin/groups',
  summary: 'Groups of people, with their limits',
  responses: { 200: jsonReply(GroupList), ...forbidden },
})
const addGroup = createRoute({
  method: 'post',
  path: '/admin/groups',
  summary: 'A new group',
  request: { body: jsonBody(GroupInput) },
  responses: { 201: jsonReply(Group), 409: errorReply('The name is taken'), ...forbidden },
})
const changeGroup = createRoute({
  method: 'patch',
  path: '/admin/groups/{id}',
  summary: 'Renames a group, or sets the limits of its people',
  request: { params: idParams, body: jsonBody(GroupPatch) },
  responses: { 200: jsonReply(Group), 409: errorReply('The name is taken'), ...forbidden, ...notFoundReply },
})
const removeGroup = createRoute({
  method: 'delete',
  path: '/admin/groups/{id}',
  summary: 'Removes a group; its people stay',
  request: { params: idParams },
  responses: { 204: { description: 'Removed' }, ...forbidden, ...notFoundReply },
})

/** Mounted under the routes of operators, which ask for the role. */
export function createGroupRoutes(groups: Groups) {
  return createRouter()
    .openapi(listGroups, async (c) => c.json({ items: await groups.list() }, 200))
    .openapi(addGroup, async (c) => c.json(await groups.add(c.req.valid('json').name), 201))
    .openapi(changeGroup, async (c) => {
      const { name, quotas, unset } = c.req.valid('json')
      const change = { ...(name !== undefined && { name }), ...(quotas && { quotas }), ...(unset && { unset }) }
      return c.json(await groups.change(c.req.valid('param').id, change), 200)
    })
    .openapi(removeGroup, async (c) => {
      await groups.remove(c.req.valid('param').id)
      return c.body(null, 204)
    })
}
