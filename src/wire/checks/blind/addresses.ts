// Addresses and accounts that are made of a name: seojun.park@…, github.com/kimhaneul-dev.
import { looksGiven, SURNAMES } from '../data/names.ts'
import { FREQUENT_SURNAMES, LATIN_SURNAMES, PLAIN_SURNAMES } from '../data/romanised.ts'
import { pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'
import { isLatinGiven as isGiven, mayBeLatinGiven as mayBeGiven } from './latin-given.ts'

const SITES =
  'github\\.com|gitlab\\.com|bitbucket\\.org|velog\\.io|brunch\\.co\\.kr|medium\\.com|linkedin\\.com/in|blog\\.naver\\.com|instagram\\.com|notion\\.so|notion\\.site|behance\\.net|dribbble\\.com|youtube\\.com|twitter\\.com|x\\.com|facebook\\.com|kaggle\\.com|solved\\.ac/profile|acmicpc\\.net/user|codepen\\.io|figma\\.com|soundcloud\\.com|vimeo\\.com|threads\\.net|open\\.kakao\\.com/o|litt\\.ly|linktr\\.ee|stackoverflow\\.com/users|dev\\.to|huggingface\\.co|replit\\.com|pinterest\\.com|tiktok\\.com|post\\.naver\\.com|artstation\\.com|grafolio\\.naver\\.com|rocketpunch\\.com|wanted\\.co\\.kr/profile|programmers\\.co\\.kr/pr|padlet\\.com'
const HOSTS =
  'github\\.io|tistory\\.com|notion\\.site|vercel\\.app|netlify\\.app|wordpress\\.com|oopy\\.io|imweb\\.me|modoo\\.at|carrd\\.co|wixsite\\.com|pages\\.dev|web\\.app|herokuapp\\.com|blogspot\\.com|page|site|xyz|studio|works|design|io|net|me|dev|kr|co\\.kr|com'
const ADDRESS = pattern(
  `(?<![\\w.@/-])(?:(?<local>[A-Za-z][\\w.+-]{1,40})@[\\w-]{1,30}(?:\\.[\\w-]{1,20}){1,3}|(?:https?://)?(?:www\\.)?(?:${SITES})/@?(?<handle>[A-Za-z][\\w.-]{2,40}|[가-힣]{2,4})|@(?<tag>[A-Za-z][\\w.]{2,40})|(?:https?://)?(?:www\\.)?(?<host>[a-z][a-z0-9-]{2,30})\\.(?:${HOSTS})(?![\\w.]))`,
)
/** Accounts that are named as such: 아이디는 leesj_93, 사번은 hjkim.hana. */
const ACCOUNT = pattern(
  `(?:아이디|ID|닉네임|계정|사용자명|저장소|레포지토리|리포지토리|사번|메신저|깃허브|GitHub|GitLab|LinkedIn|Instagram|Behance|인스타그램|링크드인|브랜치|폴더|username|handle|user name)(?: ?이름| ?주소)?(?:은|는|이|가|도|인|으로는|에서|:| :)? ?['"@(]?(?<hit>[A-Za-z][\\w.-]{3,30})`,
  'i',
)
/** Parts of accounts that are no names, though some could be read as one. */
const PLAIN_WORD =
  /^(?:team|design|info|contact|admin|help|support|hello|hi|dev|developer|data|mail|office|hr|recruit|sales|code|coder|coding|blog|portfolio|studio|log|note|notes|daily|study|lab|project|official|marketing|global|service|ai|web|app|the|my|no|reply|in|to|on|so|do|go|you|an|ha|ma|company|sample|shop|store|market|home|house|garden|moon|sun|song|han|seoul|korea|busan|jeju|hanguk|hansan|onsen|sushi|soju|yuja|dandan|nana|mama|yoyo|dada|jojo|minimi|union|onion|mission|gundam|hanbok|namsan|donghae|hangang|insan|sanso|samho|samsung|hana|woori|kia|posco|hanwha|doosan|hyosung|lotte|sungwoo|seoulro|yeonhui|hongdae|sinchon|gangnam|yeouido|public|open|master|main)$/i

/** What a person does, written behind the name: sooahdesign. */
const TRADE =
  /(?:designs?|studio|works?|lab|dev|arts?|photos?|writes?|draws?|cooks?|codes?|bakes?|kitchen|bakery|blog|log|official|music|film|notes?|style|edu|english|math|book|atelier|archive|portfolio|diary)$/

export function findAddresses({ text }: TextView): Span[] {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const account = match.groups?.local ?? match.groups?.handle ?? match.groups?.tag ?? match.groups?.host ?? ''
    return holdsName(account) ? [{ start: match.index, end: match.index + match[0].replace(/[.-]+$/, '').length }] : []
  })
}

