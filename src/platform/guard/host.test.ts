import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { GuardLimits } from './guard.ts'
import { createGuardHost } from './host.ts'

const limits: GuardLimits = { wallMs: 20_000, memoryMb: 300, outputBytes: 20_000_000 }
const guard = createGuardHost()
const node = (script: string, input = new Uint8Array()) => guard({ command: process.execPath, args: ['-e', script], input, limits })
const parentOf = (pid: string) => execFileSync('ps', ['-o', 'ppid=', '-p', pid], { encoding: 'utf8' }).trim()

it('a program gets its input and gives its output, whatever its size, and several do so at once', async () => {
  const input = Buffer.from('가나다라'.repeat(700_000))
  const [large, small] = await Promise.all([
    node('process.stdin.pipe(process.stdout)', input.subarray(3)),
    node('process.stdin.pipe(process.stdout)', Buffer.from('차')),
  ])
  expect(large.output.equals(input.subarray(3))).toBe(true)
  expect(small.output.toString()).toBe('차')
  expect(large.peakMemoryMb).toBeGreaterThan(0)
})

it('a program is started by another process, which the next one finds again', async () => {
  const parents = [await node('console.log(process.ppid)'), await node('console.log(process.ppid)')].map(({ output }) => Number(output))
  expect(parents[0]).not.toBe(process.pid)
  expect(parents[1]).toBe(parents[0])
})

it('where the process that starts programs is killed, its callers are told and the next program runs in a new one', async () => {
  const host = Number((await node('console.log(process.ppid)')).output)
  const run = node('for (;;);')
  process.kill(host, 'SIGKILL')
  await expect(run).rejects.toThrow('the process that starts programs ended')
  expect(Number((await node('console.log(process.ppid)')).output)).not.toBe(host)
})

it('the process that starts programs ends with the server, and a program with it', async () => {
  const source = `import { createGuardHost } from ${JSON.stringify(join(import.meta.dirname, 'host.ts'))}
    const guard = createGuardHost()
    const run = (script) => guard({ command: process.execPath, args: ['-e', script], input: new Uint8Array(), limits: ${JSON.stringify(limits)} })
    console.log(String((await run('console.log(process.ppid)')).output))
    await run('for (;;);')`
  const server = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(server.stdout, 'data')
  const host = String(said).trim()
  expect(parentOf(host)).toBe(String(server.pid))
  server.kill('SIGKILL')
  const isUp = () => {
    try {
      return process.kill(Number(host), 0)
    } catch {
      return false
    }
  }
  await expect.poll(isUp, { timeout: 20_000, interval: 50 }).toBe(false)
})

it('a program of the command line ends though the process that started its programs is still there', async () => {
  const source = `import { createGuardHost } from ${JSON.stringify(join(import.meta.dirname, 'host.ts'))}
    const { output } = await createGuardHost()({ command: 'echo', args: ['done'], input: new Uint8Array(), limits: ${JSON.stringify(limits)} })
    process.stdout.write(output)`
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8', timeout: 30_000 })).toBe('done\n')
})

it('where no process can be started any more, the caller is told and the server goes on', async () => {
  const source = `import { openSync } from 'node:fs'
    import { createGuardHost } from ${JSON.stringify(join(import.meta.dirname, 'host.ts'))}
    const guard = createGuardHost()
    const run = () => guard({ command: 'echo', args: ['done'], input: new Uint8Array(), limits: ${JSON.stringify(limits)} })
    // Until there is none left: with any other error this would not be the test that it is.
    try { for (;;) openSync('/dev/null') } catch (error) { if (error.code !== 'EMFILE') throw error }
    for (let turn = 0; turn < 2; turn += 1) await run().catch((error) => console.log(error.code))
    setTimeout(() => console.log('up'), 50)`
  const limited = ['-c', 'ulimit -n 64; exec "$@"', 'sh', process.execPath, '--input-type=module', '-e', source]
  expect(execFileSync('/bin/sh', limited, { encoding: 'utf8', timeout: 30_000 })).toBe('EMFILE\nEMFILE\nup\n')
})
