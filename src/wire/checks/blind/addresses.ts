// Addresses and accounts that are made of a name: seojun.park@…, github.com/kimhaneul-dev.
import { LATIN_SURNAME, LATIN_SYLLABLE, looksGiven, SURNAMES } from '../data/names.ts'
import { pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import type { Span } from './full-names.ts'

const SITES =
  'github\\.com|gitlab\\.com|bitbucket\\.org|velog\\.io|brunch\\.co\\.kr|medium\\.com|linkedin\\.com/in|blog\\.naver\\.com|instagram\\.com|notion\\.so|notion\\.site|behance\\.net|dribbble\\.com|youtube\\.com|twitter\\.com|x\\.com|facebook\\.com|kaggle\\.com|solved\\.ac/profile|acmicpc\\.net/user|codepen\\.io|figma\\.com|soundcloud\\.com|vimeo\\.com|threads\\.net|open\\.kakao\\.com/o|litt\\.ly|linktr\\.ee'
const ADDRESS = pattern(
  `(?<![\\w.@/-])(?:(?<local>[A-Za-z][\\w.+-]{1,40})@[\\w-]{1,30}(?:\\.[\\w-]{1,20}){1,3}|(?:https?://)?(?:www\\.)?(?:${SITES})/@?(?<handle>[A-Za-z][\\w.-]{2,40}|[가-힣]{2,4})|@(?<tag>[A-Za-z][\\w.]{2,40})|(?:https?://)?(?:www\\.)?(?<host>[a-z][a-z0-9-]{2,30})\\.(?:github\\.io|tistory\\.com|notion\\.site|vercel\\.app|netlify\\.app|wordpress\\.com|oopy\\.io|me|dev|kr|com)(?![\\w.]))`,
)
const GIVEN = new RegExp(`^${LATIN_SYLLABLE}[-_]?${LATIN_SYLLABLE}$`)
const FULL = new RegExp(`^(?:${LATIN_SURNAME}${LATIN_SYLLABLE}${LATIN_SYLLABLE}|${LATIN_SYLLABLE}${LATIN_SYLLABLE}${LATIN_SURNAME})$`)
const SURNAME_ONLY = new RegExp(`^${LATIN_SURNAME}$`)
/** A frequent surname with two initials: leesj, sjkim. */
const GLUED_INITIALS =
  /^(?:(?:kim|lee|park|choi|jung|kang|yoon|jang|lim|shin|kwon|hwang|song|hong)[bcdfghjkmnpstwy]{1,2}|[bcdfghjkmnpstwy]{1,2}(?:kim|lee|park|choi|jung|kang|yoon|jang|lim|shin|kwon|hwang|song|hong))$/
/** Parts of accounts that are no names, though some could be read as one. */
const PLAIN_WORD =
  /^(?:team|design|info|contact|admin|help|support|hello|hi|dev|developer|data|mail|office|hr|recruit|sales|code|coder|coding|blog|portfolio|studio|log|note|notes|daily|study|lab|project|official|marketing|global|service|ai|web|app|the|my|no|reply|in|to|on|so|do|go|you|an|ha|ma|company|sample|shop|store|market|home|house|garden|moon|sun|song|han|seoul|korea|busan|jeju|hanguk|hansan|onsen|sushi|soju|yuja|dandan|nana|mama|yoyo|dada|jojo|minimi|union|onion|mission|gundam|hanbok|namsan|donghae|hangang|insan|sanso|samho|samsung|hana|woori|kia|posco|hanwha|doosan|hyosung|lotte|sungwoo|seoulro|yeonhui|hongdae|sinchon|gangnam|yeouido)$/i

export function findAddresses({ text }: TextView): Span[] {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const account = match.groups?.local ?? match.groups?.handle ?? match.groups?.tag ?? match.groups?.host ?? ''
    return holdsName(account) ? [{ start: match.index, end: match.index + match[0].replace(/[.-]+$/, '').length }] : []
  })
}

/** Whether an account is made of a romanised name: seojun.park, kimhaneul-dev, park_sj. */
export function holdsName(account: string): boolean {
  if (/^[가-힣]/.test(account)) return account.length === 3 && SURNAMES.includes(account[0] ?? '') && looksGiven(account.slice(1))
  const parts = account
    .replace(/([a-z])([A-Z])/g, '$1.$2')
    .toLowerCase()
    .replace(/\d+/g, '.')
    .split(/[._+-]+/)
    .filter((part) => part !== '')
  const named = parts.filter((part) => !PLAIN_WORD.test(part))
  if (named.some((part) => part.length >= 6 && (FULL.test(part) || GIVEN.test(part)))) return true
  const surname = named.some((part) => SURNAME_ONLY.test(part))
  const given = named.some((part) => part.length >= 4 && GIVEN.test(part))
  const initials = parts.length === 2 && named.some((part) => /^[a-z]{1,2}$/.test(part))
  const glued = parts.length === 1 && GLUED_INITIALS.test(parts[0] ?? '')
  return glued || (surname && (given || initials)) || (given && parts.every((part) => GIVEN.test(part) || PLAIN_WORD.test(part)))
}
