// Which of the qualifications that a posting favours a letter shows. They are told beside the letter and never written into it.
import { skillsIn } from '#platform/skills/find-skills.ts'
import { sentencesOf } from '#wire/text/sentences.ts'
import type { Favour } from '../contract.ts'

/** Words that stand in every such list and say nothing of the thing itself. */
const GENERIC =
  /^(?:우대|우대사항|가산점|경험|경험자|경력|경력자|보유|보유자|소지|소지자|가능|가능자|가능한|능숙|능숙한|능통|능통자|관련|해당|이상|분|자|및|또는|등|있는|있으신|하신|해본|해보신|대한|이해|이해도|지식|역량|활용|사용|사용한|수준|preferred|plus|bonus|experience|with|and|or|of|in|the|a|an|is|ability|knowledge|familiarity|strong|good)$/iu
const PARTICLE = /(?:으로|에서|에게|까지|부터|이나|이며|에|을|를|이|가|은|는|과|와|의|로|도|만)$/u
/** So much of what a qualification names has to stand in one sentence. */
const SHARE = 0.6

/** The qualifications of a list, one by one, as the person has pasted them. */
export function favoursIn(list: string): string[] {
  return list
    .split(/[\n,;·]/)
    .map((one) => one.replace(/^[\s\-•*]+/, '').trim())
    .filter((one) => one !== '')
}

/** Each qualification with the sentence that shows it; `shownBy` is null where none does. A skill that is named counts by any of its names. */
export function favoursOf(list: string, content: string): Favour[] {
  const sentences = sentencesOf(content).map(({ text }) => text)
  return favoursIn(list).map((text) => ({ text, shownBy: sentences.find((sentence) => shows(sentence, text)) ?? null }))
}

function shows(sentence: string, favour: string): boolean {
  const skills = skillsIn(favour)
  if (skills.length > 0) {
    const shown = new Set(skillsIn(sentence).map(({ id }) => id))
    return skills.some(({ id }) => shown.has(id))
  }
  const words = wordsOf(favour)
  const said = sentence.toLowerCase().replace(/\s/g, '')
  return words.length > 0 && words.filter((word) => said.includes(word)).length >= SHARE * words.length
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [])
    .filter((word) => !GENERIC.test(word))
    .flatMap((word) => {
      const stem = word.replace(PARTICLE, '')
      return stem.length >= 2 && !GENERIC.test(stem) ? [stem] : []
    })
}
