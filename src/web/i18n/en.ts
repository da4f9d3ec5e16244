import { account } from './en/account.ts'
import { app } from './en/app.ts'
import { applications } from './en/applications.ts'
import { desk } from './en/desk.ts'
import { documents } from './en/documents.ts'
import { home } from './en/home.ts'
import type { Words } from './words.ts'

export const en: Words = { app, account, applications, desk, documents, home }
