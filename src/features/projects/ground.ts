// What a session stands on: the postings of the field, what they ask for, and what of it the person already shows. Found once, then reused.
import { z } from 'zod'

/** A line of a posting that a task may prove. */
export const GroundLine = z.object({
  text: z.string(),
  kind: z.enum(['requirement', 'preferred', 'responsibility']),
  /** Ids of the skills that it names. */
  skills: z.array(z.string()),
})
export type GroundLine = z.infer<typeof GroundLine>

export const GroundPosting = z.object({ id: z.string(), company: z.string(), title: z.string(), lines: z.array(GroundLine) })
export type GroundPosting = z.infer<typeof GroundPosting>

/** A skill with the postings that ask for it. */
export const Demand = z.object({
  skill: z.string(),
  /** Postings that require it, and those that only wish for it. */
  requiredBy: z.array(z.string()),
  preferredBy: z.array(z.string()),
  /** Whether the person's text names it. */
  shown: z.boolean(),
})
export type Demand = z.infer<typeof Demand>

export const Ground = z.object({
  postings: z.array(GroundPosting),
  /** The most wanted first. */
  demands: z.array(Demand),
  /** Whether there was a text of the person to compare with. */
  compared: z.boolean(),
})
export type Ground = z.infer<typeof Ground>
