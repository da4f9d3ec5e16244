import { z } from 'zod'

/** What a page says of its posting in structured data (schema.org/JobPosting). */
export interface JobData {
  title: string
  company: string
  /** ISO 8601, as the page gives it; empty when it does not. */
  validThrough: string
  /** HTML. */
  description: string
}

const Text = z.string().catch('')
const Organisation = z.union([z.string(), z.object({ name: Text }).transform(({ name }) => name)]).catch('')
const Posting = z.object({
  title: Text,
  hiringOrganization: Organisation,
  validThrough: Text,
  description: Text,
  responsibilities: Text,
  qualifications: Text,
})

/** The first JobPosting among the JSON-LD blocks of a page; what is broken in them is passed over. */
export function jobDataOf(blocks: readonly string[]): JobData | undefined {
  for (const block of blocks) {
    const found = nodesOf(parse(block)).find(isPosting)
    const posting = Posting.safeParse(found)
    if (!posting.success) continue
    const { title, hiringOrganization, validThrough, description, responsibilities, qualifications } = posting.data
    return {
      title: title.trim(),
      company: hiringOrganization.trim(),
      validThrough: validThrough.trim(),
      description: [
        description,
        ...(responsibilities ? [`<h2>Responsibilities</h2>${responsibilities}`] : []),
        ...(qualifications ? [`<h2>Qualifications</h2>${qualifications}`] : []),
      ].join('\n'),
    }
  }
  return undefined
}

function parse(block: string): unknown {
  try {
    return JSON.parse(block)
  } catch {
    // Pages hold broken blocks for search engines too; another block, or the page itself, tells the same.
    return undefined
  }
}

function nodesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => (Array.isArray(one) ? one : nodesOf(one)))
  if (typeof value !== 'object' || value === null) return []
  return [value, ...('@graph' in value && Array.isArray(value['@graph']) ? value['@graph'] : [])]
}

function isPosting(node: unknown): boolean {
  const type = typeof node === 'object' && node !== null && '@type' in node ? node['@type'] : undefined
  return [type].flat().includes('JobPosting')
}
