import { queryOptions } from '@tanstack/react-query'
import type { ApiKey, ApiKeyInput, Me, NewApiKey, Quota, SignInOptions, SocialService } from '#features/account/contract.ts'
import { call } from '#web/api.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call<Me>('GET', '/me', undefined, { signal }),
  staleTime: 60_000,
})

export const quotasQuery = queryOptions({
  queryKey: ['quotas'],
  queryFn: ({ signal }) => call<{ items: Quota[] }>('GET', '/me/quotas', undefined, { signal }),
})

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => call<{ items: ApiKey[] }>('GET', '/me/keys', undefined, { signal }),
})
export const makeKey = (input: ApiKeyInput) => call<NewApiKey>('POST', '/me/keys', input)
export const removeKey = (id: string) => call<unknown>('DELETE', `/me/keys/${id}`)

export interface SignInInput {
  email: string
  password: string
}

/** `code` is the one printed at the first start, `invite` the one a person was given; each only where the server asks. */
export interface SignUpInput extends SignInInput {
  name: string
  code?: string
  invite?: string
}

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => call<SignInOptions>('GET', '/api/sign-in', undefined, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
/** @returns where the service asks for the person's consent */
export const signInByService = (provider: SocialService, next: string | undefined) =>
  call<{ url: string }>('POST', '/api/auth/sign-in/social', {
    provider,
    callbackURL: next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/',
    errorCallbackURL: '/sign-in',
    disableRedirect: true,
  })
export const signIn = (input: SignInInput) => call<unknown>('POST', '/api/auth/sign-in/email', input)
export const signUp = (input: SignUpInput) => call<unknown>('POST', '/api/auth/sign-up/email', input)
export const signOut = () => call<unknown>('POST', '/api/auth/sign-out', {})
export const resetPassword = (input: { token: string; newPassword: string }) => call<unknown>('POST', '/api/auth/reset-password', input)
/** How one signs in: `credential` is by password, else the name of a service. */
export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: ({ signal }) => call<{ providerId: string }[]>('GET', '/api/auth/list-accounts', undefined, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
/** Ends every other session: whoever changes a password may have lost the old one to somebody. */
export const changePassword = (input: { currentPassword: string; newPassword: string }) =>
  call<unknown>('POST', '/api/auth/change-password', { ...input, revokeOtherSessions: true })
export const deleteAccount = () => call<unknown>('DELETE', '/me')
export const EXPORT_PATH = '/me/export'
