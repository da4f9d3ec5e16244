import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Guard, type GuardLimits, runGuarded, StoppedByGuard } from './guard.ts'
import { createGuardHost } from './host.ts'

const limits: GuardLimits = { wallMs: 10_000, memoryMb: 300, outputBytes: 100_000 }
async function reasonOf(run: Promise<unknown>): Promise<string> {
  const error = await run.catch((reason: unknown) => reason)
  if (!(error instanceof StoppedByGuard)) throw new Error(`not stopped: ${String(error)}`)
  return error.reason
}

const guards: [where: string, guard: Guard][] = [
  ['of this process', runGuarded],
  ['of a small process', createGuardHost()],
]

describe.each(guards)('a program %s', (_, guard) => {
  const node = (script: string, more: { limits?: Partial<GuardLimits>; input?: Uint8Array; signal?: AbortSignal } = {}) =>
    guard({
      command: process.execPath,
      args: ['-e', script],
      input: more.input ?? new Uint8Array(),
      limits: { ...limits, ...more.limits },
      signal: more.signal,
    })

  it('a program gets its input and gives its output', async () => {
    const { output, peakMemoryMb } = await node('process.stdin.pipe(process.stdout)', { input: Buffer.from('가나다') })
    expect(output.toString()).toBe('가나다')
    expect(peakMemoryMb).toBeLessThan(limits.memoryMb)
  })

  it('a program sees no settings and no secrets of the server', async () => {
    const { output } = await node('console.log(Object.keys(process.env).sort().join())')
    expect(output.toString().trim().split(',')).toEqual(['LC_ALL', 'OMP_THREAD_LIMIT', 'PATH', 'PWD'])
  })

  it('a program that does not end is killed', async () => {
    expect(await reasonOf(node('for (;;);', { limits: { wallMs: 300 } }))).toBe('time')
  })

  it('a program that takes too much memory outside of the JavaScript heap is killed', async () => {
    expect(await reasonOf(node('const kept = []; for (;;) kept.push(Buffer.alloc(1e6, 1))'))).toBe('memory')
  })

  it('a program that says too much is killed', async () => {
    expect(await reasonOf(node('for (;;) process.stdout.write("a".repeat(10000))'))).toBe('output')
  })

  it('a program that fails tells why', async () => {
    const error = await node('console.error("no such page"); process.exit(3)').catch((reason: unknown) => reason)
    expect(error).toMatchObject({ reason: 'exit', message: expect.stringContaining('no such page') })
  })

  it('a program that is not installed is missing', async () => {
    expect(await reasonOf(guard({ command: 'no-such-program', args: [], input: new Uint8Array(), limits }))).toBe('missing')
  })

  it('a program ends when its caller gives up, before or after the start', async () => {
    await expect(node('for (;;);', { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone')
    const controller = new AbortController()
    const run = node('for (;;);', { signal: controller.signal })
    controller.abort(new Error('left'))
    await expect(run).rejects.toThrow('left')
  })
})

it('a busy program does not outlive a server that was killed', async () => {
  const mark = `orphan-${process.pid}`
  const guard = path.join(import.meta.dirname, 'guard.ts')
  const server = `import { runGuarded } from ${JSON.stringify(guard)}
    const limits = { wallMs: 1000, memoryMb: 300, outputBytes: 1000 }
    runGuarded({ command: process.execPath, args: ['-e', 'process.stderr.write("up"); for (;;);', ${JSON.stringify(mark)}], input: new Uint8Array(), limits })
    setInterval(() => console.log('alive'), 20)`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', server], { stdio: ['ignore', 'pipe', 'inherit'] })
  const orphans = () => spawnSync('pgrep', ['-f', `for \\(;;\\);.* ${mark}$`], { encoding: 'utf8' }).stdout.trim()
  while (orphans() === '') await once(parent.stdout, 'data')
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  // Two CPU seconds are left to it at most; the deadline of the test is the failure.
  await expect.poll(orphans, { timeout: 20_000, interval: 100 }).toBe('')
})
