// What stands around a company's name where a letter is meant for it, and where it only speaks of it.
import { oneOf } from '../rules.ts'

/** What may follow a name: its particle, or a word that speaks of the company. */
const PARTICLE = oneOf(
  '에서 에서는 에서도 에서의 에서라면 에서만 에게 에게서 에 에는 에도 에의 께 께서 의 은 는 이 가 을 를 와 과 와의 과의 로 으로 로의 으로의 로서 으로서 로부터 으로부터 도 만 만의 만이 까지 부터 처럼 보다 이라는 라는 이란 란 이라면 라면 이라도 라도 이야말로 야말로 이기에 기에 이며 며 인 입니다 이고 고 이나 나 이었 였 이었던 였던 하고 이랑 랑 님 측 답게 다운 이라 라 라고 이라고 이라서 라서 에게로 한테 속 내 호 이기를 기를 이길 이었으면 였으면 이면 이어야 여야 인가 인가라는 이어야만',
)
export const ENDS = new RegExp(
  `^(?:[^가-힣A-Za-z0-9]|$|${PARTICLE}(?![가-힣])|(?:입사|지원|채용|공채|면접|그룹|본사|인으로|인이|맨이|맨으로|우먼으로)[가-힣]*)`,
)

const WORD = '[가-힣A-Za-z0-9]{1,10},?'
const few = (most: number) => `(?:${WORD} ){0,${most}}?`
const ROLE = oneOf(
  '일원 구성원 인재 식구 가족 신입 막내 사원 동료 행원 은행원 직원 팀원 기획자 엔지니어 개발자 연구원 마케터 디자이너 담당자 매니저 전문가 영업인 사람 얼굴 일꾼 승무원 간호사 상담사 컨설턴트 편집자 트레이더 프로듀서 피디 기자 아나운서 교사 강사 분석가 데이터_분석가 운영자 관리자 정비사 조종사 기사 설계자 리더 주역 파트너 선배 후배 MD PM PD',
)

/** Words with which a letter can only speak to the company that it is meant for. */
export const STRONG_AFTER = new RegExp(
  `^(?:${[
    `(?:에|에의|로|으로|의|에서|을|를)?,? ?${few(3)}(?:지원(?!금|사업|센터|팀|실|본부|서비스|정책|프로그램| 사업| 정책| 프로그램| 센터|을 받|받| 물품|책|단)|입사|입행|입단|합류|취업하고|취업하여|문을 두드|향해 (?:왔|걸어|달려|준비))`,
    `(?:에서|에) ${few(3)}(?:일하고 싶|근무하고 싶|일하고자|성장하고 싶|배우고 싶|일할 수 있|일할 준비|뼈를 묻|(?:이루|시작하|펼치|꽃피우|키우|쓰|보태|실천하|증명하|실현하|이어 가)(?:고 싶|겠|고자|려 합|려고 합))`,
    `(?: [가-힣A-Za-z]{1,8}){1,2}에서 (?:일할|일하고 싶|근무하고 싶|성장하고 싶|일하게)`,
    `에서 ${few(1)}(?:일하며|일하면서|근무하며|일한다면) [^.]{0,40}(?:싶습니다|겠습니다|싶다|싶은)`,
    '(?:으로|로) (?:이끈|이끌|부른|향하게|향한)| ?(?:여러분|임직원|가족 여러분)|이기를|기를 바|이야말로|야말로|에서라면|(?:와|과) 함께라면|에 들어가면|을 만난다면|를 만난다면|에 가게 된다면|에 합격',
    `의 ${few(3)}${ROLE}(?:이|가|으로|로|답게|이자|으로서|로서|이라는|라는)(?: |,)`,
    `${few(1)}(?: ?${ROLE})(?:으로서|로서|이 되|가 되|으로 성장|로 성장|으로 거듭|로 거듭|답게)`,
    `(?:인|맨|우먼)(?:이|으로) `,
    `(?:와|과|와의|과의) ${few(2)}(?:성장|나아가|걸어가|걷고|미래를|꿈을|인연|동행|호흡)`,
    ` ?(?:인사|채용|면접) ?(?:담당|팀|관|위원)|[^.]{0,16} (?:귀중|귀하)`,
    `(?:의|에) ${few(6)}(?:기여하|이바지하|보탬이|공헌하|일조하|기여할|이바지할|힘을 보태|앞장서|도움이 되|헌신하|매진하)`,
    `(?:의|가|이) ${few(3)}(?:인재상|채용 공고|공채|신입 공채|신입 채용|찾는 (?:인재|사람)|필요로 하는|바라는 인재|원하는 인재)`,
    `(?:의|이|가) ${few(6)}(?:공감|감명|감동|매료|끌려|이끌려|반해|반하여)[가-힣]{0,4} ${few(1)}(?:지원|선택|결심)`,
    `(?:을|를) 위해 ${few(2)}(?:준비|일하|뛰|헌신)`,
    `(?:에|를|을)? ?(?:대한|향한) ${few(1)}(?:열의|열정|관심|애정|마음|확신|동경|꿈|의지|포부|존경)`,
    `(?:을|를) ${few(1)}(?:선택|택한|택했|지망|희망|꿈꾸|꿈꿔|동경|존경해|목표로)`,
    `(?:은|는|이|가) ${few(3)}(?:제|저의|저에게|제게) ${few(2)}(?:목표|꿈|선택|종착지|최종|첫 번째|목적지|회사|직장)`,
  ].join('|')})`,
)
/** Right before a name: what was always wished for, or the company that is addressed, spelled out. */
export const LONGED_FOR = new RegExp(
  `${oneOf('가고_싶은 일하고_싶은 입사하고_싶은 꿈꾸던 꿈꿔_온 꿈꾸어_온 꿈꾸는 이끈 선택은 선택한 목표는 목적지는 종착지는 최종_목표는 향한_곳은 향하는_곳은 지원한 존경하는 친애하는 동경하던 동경해_온 바라던 오랫동안_준비한 평소_관심을_가진')}[^.]{0,14}$|(?:귀사|이 회사|귀 기관|귀행|당사)(?:인|이신|,? ?즉|,? 바로|,| ?\\()? ?$`,
)

