import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A bomb was measured to grow by 200 MB in 25 ms at worst, so the watch looks as often as that. */
const linuxIntervalMs = 25

/** On macOS each look costs a process, so it looks less often. */
const psIntervalMs = 250

/**
 * Tells the resident memory of a process in MiB, again and again, until the returned function is called.
 * Memory outside of the JavaScript heap escapes `--max-old-space-size` and worker limits; only the operating system sees it.
 * Where neither /proc nor `ps` exists, it stays silent and the wall limit alone protects.
 */
export function watchMemory(processId: number | undefined, onMemory: (megabytes: number) => void): () => void {
  if (processId === undefined) return () => undefined
  const isLinux = process.platform === 'linux'
  const look = isLinux
    ? () => {
        const megabytes = residentFromProc(processId)
        if (megabytes !== undefined) onMemory(megabytes)
      }
    : () => residentFromPs(processId, onMemory)
  const timer = setInterval(look, isLinux ? linuxIntervalMs : psIntervalMs)
  return () => clearInterval(timer)
}

/** `VmRSS` is in KiB whatever the page size of the machine is; `statm` would be in pages. */
function residentFromProc(processId: number): number | undefined {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${processId}/status`, 'latin1'))?.[1]
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024
  } catch {
    // The process has just ended; its exit is handled where it was started.
    return undefined
  }
}

function residentFromPs(processId: number, onMemory: (megabytes: number) => void): void {
  execFile('ps', ['-o', 'rss=', '-p', String(processId)], (error, stdout) => {
    const kibibytes = Number.parseInt(stdout, 10)
    if (!error && Number.isFinite(kibibytes)) onMemory(kibibytes / 1024)
  })
}
