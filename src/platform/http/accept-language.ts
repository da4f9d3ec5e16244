import type { Language } from '#wire/language.ts'

/** The language to answer in, by `Accept-Language` (RFC 9110 §12.5.4): English only when it is asked for before Korean. */
export function languageOfHeader(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = Number(/^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1] ?? 1)
      return { tag: tag.split('-')[0], weight: Number.isNaN(weight) ? 0 : weight }
    })
    .filter(({ tag, weight }) => (tag === 'ko' || tag === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.tag === 'en' ? 'en' : 'ko'
}
