// Figures as the console shows them.
import type { Language } from '#wire/language.ts'

const locales = { ko: 'ko-KR', en: 'en-GB' } as const

export const count = (value: number, language: Language) => new Intl.NumberFormat(locales[language]).format(value)

/** `840 ms`, `2.4 s`, `3 min`; a dash for what was not measured. */
export function duration(ms: number | null, language: Language): string {
  if (ms === null) return '–'
  const [unit, value] =
    ms < 995 ? (['ms', Math.round(ms)] as const) : ms < 99_500 ? (['s', ms / 1000] as const) : (['min', ms / 60_000] as const)
  const korean = { ms: 'ms', s: '초', min: '분' }[unit]
  const digits = unit === 'ms' ? 0 : 1
  const figure = new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: digits,
    minimumFractionDigits: value < 10 ? digits : 0,
  }).format(value)
  return language === 'ko' ? (unit === 'ms' ? `${figure} ms` : `${figure}${korean}`) : `${figure} ${unit}`
}

export const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)}%`)

/** An amount with as many digits as it takes to see it. */
export function money(amount: number | null, currency: string | null, language: Language): string {
  if (amount === null || currency === null) return '–'
  const digits = amount !== 0 && Math.abs(amount) < 1 ? 4 : 2
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency, maximumFractionDigits: digits }).format(amount)
}

export const costs = (cost: Readonly<Record<string, number>>, language: Language) =>
  Object.entries(cost)
    .map(([currency, amount]) => money(amount, currency, language))
    .join(', ') || '–'

/** `11월 21일 14:02:33`: calls of one second are told apart. */
export function moment(value: string, language: Language): string {
  const options = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(value))
}
