import type { Language } from '../language.ts'
import type { Finding, TextChecks } from './checks.ts'
import { countAll, measure } from './count.ts'
import type { LengthLimit, LengthUnit } from './limit.ts'

const inBytes = (unit: LengthUnit) => unit === 'bytesEucKr' || unit === 'bytesUtf8'
const WORDS: Record<Language, { over: (by: number, unit: LengthUnit) => string; short: (by: number, unit: LengthUnit) => string }> = {
  ko: {
    over: (by, unit) => `최대 길이보다 ${by}${inBytes(unit) ? '바이트' : '자'} 길어요. 넘치는 글은 잘리거나 접수되지 않을 수 있어요.`,
    short: (by, unit) =>
      `${by}${inBytes(unit) ? '바이트' : '자'} 더 쓰면 알맞은 길이가 돼요. 분량이 모자란 글은 성의가 없어 보이기 쉬워요.`,
  },
  en: {
    over: (by, unit) => `${by} ${inBytes(unit) ? 'bytes' : 'characters'} over the maximum; what is too long may be cut or refused.`,
    short: (by, unit) => `${by} ${inBytes(unit) ? 'bytes' : 'characters'} short of the minimum; a short answer reads as little effort.`,
  },
}

/** Counts a text and holds it against its limit. Too long is an error, since forms cut or refuse it; too short a warning. */
export function measureText(text: string, limit: LengthLimit | undefined, language: Language = 'ko'): TextChecks {
  const counts = countAll(text)
  if (!limit) return { counts, withinLimit: null, findings: [] }
  const { count, min, max, state } = measure(text, limit)
  // The length is of the whole text: an empty place at its end, so that nothing is underlined.
  const place = { kind: 'length' as const, start: text.length, end: text.length, excerpt: '' }
  const findings: Finding[] = []
  if (state === 'over') findings.push({ ...place, severity: 'error', message: WORDS[language].over(count - max, limit.unit) })
  if (state === 'short') findings.push({ ...place, severity: 'warning', message: WORDS[language].short(min - count, limit.unit) })
  return { counts, withinLimit: state === 'fits', findings }
}
