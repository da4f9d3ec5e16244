// Leftovers of programs: stray values, markup, words of a chat, counts of characters.
import type { Rule } from '../rules.ts'
import { CHAT } from './chat.ts'
import { mark } from './mark.ts'
import { MARKUP } from './markup.ts'

export const TOOLS: readonly Rule[] = [
  ...CHAT,
  ...MARKUP,
  mark(
    'tool-leftover',
    `(?<![A-Za-z0-9_.'"\`(])(?<hit>undefined|null|NaN|\\[object Object\\]|None|#REF!(?! ?(?:오류|에러|값|가 |를 |이 |표시))|#N/A|#VALUE!|#NAME\\?|#DIV/0!|\\\\u[0-9a-f]{4}|%20|�+|\\?{4,})(?![A-Za-z0-9_'"\`)])`,
    {
      notBefore:
        /\b(?:printed|prints|showed|shows|displayed|returned|returns|return|logged|logs|as|an|every|each|with|for|to|from|was|is|were|are|or|and) $/i,
      notAfter:
        /^ ?(?:값|처리|체크|검사|참조|안전|포인터|여부|오류|에러|객체|타입|behavior|이 아닌|이 될|을 반환|로 초기화|이 들어|인 (?:경우|값|열|행)|이고 (?:[가-힣]+ )?(?:경우|때)|가 아닌|를 반환|이 섞|을 허용|이 나|을 걸러|병합|과 undefined|이 뜨|이 찍|오류를|태그|가 찍|를 (?:넣|제거|걸러|줄|없)|을 (?:넣|제거|줄|없)|check|check|pointer|values?|hypothesis|rate|handling|safety|reference|result|and void|space|모델|가설|of )/i,
      notInside:
        /null ?(?:처리|값|체크|안전|포인터|이(?!고|며|라)|을|과|인|여부|가능|참조|검사)|\b(?:null (?:hypothesis|value|check|pointer)|None of|none of|undefined behaviou?r|None (?:값|을|를|이|타입|처리))\b|NaN(?:이|을|값|처리|으로| 값| 처리)|엑셀|수식|오류 ?(?:값|코드)|태그|HTML|인코딩|디코딩|이스케이프|자바스크립트|JavaScript|파이썬|타입스크립트|변수|결측|널 값/,
    },
  ),
  mark(
    'tool-leftover',
    `(?:^|(?<=[\\n{,] {0,4}))(?<hit>[{[]? ?"[a-z_]{2,24}" ?: ?(?=["[{\\dtfn]))|(?:^|(?<=\\n))[a-z_]{3,20}: \\|(?=\\n)`,
    { notInside: /설정 파일|JSON/ },
  ),
  mark(
    'tool-leftover',
    `(?<hit>\`\`\`[a-z]*|~~~|(?:^|(?<=\\n))#{1,4} (?=[가-힣A-Za-z])[^\\n]{0,20}|\\*\\*[^*\\n]{1,30}\\*\\*|(?:^|(?<=\\n))-{3,}(?=\\n|$)|(?:^|(?<=\\n))={3,}(?=\\n|$)|__[가-힣][^_\\n]{1,20}__|</?(?:answer|think|result|response|draft|자기소개서|답변|초안)>|\\[/?(?:INST|답변|초안|수정본|수정안|결과|AI|assistant|user)(?: ?\\d)?\\]|<\\|[a-z_]+\\|>)`,
    {
      notInside: /### 표시|마크다운|Markdown|markdown|별표 두|코드 블록|코드블록/,
    },
  ),
  mark(
    'tool-leftover',
    `(?<hit>(?:네[,!.] ?|물론(?:입니다|이죠|이에요)[,!.]? ?|알겠습니다[,!.] ?|좋습니다[,!.] ?|좋아요[,!.] ?|당연하죠[,!.] ?)?(?:다음은|아래는|이것은|여기|아래에|다음과 같이|요청하신|말씀하신|수정한|수정된|작성된|작성한|제안드리는|제시해 주신) ?[^.\\n!?]{0,40}?(?:자기소개서|자소서|지원서|초안|답변|수정본|수정안|예시|버전|글|문장|문단|지원동기|포부|본문|결과|내용|답안|개선안|첨삭)(?:을|를|의|이|가|은|는)?[^.\\n!?]{0,16}?(?:입니다|이에요|예요|드립니다|드릴게요|드리겠습니다|했습니다|보았습니다|습니다|있습니다|드려요|같습니다)[.:!]?)`,
    {
      inside:
        /(?:다음은|아래는|여기|요청하신|수정된|수정한 (?:버전|글|자기소개서)|작성된|초안|수정본|버전|말씀하신|다음과 같이 (?:수정|작성|다듬)|제안드리는).{0,50}(?:입니다|이에요|예요|드립니다|드릴게요|드리겠습니다|작성했|작성해|수정했|다듬어|다듬었)/,
      notInside:
        /고객|매뉴얼|보고서|안내문|회의|팀|당시|기획서|제가 쓴|제가 만든|인턴|홍보|번역본|제품 설명|선생님|교수님|초안을 (?:공유|돌|만들|먼저)|초안으로/,
    },
  ),
  mark(
    'tool-leftover',
    `(?<hit>(?:도움이 (?:되|필요하)[^.\\n]{0,24}|더 (?:도와|필요한|수정|다듬|궁금|원하|자세)[^.\\n]{0,24}|추가로 (?:수정|도와|필요|요청|원하|궁금)[^.\\n]{0,24}|수정(?:이|할) (?:필요|부분)[^.\\n]{0,24}|필요하시면 [^.\\n]{0,24}|원하시면 [^.\\n]{0,24}|원하시는 [^.\\n]{0,24}|궁금한 (?:점|것)[^.\\n]{0,24}|다른 (?:버전|표현|톤)[^.\\n]{0,24}|더 (?:짧게|길게|구체적으로|자연스럽게)[^.\\n]{0,24})(?:말씀해 ?주세요|알려 ?주세요|요청해 ?주세요|말씀해 ?주십시오|알려 ?주십시오|말씀 ?주세요|드릴까요|해 드릴까요|있으신가요|있나요|드릴게요|드릴 수 있습니다|드릴 수 있어요|도와드리겠습니다|가능합니다|바랍니다|줄까요|바꿔 드릴까요|써 드릴까요)[.!?]?)`,
    {
      notInside: /고객(?:님)?(?:께|이|의|에게)|라고 (?:말|여쭈|안내|물|적|써)|"라|"라고|'라고|안내문|문의|전화|상담/,
    },
  ),
  mark(
    'tool-leftover',
    `(?:^|(?<=\\n))(?<hit>(?:Answer|Response|Draft|Output|Result|Assistant|User|Human|AI|Question|Revised version|Final answer|답변|답|초안|수정안|수정본|결과|출력|질문|문항|자기소개서|첨삭 결과|수정 결과|개선안|버전 ?\\d|(?:수정|개선|첨삭|완성|보완|다듬)(?:된|은|한)? ?(?:버전|본|안|글|자기소개서|답변|문장)|예시 ?\\d?|본문|제목|지원동기 초안)(?: ?\\d{0,2})? ?[:：])`,
    {
      notAfter: /^ ?$/,
    },
  ),
  mark(
    'tool-leftover',
    `(?<![가-힣A-Za-z])(?<hit>[([（] ?(?:총|약|공백 ?(?:포함|제외)|글자 ?수|분량|현재)?,? ?(?:글자 ?수)?[:：]? ?(?:공백 ?(?:포함|제외)(?: 약| 총)?[:：,]? ?)?\\d{2,4} ?(?:자|글자)(?: ?(?:내외|이내|공백 ?(?:포함|제외)|\\/ ?\\d+ ?자))?(?:,? ?공백 ?(?:포함|제외)(?: \\d+자)?)? ?[)\\]）])`,
    {
      notInside: /제한|기사|원고|요약|보도자료|쓰는 규칙|자 이내로 (?:줄|쓰)/,
    },
  ),
  mark(
    'tool-leftover',
    `(?:^|(?<=[\\n.!?] ?))(?<hit>(?:글자 ?수|공백 ?포함|공백 ?제외|총 글자 ?수|분량)(?:는)? ?[:：]? ?(?:약 )?\\d{2,4} ?자[^\\n]{0,12})`,
  ),
  mark(
    'tool-leftover',
    `(?<hit>(?:AI|인공지능|언어 ?모델)(?: ?언어 ?모델)?(?:로서|이므로|이기 때문에|으로서|인 저는)|저는 (?:AI|인공지능) (?:언어 ?모델|모델|챗봇|어시스턴트|비서)(?:입니다|로서|이라)|As an AI(?: language model)?|as a language model|I(?:'m| am) sorry,? but I|I cannot (?:help|fulfill|assist)|I hope this helps[.!]?|Let me know if[^.\\n]{0,60}|Here(?: is|'s)(?: a| an| the| your)? (?:\\d{2,4}[- ]word|concise|tailored|professional|cover letter|rewrite|refined|shorter|longer|revised|draft|polished|improved|sample|possible|rewritten|updated|final|short|version|cover)[^.:\\n]{0,50}[:.]?|Certainly[!,.]|Sure[!,] (?:here|I)[^.:\\n]{0,40}[:.]?|Of course[!,] (?:here|I)[^.:\\n]{0,40}[:.]?|Feel free to[^.\\n]{0,60}|Would you like me to[^?\\n]{0,60}\\?|Please (?:let me know|replace|fill in|provide|note that)[^.\\n]{0,60}|\\(?[Ww]ord count:? ?\\d+\\)?|\\(\\d{2,4} (?:words|characters)\\)|\\[End of[^\\]\\n]{0,20}\\]|Revised (?:version|draft):|Note:[^.\\n]{0,60})`,
    {
      notInside: /told (?:him|her|them|customers)|said|wrote "|our chatbot|챗봇이/,
    },
  ),
  mark(
    'tool-leftover',
    `(?<hit>(?:죄송(?:하지만|합니다만)|안타깝게도),? [^.\\n]{0,30}(?:작성해 드릴 수|도와드릴 수|제공해 드릴 수|생성할 수) 없[^.\\n]{0,8}[.]?|위 내용을 바탕으로[^.\\n]{0,30}(?:작성|다듬|수정)[^.\\n]{0,14}|이 (?:초안|자기소개서|글|답변|예시)(?:은|는|을|를) [^.\\n]{0,40}(?:작성되었|구성했|구성되었|강조했|담았|수정하세요|바꿔 주세요|사용하세요|활용하세요|참고하세요|맞게 수정)[^.\\n]{0,8}[.]?|(?:실제|본인의|자신의) (?:경험|사례|수치|내용)(?:을|를|으로|로|에 맞게) ?[^.\\n]{0,16}(?:바꿔|수정|넣어|추가|교체|채워|대체|작성)[^.\\n]{0,4}(?:주세요|하세요|하시면 됩니다|해 주세요|하시기 바랍니다|보세요|주시면 됩니다)[.]?)`,
    {
      notInside: /고객에게|후배에게|라고 (?:말|안내)|회원들에게/,
    },
  ),
]