/** Wishes, plans, what one could do there, and what draws one there. */
export const LONGING = new RegExp(
  [
    '겠습니다|겠다|겠으며|겠고|싶습니다|싶어|싶다|싶은|싶고|고자 |려 합니다|려고 합니다|려 한다',
    '(?:할|될|일|낼|킬|칠|릴|줄|올|갈|쓸|펼|룰|을) 것입니다|되어 있을 것|바랍니다|소망합니다|기대합니다|기다립니다|기다리겠|지원합니다|희망합니다',
    '목표입니다|목표로|목표였|꿈입니다|꿈이었|공감하|공감해|공감했|공감한|감명|감동|이끌었|이끌렸|이끌어|끌렸|끌려|매료|반했|반해|반하게|동경|존경|닮고|마음을 움직|마음에 남|인상 깊|인상적|관심이 많|관심을 (?:갖|가지)',
    '인재상|무대|최적의|적임|발휘할|발휘하|펼칠|펼치|꽃피|적용할 수 있|(?:첫|1) ?번째 선택|선택한|선택했|지원한 이유|지원 동기|지원했|지원하|지원을|도움이 될|힘이 될|보탬|기여|이바지',
    '함께하|함께 (?:성장|키우|만들|걷|나아)|합류|입사|일원|구성원|즉시 전력|준비가 되|준비된|준비해 (?:온|왔)|기다려 (?:온|왔)|찾는 (?:인재|사람)|만들어 주십|뽑아 주|맡겨 주|믿습니다|확신합니다|생각합니다',
    '(?:쓰일|바꿀|이룰|될|더할|보탤|나눌|어울릴|맞을) 수 있|어울리는|잘 맞는|설레|가슴이 (?:뛰|뜁)|설렙|그려 봅|꿈꿉|맞닿|뵙|두드[리립린]|책임지|지키|보여 드리|약속드|같은 방향|결이 같|걸맞은',
  ].join('|'),
)

