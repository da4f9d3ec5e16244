// The loop that keeps the connection, on connections that are made up; bus.test.ts has real ones.
import { expect, it } from 'vitest'
import { type Announcer, createAnnouncingBus, type OpenAnnouncer } from './announcing.ts'

/** A server whose connections are opened, broken and refused by the test. */
function scripted() {
  const connections: { said: string[]; isClosed: boolean; heard: (payload: string) => void; broke: (error: unknown) => void }[] = []
  const logged: string[] = []
  const pauses: number[] = []
  let refusals = 0
  let isMute = false
  let opened = Promise.withResolvers<void>()
  let refused = Promise.withResolvers<void>()
  const open: OpenAnnouncer = async (told) => {
    if (refusals > 0) {
      refusals--
      if (refusals === 0) refused.resolve()
      throw new Error('refused')
    }
    const connection = { said: [] as string[], isClosed: false, ...told }
    connections.push(connection)
    // Whoever waits is told when the bus has it.
    const { resolve } = opened
    setImmediate(resolve)
    const announcer: Announcer = {
      async announce(payload) {
        if (isMute) throw new Error('no answer')
        connection.said.push(payload)
      },
      async close() {
        connection.isClosed = true
      },
    }
    return announcer
  }
  return {
    open,
    connections,
    logged,
    pauses,
    refuse(times: number) {
      refusals = times
      refused = Promise.withResolvers()
      return refused.promise
    },
    mute(value: boolean) {
      isMute = value
    },
    /** The next connection that is opened. */
    next() {
      opened = Promise.withResolvers()
      return opened.promise
    },
    options: {
      log: (message: string) => void logged.push(message),
      pause: async (ms: number, signal: AbortSignal) => {
        pauses.push(ms)
        await new Promise(setImmediate)
        signal.throwIfAborted()
      },
    },
  }
}

it('a server that is away is asked again and again, with growing pauses, until it is back', async () => {
  const server = scripted()
  const bus = await createAnnouncingBus(server.open, server.options)
  const heard: string[] = []
  bus.subscribe((topic) => heard.push(topic))
  void server.refuse(4)
  const back = server.next()
  server.connections[0]?.broke(new Error('gone'))
  await back
  expect(server.pauses).toEqual([500, 1000, 2000, 4000, 8000])
  server.connections[1]?.heard('run:1 run:2')
  expect(heard).toEqual(['run:1', 'run:2'])
  bus.publish(['run:3'])
  expect(server.connections[1]?.said).toEqual(['run:3'])
  await bus.close()
})

it('one that says twice that it broke is replaced once, and let go of', async () => {
  const server = scripted()
  const bus = await createAnnouncingBus(server.open, server.options)
  const back = server.next()
  for (const message of ['terminating', 'terminated', 'hung up']) server.connections[0]?.broke(new Error(message))
  await back
  expect([server.connections.length, server.connections[0]?.isClosed, server.connections[1]?.isClosed]).toEqual([2, true, false])
  await bus.close()
  expect(server.connections[1]?.isClosed).toBe(true)
})

it('what is published while there is no connection is dropped, and does not gather', async () => {
  const server = scripted()
  const bus = await createAnnouncingBus(server.open, server.options)
  const refused = server.refuse(1)
  const back = server.next()
  server.connections[0]?.broke(new Error('gone'))
  bus.publish(['run:lost'])
  await refused
  bus.publish(['run:lost-too'])
  await back
  bus.publish(['run:told'])
  expect(server.connections[1]?.said).toEqual(['run:told'])
  await bus.close()
})

it('a connection on which nothing can be said is made anew', async () => {
  const server = scripted()
  const bus = await createAnnouncingBus(server.open, server.options)
  const back = server.next()
  server.mute(true)
  bus.publish(['run:1'])
  await back
  server.mute(false)
  bus.publish(['run:2'])
  expect([server.connections[0]?.isClosed, server.connections[1]?.said]).toEqual([true, ['run:2']])
  await bus.close()
})

it('after it was closed nothing is opened any more', async () => {
  const server = scripted()
  const bus = await createAnnouncingBus(server.open, server.options)
  server.connections[0]?.broke(new Error('gone'))
  await bus.close()
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  expect(server.connections.filter(({ isClosed }) => !isClosed)).toEqual([])
})
