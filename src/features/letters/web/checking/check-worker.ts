// Checks off the page's own thread, so that typing never waits for them.
import { type CheckTask, runChecks } from './run-checks.ts'

addEventListener('message', ({ data }: MessageEvent<CheckTask>) => postMessage(runChecks(data)))
