import { expect, it } from 'vitest'
import { fieldsOf, inputOf } from './input-fields.ts'

it('an input goes into fields and back unchanged; what is no JSON is named', () => {
  const input = { question: '동기 "왜"', answers: ['하나', '둘'], limit: { unit: 'characters', max: 500 }, seconds: null }
  const fields = fieldsOf(input)
  expect(fields.map(({ kind }) => kind)).toEqual(['text', 'json', 'json', 'json'])
  expect(inputOf(fields)).toEqual({ input })
  expect(inputOf(fields.map((field) => (field.name === 'answers' ? { ...field, value: '["하나",' } : field)))).toEqual({ wrong: 'answers' })
})
