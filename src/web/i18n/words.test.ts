import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { ko } from './ko.ts'

/** Every word with its path; functions are called with example arguments, to see what they say. */
function* leaves(value: unknown, path = ''): Generator<[path: string, kind: string, text: string]> {
  if (typeof value === 'string') yield [path, 'text', value]
  else if (typeof value === 'function') yield* leaves(value(...Array.from({ length: value.length }, (_, index) => index + 2)), `${path}()`)
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* leaves(child, path ? `${path}.${key}` : key)
}

const korean = [...leaves(ko)]
const english = [...leaves(en)]

describe('the words of the interface', () => {
  it('are the same set in both languages', () => {
    expect(english.map(([path]) => path).toSorted()).toEqual(korean.map(([path]) => path).toSorted())
  })

  it('leave nothing unsaid', () => {
    expect([...korean, ...english].filter(([, , text]) => text.trim() === '')).toEqual([])
  })

  it('have no Korean left in the English ones', () => {
    expect(english.filter(([, , text]) => /\p{Script=Hangul}/u.test(text))).toEqual([])
  })

  it('shout at nobody', () => {
    expect([...korean, ...english].filter(([, , text]) => text.includes('!'))).toEqual([])
  })
})
