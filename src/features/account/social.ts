import type { SocialService } from './contract.ts'

/** What a service has given the operator for this server. */
export type SocialSettings = Partial<Record<SocialService, { id: string; secret: string }>>

type Settings = Partial<Record<`${'KAKAO' | 'NAVER' | 'GOOGLE'}_CLIENT_${'ID' | 'SECRET'}`, string | undefined>>

/** The services for which both an id and a secret are set. */
export function socialOf(settings: Settings): SocialSettings {
  const pairs = {
    kakao: { id: settings.KAKAO_CLIENT_ID, secret: settings.KAKAO_CLIENT_SECRET },
    naver: { id: settings.NAVER_CLIENT_ID, secret: settings.NAVER_CLIENT_SECRET },
    google: { id: settings.GOOGLE_CLIENT_ID, secret: settings.GOOGLE_CLIENT_SECRET },
  }
  return Object.fromEntries(Object.entries(pairs).filter(([, { id, secret }]) => id && secret))
}
