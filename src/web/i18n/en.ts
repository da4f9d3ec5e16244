import { account } from './en/account.ts'
import { app } from './en/app.ts'
import { applications } from './en/applications.ts'
import { desk } from './en/desk.ts'
import { documents } from './en/documents.ts'
import { feedback } from './en/feedback.ts'
import { home } from './en/home.ts'
import { interviews } from './en/interviews.ts'
import { operations } from './en/operations.ts'
import { positions } from './en/positions.ts'
import { postings } from './en/postings.ts'
import { profile } from './en/profile.ts'
import { projects } from './en/projects.ts'
import { resumes } from './en/resumes.ts'
import type { Words } from './words.ts'

export const en: Words = {
  app,
  account,
  applications,
  desk,
  documents,
  home,
  operations,
  postings,
  profile,
  projects,
  positions,
  interviews,
  feedback,
  resumes,
}
