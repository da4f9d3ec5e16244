import { createRequire } from 'node:module'

// A CommonJS module without types: the schema of JSON Resume as its makers publish it.
const { validate } = createRequire(import.meta.url)('@jsonresume/schema') as {
  validate(resume: unknown, done: (errors: { stack: string }[] | null, valid: boolean) => void): void
}

/** What the published schema of JSON Resume finds wrong, a sentence for each. */
export function schemaProblems(resume: unknown): string[] {
  let problems: string[] = []
  validate(resume, (errors) => {
    problems = errors?.map(({ stack }) => stack) ?? []
  })
  return problems
}
