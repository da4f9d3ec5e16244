import { account } from './ko/account.ts'
import { app } from './ko/app.ts'
import { applications } from './ko/applications.ts'
import { desk } from './ko/desk.ts'
import { documents } from './ko/documents.ts'
import { home } from './ko/home.ts'

export const ko = { app, account, applications, desk, documents, home }
