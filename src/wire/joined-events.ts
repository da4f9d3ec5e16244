// What follows from the events of a run. Without schemas, so that the browser gets no parser with it.
import type { RunEvent } from './events.ts'

const LAST = new Set<RunEvent['type']>(['run-end', 'run-error', 'run-stopped', 'run-interrupted'])
/** Whether nothing comes after this event. */
export const endsRun = (event: Pick<RunEvent, 'type'>) => LAST.has(event.type)

/** The text that these events promise, from `text` on. */
export function joinText(events: Iterable<RunEvent>, text = ''): string {
  for (const event of events) {
    if (event.type === 'text-snapshot') text = event.text
    else if (event.type === 'text-delta') text += event.text
  }
  return text
}
