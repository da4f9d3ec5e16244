import { z } from 'zod'

/** The job fields that questions, postings and projects are sorted into. */
export const Position = z
  .enum(['ai', 'be', 'fe', 'mobile', 'data', 'infra', 'pm', 'design', 'marketing', 'sales', 'accounting', 'production', 'public', 'other'])
  .meta({ id: 'Position' })
export type Position = z.infer<typeof Position>