/** A former employer, a client, a rival or a model right before the name. */
const RELATION = oneOf(
  '전_직장 이전_직장 첫_직장 지난_직장 옛_직장 전_회사 이전_회사 첫_회사 현_직장 지금_직장 현재_직장 지금_회사 현재_회사 고객사 거래처 협력사 협력_업체 협력업체 경쟁사 경쟁_업체 경쟁자 공급사 공급처 납품처 발주처 발주사 원청 원청사 제휴사 파트너사 모회사 자회사 타사 위탁사 제조사 유통사 벤더 사례로 선두_주자 선두주자 경쟁_기업 비교_대상 대기업 기업_사례 투자사 광고주 의뢰사 입점사 대행사 통신사 스폰서 후원사 주최사 실습처 실습_기관 인턴처 근무지',
)
const PAST_MODIFIER = oneOf(
  '다니던 근무하던 근무했던 일하던 일했던 재직하던 재직했던 재직한 근무한 일한 근무하는 일하는 재직_중인 다니는 몸담았던 몸담은 인턴했던 퇴사한 떠난 납품하던 납품한 공급하던 거래하던 협업하던 협업한 인수한 인수된 출시한 주최한 주관한 운영하는 개발한 만든 후원한 발행한 발표한 실습한 실습했던 견학한 방문한 투자한 의뢰한 계약한 맡았던 맡은 진행한 진행했던 제작한 집행한 대행한 선보인 참여한 참여했던',
)
export const NEUTRAL_BEFORE = new RegExp(
  `${RELATION}(?:인|였던|이었던|이던|이자|으로는|로는|의|,|,? 즉|은|는|\\()?[ ,]*(?:[가-힣A-Za-z]{0,8}[와과], ?)?['"]?$|${PAST_MODIFIER} ['"]?$`,
)
/** What is the company's but not the company: its products, places, contests; and how one came to know it as something else. */
export const NEUTRAL_NEXT = new RegExp(
  `^(?:의|가|이|에|에서|은|는|을|를|와|과|도|로|에서의|와의|과의)? ?(?:[가-힣A-Za-z0-9·]{1,8} ){0,2}?${oneOf(
    '검색_광고 검색창 블로그 카페_글 지도 맵 쇼핑_검색 스마트스토어 페이로 페이를 폼으로 폼을 밴드에 뉴스 웹툰을 파파고 시트로 시트를 드라이브 애널리틱스 스프레드시트 독스 캘린더 광고_관리자 광고관리자 애즈 톡으로 톡을 채널을 내비 플러스친구 오픈채팅 클래스룸 어시스턴트 트렌드 데이터랩 API 앱스토어 앱_스토어 아이디 계정 메일로 메신저 포인트를 상품권 기프트카드 텀블러 노트북 냉장고 세탁기 휴대전화 스마트폰 갤럭시 프린터 자동차를_몰 통장 계좌를 계좌에 카드를_쓰 카드로 요금제 대리점 매대 상품평 리뷰를 후기를 주가 주식 주주 시가총액 공시 상장 기사를_읽 신문_기사 다큐멘터리 광고를_보 유튜브 협력사 협력_업체 협력업체 하청 출신 인턴 현장실습 현장_실습 실습생 아르바이트 알바 계약직 파견 서포터즈 홍보대사 대외활동 기자단 체험단 견학 탐방 방문_때 공모전 경진대회 해커톤 아카데미 부트캠프 청년_교육 교육_과정에서 장학생 장학금 장학 챌린지 강연 특강 세미나 컨퍼런스 임대주택 아파트_단지 보고서 사례 벤치마킹 경쟁 점유율 대비 실적을 고객센터에_전화 앱을 앱의 앱과 앱에서 앱으로 앱에 사옥을_지나 매장을_찾 매장을_관찰 매장에서_본 판촉_행사 입점 클라우드에_올 클라우드를_써 클라우드_플랫폼 제품을_쓰 제품을_써 제품을_뜯 제품을_분해 제품과 노동조합 파업 인수합병 투자를_받 후원으로 후원을 직영점 가맹점 달리 다르게 차이를 비교하면 비해 못지않 격차',
  )}`,
)
/** What was done there or with it, told as past. */
export const NEUTRAL_DEED = new RegExp(
  `^(?:에(?:는|도)? (?:[가-힣0-9]{1,8} ){0,2}?(?:재직|근무|다니|다녔|다닌|제출|낸 |냈|방문|입점|올린|올려|올렸|등록|납품)|(?:(?:에서|와|과|의|를|을|로|으로|에게|은|는|이|가|로부터|으로부터)(?:는|도|의)?)? (?:[가-힣A-Za-z0-9]{1,10},? ){0,6}?${oneOf(
    '근무했 근무하며 근무하면서 근무하던 근무한 근무할_때 근무할_당시 근무_당시 근무하였 근무_경험 일했 일하던 일한 일할_때 일할_당시 재직하 재직_중 재직했 다니며 다니던 다니면서 다녔 다닌 퇴사 이직 방문했 방문해 비교했 비교하여 비교해 비교한 비교하며 분석했 분석해 분석하여 분석한 조사했 조사해 조사하여 조사한 발표했 발표한 살펴보니 살펴본 견주 주문한 주문했 주문하 사용했 사용해_보 사용하며 이용했 이용하며 이용해_보 활용했 활용해 활용한 활용하여 판매했 판매한 판매하며 주최 주관 수료 수상 상을_받 납품 수주 발주 공급받 공급한 공급했 협업했 협업하며 협업한 거래했 거래하던 제휴 계약을 계약했 입찰 제안서 요구에 요구_사항 써_본 써_보니 출시한 출시했 담당했 담당하며 맡았 맡으며 배웠 배운 익혔 익힌 쌓은 쌓았 겪은 겪었 보낸 보냈 얻은_경험 실습했 실습하며 실습한 만났 만난 수집했 모았 읽었 읽고_나 읽으며 낸 밀린 밀렸 제출할 제출했 시공한 시공했 보며 만든_제품 인턴을 인턴으로 제작한 제공하는_자료 제공한_자료 들은_강의',
  )})`,
)
export const PAST_END = /(?:[했었았였됐왔봤갔났졌쳤]|하였|되었)(?:습니다|다|고|으며|지만)[.!]?$/
/** Past that tells of a decision for the company all the same. */
export const DECIDED =
  /(?:이끌었|이끌렸|끌렸|매료되었|매료됐|반했|결심했|결심하게 되었|선택했|지원했|지원하였|지원하게 되었|감명|움직였|목표였|꿈이었|꿈꿔 왔|꿈꾸어 왔|준비했|준비해 왔|동경했|알게 되었)/
