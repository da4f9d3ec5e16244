// No input makes a 5xx: hostile values in every place of every operation that the OpenAPI document names.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '../server.ts'

interface Operation {
  method: string
  path: string
  schema: unknown
}

let server: TestServer
let owner: Person
let operations: Operation[]
let schemas: Record<string, unknown>
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.person()
  const document = (await owner.call('GET', '/api/openapi.json')).body
  schemas = document.components?.schemas ?? {}
  operations = Object.entries(document.paths as Record<string, Record<string, any>>).flatMap(([path, methods]) =>
    Object.entries(methods)
      // An open stream has no end to wait for, and removing the person would end the trial.
      .filter(([method]) => path !== '/api/v1/events' && !(path === '/api/v1/me' && method === 'delete'))
      .map(([method, { requestBody }]) => ({
        method: method.toUpperCase(),
        path,
        schema: requestBody?.content?.['application/json']?.schema,
      })),
  )
})
afterAll(() => server.stop())

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'a'.repeat(40_000),
    '../../etc/passwd',
    "'; drop table users; --",
    '{{question}}',
    '<script>1</script>',
    '\u202e가',
    '👩‍👩‍👧',
  ),
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    2 ** 53,
    [],
    {},
    [[[[]]]],
    { __proto__: { x: 1 } },
    { constructor: 1 },
    '00000000-0000-4000-8000-000000000000',
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue() as fc.Arbitrary<unknown>,
)

/** A value that mostly fits a schema, with hostile ones in some places. */
function fitting(schema: any, depth = 0): fc.Arbitrary<unknown> {
  if (!schema || depth > 5) return hostile
  if (schema.$ref) return fitting(schemas[schema.$ref.split('/').at(-1)], depth)
  const right: fc.Arbitrary<unknown> = schema.enum
    ? fc.constantFrom(...schema.enum)
    : schema.anyOf
      ? fc.oneof(...schema.anyOf.map((one: unknown) => fitting(one, depth + 1)))
      : schema.type === 'object'
        ? fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, one]) => [key, fitting(one, depth + 1)])), {
            requiredKeys: schema.required ?? [],
          })
        : schema.type === 'array'
          ? fc.array(fitting(schema.items, depth + 1), { maxLength: 12 })
          : schema.type === 'integer' || schema.type === 'number'
            ? fc.integer({ min: -5, max: 5000 })
            : schema.type === 'boolean'
              ? fc.boolean()
              : fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  return fc.oneof({ arbitrary: right, weight: 9 }, { arbitrary: hostile, weight: 1 })
}

it.each(['%00', 'a%00b', '%ff', '%ed%a0%80'])('a query of %s is no 5xx', async (value) => {
  for (const path of ['/letters', '/applications', '/documents', '/postings', '/questions']) {
    const { status } = await owner.call('GET', `${path}?q=${value}`)
    expect(status).toBeLessThan(500)
  }
})

it('two thousand hostile requests: no 5xx, no stack, every error with a code', async () => {
  let asked = 0
  const request = fc.constantFrom(...operations).chain((operation) =>
    fc.record({
      operation: fc.constant(operation),
      body: fitting(operation.schema),
      id: fc.oneof(fc.constant('00000000-0000-4000-8000-000000000000'), fc.string({ unit: 'binary' })),
      query: fc.string({ unit: 'binary' }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(request, async ({ operation, body, id, query }) => {
      const path = operation.path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(id.toWellFormed()) || 'x')
      const search =
        operation.method === 'GET'
          ? `?q=${encodeURIComponent(query.toWellFormed())}&limit=3&cursor=${encodeURIComponent(query.toWellFormed())}`
          : ''
      const withBody = operation.schema !== undefined
      const reply = await owner.call(operation.method, `${path}${search}`, withBody ? JSON.stringify(body) : undefined, {
        prefer: 'respond-async',
      })
      asked += 1
      if (reply.status >= 500)
        throw new Error(`${operation.method} ${path}${search}: ${reply.status} ${reply.bytes.toString().slice(0, 300)}`)
      if (reply.status >= 400) expect(reply.body?.error?.code).toMatch(/^[a-z]+\.[a-z_]+$/)
      expect(reply.bytes.toString()).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/)
    }),
    { numRuns: 2000, endOnFailure: true },
  )
  expect(asked).toBeGreaterThanOrEqual(2000)
}, 240_000)
