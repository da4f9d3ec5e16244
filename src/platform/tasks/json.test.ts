import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonCandidates } from './json.ts'

const Hints = z.strictObject({ result: z.array(z.string()).length(3) })

/** The first value that has the shape, as a task takes it. */
function read(answer: string): string[] | undefined {
  for (const value of jsonCandidates(answer)) {
    const parsed = Hints.safeParse(Array.isArray(value) ? { result: value } : value)
    if (parsed.success) return parsed.data.result
  }
  return undefined
}

const word = fc.constantFrom(
  ...[
    "don't",
    "it's",
    "students' work",
    "rock 'n' roll",
    '직무와',
    '본인의',
    '연결점을',
    '서술해 주세요.',
    '왜',
    '(예: 1)',
    'a, b',
    'C#',
    'x: y',
    '50%',
    '“큰”',
    '"작은"',
    '끝\\n',
  ],
)
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
const three = fc.tuple(sentence, sentence, sentence)

/** As Python prints a string: single quotes, unless it holds one and no double quote. */
const python = (text: string) =>
  text.includes("'") && !text.includes('"')
    ? `"${text.replaceAll('\\', '\\\\')}"`
    : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
/** As a careless model writes one: single quotes whatever is inside. */
const careless = (text: string) => `'${text}'`

const writings: Record<string, (hints: string[]) => string> = {
  'an object': (hints) => JSON.stringify({ result: hints }),
  'an object on many lines': (hints) => JSON.stringify({ result: hints }, null, 2),
  'a bare list': (hints) => JSON.stringify(hints),
  'a list of Python': (hints) => `[${hints.map(python).join(', ')}]`,
  'a dictionary of Python': (hints) => `{'result': [${hints.map(python).join(', ')}]}`,
  'a comma too many': (hints) => `{"result": [${hints.map((hint) => JSON.stringify(hint)).join(', ')},],}`,
  'a comment inside': (hints) => `{\n  // 세 가지\n  "result": ${JSON.stringify(hints)}\n}`,
}
const wrappings: Record<string, (text: string) => string> = {
  alone: (text) => text,
  'in a fence': (text) => `\`\`\`json\n${text}\n\`\`\``,
  'in a fence with chatter': (text) => `물론입니다! 요청하신 결과입니다.\n\`\`\`json\n${text}\n\`\`\`\n도움이 되었기를 바랍니다.`,
  'in chatter': (text) => `네, [요청]하신 결과입니다: ${text} 더 필요하시면 말씀해 주세요.`,
}

describe.each(Object.entries(writings))('%s', (_, write) => {
  it.each(Object.entries(wrappings))('%s is read right', (_name, wrap) => {
    fc.assert(
      fc.property(three, (hints) => void expect(read(wrap(write(hints)))).toEqual(hints)),
      { numRuns: 300 },
    )
  })
})

it('single quotes around words with apostrophes are read right, or not at all', () => {
  const plain = fc
    .array(fc.constantFrom("don't", "it's", "students' work", '직무와', '연결점을', '서술해 주세요.'), { minLength: 1, maxLength: 5 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.tuple(plain, plain, plain), (hints) => {
      expect(read(`[${hints.map(careless).join(', ')}]`)).toEqual(hints)
    }),
    { numRuns: 1000 },
  )
})

it('an answer that breaks off is never taken for a whole one, wherever it does', () => {
  fc.assert(
    fc.property(
      three,
      fc.constantFrom(...Object.values(writings)),
      fc.constantFrom(wrappings.alone, wrappings['in a fence']),
      fc.nat(),
      (hints, write, wrap, at) => {
        const whole = (wrap ?? String)(write(hints))
        const end = whole.replace(/[\s`]*$/, '').length
        const cut = whole.slice(0, at % end)
        const value = read(cut)
        // A value whose brackets have all closed is whole, even if something was to follow.
        if (value !== undefined) expect(value).toEqual(hints)
      },
    ),
    { numRuns: 3000 },
  )
})

it('the wrong number is not mended', () => {
  expect(read(JSON.stringify({ result: ['가', '나'] }))).toBeUndefined()
  expect(read(JSON.stringify({ result: ['가', '나', '다', '라'] }))).toBeUndefined()
})

it.each([
  '',
  '죄송하지만 도와드릴 수 없습니다 {{{ ]]',
  '[',
  '}{',
  '"문장"',
  '결과는 없습니다.',
  '['.repeat(5000),
  "['".repeat(3000),
  '{"a":'.repeat(3000),
])('%.30j holds no hints', (answer) => {
  const started = performance.now()
  expect(read(answer)).toBeUndefined()
  expect(performance.now() - started).toBeLessThan(1000)
})
