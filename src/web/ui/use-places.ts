import {
  IconAdjustments,
  IconBriefcase,
  IconFileCv,
  IconFileText,
  IconHammer,
  IconHome,
  IconMicrophone,
  IconUser,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { meQuery } from '#features/account/web/queries.ts'
import { useWords } from '../i18n/use-words.tsx'

/** The places of the app, in the order of the navigation. A phone's bar has room for five; home leads to the others there. */
export function usePlaces() {
  const { app, interviews, postings, projects, resumes, operations } = useWords()
  const isOperator = useQuery(meQuery).data?.role === 'operator'
  return [
    { to: '/', word: app.places.home, icon: IconHome, isOnPhone: true },
    { to: '/applications', word: app.places.applications, icon: IconFileText, isOnPhone: true },
    { to: '/resumes', word: resumes.place, icon: IconFileCv, isOnPhone: false },
    { to: '/interviews', word: interviews.place, icon: IconMicrophone, isOnPhone: true },
    { to: '/postings', word: postings.place, icon: IconBriefcase, isOnPhone: true },
    { to: '/projects', word: projects.place, icon: IconHammer, isOnPhone: false },
    // The console is for operators alone; on a phone they come to it from their own place.
    ...(isOperator ? [{ to: '/admin', word: operations.place, icon: IconAdjustments, isOnPhone: false } as const] : []),
    { to: '/me', word: app.places.me, icon: IconUser, isOnPhone: true },
  ] as const
}
