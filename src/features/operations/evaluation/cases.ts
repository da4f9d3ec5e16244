// The cases of data/evals: invented, ours, and the samples on which prompts are tried out.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { EvaluationCase } from './contract.ts'

const FOLDER = fileURLToPath(new URL('../../../../data/evals/', import.meta.url))

export type Cases = ReadonlyMap<string, readonly EvaluationCase[]>

/** All cases by the name of their task, `data/evals/TASK.json` each. @throws when a file is wrong, or an id occurs twice */
export function readCases(folder: string = FOLDER): Cases {
  const cases = new Map<string, EvaluationCase[]>()
  for (const file of globSync('*.json', { cwd: folder }).sort()) {
    const list = z.array(EvaluationCase).parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    if (new Set(list.map(({ id }) => id)).size < list.length) throw new Error(`${file}: an id occurs twice`)
    cases.set(file.replace(/\.json$/, ''), list)
  }
  return cases
}
