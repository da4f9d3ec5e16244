import { account } from './ko/account.ts'
import { app } from './ko/app.ts'
import { applications } from './ko/applications.ts'
import { desk } from './ko/desk.ts'
import { documents } from './ko/documents.ts'
import { feedback } from './ko/feedback.ts'
import { home } from './ko/home.ts'
import { interviews } from './ko/interviews.ts'
import { operations } from './ko/operations.ts'
import { positions } from './ko/positions.ts'
import { postings } from './ko/postings.ts'
import { profile } from './ko/profile.ts'
import { projects } from './ko/projects.ts'
import { resumes } from './ko/resumes.ts'

export const ko = {
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
