// An input of a task as fields of a form: texts as they are, everything else as JSON.
export interface InputField {
  name: string
  kind: 'text' | 'json'
  value: string
}

export function fieldsOf(input: Readonly<Record<string, unknown>>): InputField[] {
  return Object.entries(input).map(([name, value]) =>
    typeof value === 'string' ? { name, kind: 'text', value } : { name, kind: 'json', value: JSON.stringify(value, null, 2) },
  )
}

/** @returns the input, or the name of the field that is not JSON */
export function inputOf(fields: readonly InputField[]): { input: Record<string, unknown> } | { wrong: string } {
  const input: Record<string, unknown> = {}
  for (const { name, kind, value } of fields) {
    if (kind === 'text') input[name] = value
    else
      try {
        input[name] = JSON.parse(value)
      } catch {
        return { wrong: name }
      }
  }
  return { input }
}