/** Full names that are written as an account is, wherever they stand: hyeri.kwak, seoyeon-moon. */
const BARE = pattern(`(?<![\\w.@/:-])(?<hit>(?<one>[a-z]{2,9})[._-](?<two>[a-z]{2,9}))(?![\\w@/-]|\\.[a-z])`)

export function findAccounts({ text }: TextView): Span[] {
  const bare = [...text.matchAll(BARE)].filter(({ groups }) => {
    const [one = '', two = ''] = [groups?.one, groups?.two]
    return (LATIN_SURNAMES.has(one) && two.length >= 4 && isGiven(two)) || (LATIN_SURNAMES.has(two) && one.length >= 4 && isGiven(one))
  })
  return [...bare.map(spanOf), ...findNamedAccounts(text)]
}

function findNamedAccounts(text: string): Span[] {
  return [...text.matchAll(ACCOUNT)].flatMap((match) => (holdsName(match.groups?.hit ?? '') ? [spanOf(match)] : []))
}

/** Whether an account is made of a romanised name: seojun.park, kimhaneul-dev, park_sj, yerin.draws. */
function holdsName(account: string): boolean {
  if (/^[가-힣]/.test(account)) return account.length === 3 && SURNAMES.includes(account[0] ?? '') && looksGiven(account.slice(1))
  const all = account
    .replace(/([a-z])([A-Z])/g, '$1.$2')
    .toLowerCase()
    .replace(/\d+/g, '.')
    .split(/[._+-]+/)
    .filter((part) => part !== '')
  const parts = all.filter((part) => !PLAIN_WORD.test(part))
  if (parts.some((part) => isFullName(part) || (part.length >= 5 && isGiven(part)) || isWithInitials(part))) return true
  if (parts.length === 1 && isGiven((parts[0] ?? '').replace(TRADE, ''))) return true
  const surnames = all.filter((part) => LATIN_SURNAMES.has(part))
  const others = parts.filter((part) => !LATIN_SURNAMES.has(part))
  if (surnames.length === 0) return false
  const hasOther =
    others.some((part) => /^[a-z]{1,2}$/.test(part) || mayBeGiven(part)) || parts.filter((part) => LATIN_SURNAMES.has(part)).length > 1
  return hasOther || (surnames.some((part) => PLAIN_SURNAMES.has(part)) && account.includes('.'))
}

/** A surname and a given name written together; the given name is one often met, or the surname is and the word is long enough to be no other. */
function isFullName(word: string): boolean {
  if (word.length < 6 || word.length > 18) return false
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)]
    for (const [surname, given] of [
      [head, tail],
      [tail, head],
    ] as const) {
      if (
        FREQUENT_SURNAMES.has(surname)
          ? given.length >= 4 && mayBeGiven(given) && (isGiven(given) || surname === head)
          : LATIN_SURNAMES.has(surname) && surname === head && given.length >= 5 && isGiven(given)
      )
        return true
    }
  }
  return false
}

/** A frequent surname with two initials: leesj, sjkim. */
const isWithInitials = (word: string) =>
  /^(?:(?:kim|lee|park|choi|jung|kang|yoon|jang|lim|shin|kwon|hwang|song|hong)[bcdfghjkmnpstwy]{1,2}|[bcdfghjkmnpstwy]{1,2}(?:kim|lee|park|choi|jung|kang|yoon|jang|lim|shin|kwon|hwang|song|hong))$/.test(
    word,
  )
