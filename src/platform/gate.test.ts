import { expect, it } from 'vitest'
import { createDoor, createGate } from './gate.ts'

it('lets so many run at once and the others in their order', async () => {
  const gate = createGate(2)
  const started: number[] = []
  const work = [0, 1, 2, 3].map(() => Promise.withResolvers<void>())
  const all = work.map(({ promise }, index) =>
    gate.pass(async () => {
      started.push(index)
      await promise
      return index
    }),
  )
  await Promise.resolve()
  expect(started).toEqual([0, 1])
  work[1]?.resolve()
  await all[1]
  expect(started).toEqual([0, 1, 2])
  for (const { resolve } of work) resolve()
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3])
})

it('goes on after a failure', async () => {
  const gate = createGate(1)
  await expect(gate.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await gate.pass(async () => 'next')).toBe('next')
})

it('whoever gives up leaves the line without taking a place', async () => {
  const gate = createGate(1)
  const first = Promise.withResolvers<string>()
  const running = gate.pass(() => first.promise)
  const controller = new AbortController()
  const waiting = gate.pass(async () => 'never', controller.signal)
  controller.abort(new Error('left'))
  await expect(waiting).rejects.toThrow('left')
  const third = gate.pass(async () => 'third')
  first.resolve('first')
  expect(await Promise.all([running, third])).toEqual(['first', 'third'])
})

it('lets nobody in who has too many inside, nor anybody when it is full, and everybody again when there is room', async () => {
  const door = createDoor({
    perPerson: 2,
    overall: 3,
    refuse: { tooManyOfOne: () => new Error('busy'), tooMany: () => new Error('crowded') },
  })
  const work = Promise.withResolvers<string>()
  const enter = (person: string) => door.enter(person, () => work.promise)
  const inside = [enter('one'), enter('one')]
  await expect(enter('one')).rejects.toThrow('busy')
  inside.push(enter('two'))
  await expect(enter('two')).rejects.toThrow('crowded')
  await expect(enter('three')).rejects.toThrow('crowded')
  work.resolve('read')
  expect(await Promise.all(inside)).toEqual(['read', 'read', 'read'])
  expect(await Promise.all([enter('one'), enter('one'), enter('three')])).toEqual(['read', 'read', 'read'])
})

it('who failed inside is out again', async () => {
  const door = createDoor({
    perPerson: 1,
    overall: 1,
    refuse: { tooManyOfOne: () => new Error('busy'), tooMany: () => new Error('crowded') },
  })
  await expect(door.enter('one', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await door.enter('one', async () => 'read')).toBe('read')
})