export const OWN_WORDS = /(?<![가-힣])(?:저|제|저의|제가|저는|저를|저에게|지원자|나)(?= |의|는|가|를|,)/
/** The applied company, named otherwise. */
export const ADDRESSED = /귀사|귀 사|이 회사|당사|귀 기관|귀 은행|귀 병원|귀행/
export const ANAPHORA = /^(?:그|이|저|이런|그런|이러한|그러한|그곳|이곳|거기|여기|그래서|그렇기에|그러므로)/

export const ENGLISH_LONGING =
  /\b(?:join|joining|contribute|contributing|apply|applying|applied to|application|thrilled|excited|eager|keen|want to|would love|would like|hope to|look(?:ing)? forward|right place|ideal place|perfect place|grow (?:with|as|at)|dream|position (?:at|with)|role (?:at|with|on)|career (?:at|with)|opportunity|draw(?:n|s)|attracts?|admire[ds]?|inspire[sd]?|dear|at home at|bring(?:ing)? (?:to|my|this|that|it)|help|day one|I will|I can|I could|that [A-Z]?[a-z]* ?can|reason I|my goal|mission|values|culture|hiring team|recruit(?:ing|ment) team|talent team|would let me|would allow me|add value|fit (?:for|at|with)|ready to|aim to|part of|long-term|belong|chose|choose|interested in|why I|committed to|future at|start (?:my|at|in))\b/i
export const ENGLISH_NEUTRAL =
  /\b(?:previous|previously|former|formerly|past|used to|worked (?:at|for|with)|interned|intern|internship|job (?:with|at)|experience (?:at|with)|while at|during my|at my last|compared?|comparing|competitors?|clients?|customers? (?:like|such)|supplier|vendor|using|used|unlike|sponsored|hosted|contest|hackathon|course|certificate|scholarship|shares|stock|news|app|apps|ads|maps|analytics|cloud (?:platform|storage|console)|phones?|laptop|sold to|delivered to|case study|report on|article|for \w+ years? I|until \d{4}|from \d{4})\b/i
