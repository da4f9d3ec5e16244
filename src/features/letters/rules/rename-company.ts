import { CHANGING_PARTICLE, particleAfter } from '#wire/checks/particles.ts'

/** The same words with another company's name, and the particle that fits it. */
export function renameCompany(text: string, from: string, to: string): string {
  if (from.trim() === '' || from === to) return text
  const [first = '', ...rest] = text.split(from)
  return rest.reduce((renamed, part) => {
    const particle = CHANGING_PARTICLE.exec(part.slice(0, 6))?.[0] ?? ''
    return `${renamed}${to}${particleAfter(to, particle)}${part.slice(particle.length)}`
  }, first)
}
