import { storableText } from '../database/storable.ts'
import { type ChatRequest, ModelError } from '../llm/llm.ts'
import { askAgain, tooLongProblem } from './ask-again.ts'
import { byRules, type Fallback, fallbackOf } from './by-rules.ts'
import { betterOf, isUsable } from './candidate.ts'
import { isRefusal, mayBecomeRefusal, textProblems } from './contracts.ts'
import type { RunOptions } from './object.ts'
import { flowsOn, isOrdinary, plainText, undecidedTail } from './plain-text.ts'
import { createResumption } from './resumption.ts'
import { createStreamCleaner, type Shown } from './stream-cleaner.ts'
import type { Problem, TaskContext, TaskResult, TextTask } from './task.ts'

/** Labels and refusals show in so many characters; nothing is shown before. */
const HEAD = 60

interface Written {
  text: string
  problems: Problem[]
  endpoint: string | undefined
}

/**
 * Streams a text, cleaned before anyone sees it. What breaks its contract is asked for again, quietly, and replaces what is shown; then the rules.
 * @throws the reason of the signal
 */
export async function runText<Input>(
  task: TextTask<Input>,
  input: Input,
  context: TaskContext,
  { llm, prompts }: RunOptions,
): Promise<TaskResult<string>> {
  context.signal.throwIfAborted()
  const screen = createScreen(context)
  const ruled = (fallback: Fallback): TaskResult<string> => {
    const result = byRules(() => task.rules(input), fallback, context)
    screen.replace(result.output)
    return result
  }
  if (!llm.available) return ruled('no-model')
  const language = task.language(input)
  const { messages, version } = await prompts.messages(task, language, task.variables(input, language))
  const request: ChatRequest = {
    task: task.name,
    promptVersion: version,
    messages,
    ...task.limits,
    userId: context.userId,
    runId: context.runId,
  }

  let best: Written | undefined
  let next: Partial<ChatRequest> = {}
  const asked: string[] = []
  try {
    for (let round = 1; round <= 3; round++) {
      const written = await write({ ...request, ...next }, round === 1)
      if (written.endpoint) asked.push(written.endpoint)
      if (isUsable(written.problems)) {
        best = betterOf(best, written)
        if (best.problems.length === 0) break
      }
      // Asked to mend it, a model starts from the best so far; one that gave nothing usable twice is left alone.
      const base = best ?? written
      next = best || round === 1 ? { messages: askAgain('text', messages, base.text, base.problems, language) } : { except: asked }
    }
  } catch (error) {
    context.signal.throwIfAborted()
    if (!(error instanceof ModelError)) throw error
    if (!best) return ruled(fallbackOf(error, asked.length))
  }
  if (!best) return ruled('contract')
  screen.replace(best.text)
  return { output: best.text, source: 'model', problems: best.problems }

  async function write(asking: ChatRequest, live: boolean): Promise<Written> {
    const prefix = live ? (context.resumed ?? '') : ''
    const flow = task.clean === plainText ? { begins: flowsOn, takes: isOrdinary } : undefined
    const cleaner = createStreamCleaner({ clean: task.clean, undecided, headLength: HEAD, flow }, prefix)
    const show = (told: Shown) => {
      if (live) screen.show(told, cleaner.shown)
    }
    const resumption = createResumption(prefix, (raw) => task.clean(raw.slice(0, raw.length - undecided(raw))))
    let finishReason = 'cut'
    let endpoint: string | undefined
    let head: 'unseen' | 'fine' | 'refusal' = prefix === '' ? 'unseen' : 'fine'
    const restart = () => {
      cleaner.restart()
      head = 'unseen'
    }
    for await (const part of llm.stream(asking, { signal: context.signal, prefix: prefix || undefined })) {
      if (part.type === 'restart') {
        resumption.end()
        restart()
        continue
      }
      if (part.type === 'end') ({ finishReason, endpoint } = part)
      const { startsOver, text } = part.type === 'text' ? resumption.push(part.text.replaceAll('\u0000', '')) : resumption.end()
      if (startsOver) restart()
      if (text === '') continue
      const shown = cleaner.push(text)
      if (shown && head === 'unseen') head = isRefusal(cleaner.shown) ? 'refusal' : 'fine'
      if (head === 'fine') show(shown)
    }
    const text = storableText(task.clean(cleaner.raw))
    const problems = finishReason === 'stop' ? task.check(text, input) : [tooLongProblem(language)]
    if ((text === '' || isRefusal(text)) && isUsable(problems)) problems.push(...textProblems(text, language))
    if (isUsable(problems)) show(cleaner.end())
    return { text, problems, endpoint }
  }
}

/** What begins like a refusal is held back until it is one or is none. */
function undecided(raw: string): number {
  return mayBecomeRefusal(raw) ? raw.length : undecidedTail(raw)
}

/** What the watchers of a run see: told of nothing that they see already. */
function createScreen(context: TaskContext) {
  let shown = context.resumed ?? ''
  return {
    /** @param whole the text as it is shown with what is told. */
    show(told: Shown, whole: string) {
      if (!told) return
      shown = whole
      if (told.type === 'text') context.text(told.delta)
      else context.snapshot(told.text)
    },
    replace(text: string) {
      if (text === shown) return
      const before = shown
      shown = text
      if (before === '') context.text(text)
      else context.snapshot(text)
    },
  }
}
