// Words and endings after which a sentence must go on, in Korean and English.
import { oneOf } from '../rules.ts'

/** Words and endings after which more must come: particles, connective and adnominal endings, adverbs. */
const OPEN_WORD = new RegExp(
  `(?:^|[^가-힣])${oneOf('것은 것이 것을 때문에 위해 위해서 위하여 통해 통해서 통하여 대해 대한 대하여 따라 따라서 그리고 그래서 그러나 하지만 또한 그런데 그러므로 즉 또 및 혹은 또는 특히 만약 비록 왜냐하면 이를 이에 그 이 저 저는 제가 저의 저를 저에게 제 나의 우리의 이러한 이런 그러한 때 과정에서 바탕으로 뿐만 아니라 동시에 반면 가운데 중에서 만큼 동안 정도로 듯이 채로 덕분에 함께 이후 이후로 끝에 후에 뒤에 앞으로 비해 관한 관해 향한 위한 있는 없는 하는 되는 했던 하던 되던 같은 다른 많은 모든 어떤 여러 각 매 가장 매우 더욱 더 수 못한 않은 않는 약 총 첫째 둘째 셋째 먼저 우선 다음으로 마지막으로 결국 물론 예를_들어 예컨대 사실 실제로 특별히 점점 서로 직접 새로운 그때 이때 당시 덕에 대신 말고 보다 그러다 그러다가 그러자 그러면서 이어서 게다가 더구나 오히려 다만 단 한편 반대로 무엇보다 그만큼 그렇게 이렇게 바로 비로소 드디어 마침내 갑자기 별안간 문득 다시 계속 자주 종종 가끔 항상 언제나 늘 거의 이미 벌써 아직 금방 이제 겨우 간신히 도저히 결코 절대 전혀 아무리 만일 혹시 마치 훨씬 조금 상당히 꽤 무척 몹시 너무 정말 진짜 아주 매일 매주 매번 매달 같이 따로 각각 일부러 당장 즉시 나중에 처음에 그제야 이윽고 어느새 어느덧 천천히 꾸준히 열심히 완전히 충분히 정확히 확실히 차라리 아마 할 될 쓸 만들 이룰 다룰 배울 나눌 바꿀 줄일 늘릴 찾을 맞출 해낼 이끌 위한 의해 의한 인해 관해서 대해서 따른 통한 둘러싼 비롯한 아닌 아니고 아니며 만에 끝내 그다음 그_후 그_뒤 그중 그중에서 그중에서도 그러니 그러니까 이어 나아가 덧붙여 더불어 아울러 바탕이 계기가 도움이 스스로를 서로를')}$`,
)
const OPEN_ENDING =
  /(?:[가-힣](?:을|를|은|는|의)|[가-힣]{2}(?:로|과|와)|(?:으|하|되|이|았다|었다|한다|된다)면|[가-힣]{2}(?:에서|에게|에는|에도|에서는|에서도|으로|으로는|이란|이라는|라는|다는|자는|냐는|부터|까지|처럼|이나|이든|조차|마저|밖에|마다|께서|께)|[가-힣]{1,}(?:었|았|였|했|됐|겠|있|하|되|인)(?:고|으며|며|으면서|면서|지만|으나|는데|던|더니|으니|기에|기|을|으므로|다가|어서|아서|여서)|(?:하|되|이|으|았|었|였|했)(?:며|면서|지만|므로|려고|려면|도록|고자|거나|자마자|다가|니까|ㄹ)|[가-힣](?:해서|하여|하니|하자|하면|하기|되어|돼서|되어서|되니|되면|되자|이며|이고|인데|한데|는데|은데|던데|기에|도록|려고|고자|거나|든지|자마자|느라|더니|더라도|을수록|할수록|뿐만|으로써|로써|으로서|로서|이라고|라고|다고|한다는|된다는|이라서|라서))$/
/** What is cut within a word: 다룰 수 있, 배웠습, 하겠. */
const CUT =
  /(?:[가-힣]*[있없않싶겠했됐었았였왔갔봤났졌혔켰렸쳤]|습니|합니|입니|됩니|봅니|습|하였습|했습|었습|았습|겠습|있습|없습|합|됩|입니|니)$/

/** Particles that were put on each other, and connective endings whatever their stem. No noun ends so. */
const OPEN_TAIL =
  /[가-힣](?:에|께도|께는|께서도|께서는|한테|한테도|한테는|에게만|에서만|으로도|로도|로만|부터도|부터는|까지도|까지는|까지만|처럼은|조차도|에까지|에서부터|로부터|만큼은|에게서|하고는|에도|에만|들도|들만|와는|과는|와도|과도|에서의|로의|와의|과의|으로의|지만|면서|면서도|므로|거나|든지|도록|려고|려다|으려|느라|자마자|는데|은데|던데|인데|운데|한데|린데|쁜데|다가|다가도|더니|을수록|할수록|할지|을지|는지|은지|인지|라서|어도|아도|해도|여도|워도|려도|더라도|아야|어야|해야|여야|워야|려야|어야만|해야만|아서야|어서야|기보다|기보다는|것보다|보다는|보다도)$/
/** Connective endings that some nouns share, so that those are left out. */
const LIKE_NOUNS: readonly (readonly [RegExp, RegExp])[] = [
  // 찾아가서 breaks off; 교과서, 평가서, 사서 are nouns.
  [
    /[가-힣][가나사자하해내대매어아여워와려켜쳐러써봐둬줘돼겨껴뎌춰꿔뀌져셔펴벼]서$/,
    /(?:교과|소개|명세|안내|허가|평가|인가|답사|사|유해|도해|독해|고대)서$/,
  ],
  [
    /[가-힣]고$/,
    /(?:보|광|사|창|재|신|참|경|권|예|공|선|원|최|중|잔|금|차|기|논|간|상|항|투|여|남|외|과학|목|망|로|레|수|준공|퇴|숙|복|휴|체|통)고$/,
  ],
  [/[가-힣](?:며|면은)$/, /(?:구두|하나)며$/],
  [/[가-힣][지리치키우나보쓰오주내여가]면$/, /(?:지|화|도|측|가|수|양|국|우|내|자|정보)면$|비우면$/],
  [/[가-힣](?:하|되|보|으|치|리|나|가|오|쓰|주|지|러|려|자)니$/, /(?:어머|주머|할머|언|하모|비키)니$/],
  [/[가-힣]{2,}보다$/, /(?:[아어여해다라려켜춰봐]|[을를] ?)보다$/],
  [/(?:^| )(?:둘|셋|넷|다섯|절반|\d+[가-힣]{1,2})(?:로|으로)$/, /$^/],
  [/(?:었|았|했|였|됐|겠)(?:을|는|던|기)$/, /$^/],
]
/** 손님이 더 오래: how, but not yet what. */
const MANNER = /[가-힣](?:이|가|은|는|을|를) (?:더 |더욱 |가장 |조금 |훨씬 )?(?:오래|많이|빨리|일찍|멀리|잘|[가-힣]{2,4}게|[가-힣]{1,4}히)$/
/** When, but not yet what: 그래서 저는 다음 날. */
const WHEN =
  /[가-힣](?:이|가|은|는|에서|에게) (?:바로 |그 )?(?:다음 ?날|이튿날|그날|첫날|마지막 ?날|어느 ?날|매일|하루 ?종일|밤새|주말|아침|저녁|새벽|오후|당일|순간|무렵|[가-힣]{1,3} (?:동안|전|후|뒤|내내|만))$/
/** A verb before an auxiliary that is missing its ending: 적어 두, 찾아 주. */
const AUXILIARY = /[가-힣][아어여해워와려켜쳐러써봐둬줘돼겨겨] (?:두|놓|보|주|버리|나가|가|오|드리|왔|봤|줬|뒀|놨|버렸|드렸)$/
const CLOSED_NOUN =
  /(?:결과|효과|성과|사과|학과|교과|통과|초과|투과|과과|의의|회의|강의|정의|주의|논의|문의|협의|유의|합의|동의|창의|상의|심의|발의|가을|마을|노을|겨를|서울|도로|진로|경로|회로|통로|항로|미로|피로|원로|대로|그대로|스스로|새로|따로|서로|바로|홀로|제대로|별로|함부로|실제로|기은|일기|연기|용기|세기|분기|동기|위기|계기|경기|무기|기기|전기|사기|열기|포기|모기|향기|온기)$/
/** A subject that no verb follows; nouns and adverbs of the same ending are none. */
const SUBJECT = /(?:^| )[가-힣]{2,7}(?:이|가)$/
const NO_SUBJECT =
  /(?:놀이|차이|길이|높이|깊이|넓이|아이|사이|어린이|종이|나이|먹이|풀이|살이|벌이|잡이|은이|는이|같이|많이|굳이|없이|고양이|호랑이|달이|적이|맞이|받이|걸이|꽂이|쌓이|모이|덮이|작가|평가|국가|휴가|문가|추가|증가|허가|화가|대가|원가|물가|주가|시가|단가|농가|누군가|무언가|언젠가|획가|업가|악가|술가|치가|동가|상가|참가|부가|인가|불가|여가|요가|평가|석가|론가|축가)$/
const ENGLISH_OPEN =
  /\b(?:the|a|an|of|to|and|or|but|with|because|that|which|who|in|for|is|was|were|are|my|our|their|his|her|your|from|by|at|on|as|if|when|while|although|so|than|into|about|has|have|had|will|would|can|could|should|not|very|most|this|these|through|without|between|include|including|such|I|we|it|they|been|being|also|more|toward|towards|until|since|during|then|there|where|what|how|why|whether|both|either|neither|each|every|some|any|several|various|another|other|its|just|only|even|via|within|across|along|among|against|before|after|under|over|upon|onto|per|due|according|you|he|she|me|him|them|us|more than|less|let|make|made|get|got|do|does|did|be|am|may|might|must|shall)$/i

/** Whether more must come after the last of these words. */
export function isOpen(words: string): boolean {
  if (!/[가-힣]$/.test(words)) return ENGLISH_OPEN.test(words)
  if (CUT.test(words) && !/(?:니까|어머니|할머니|주머니|언니|하니|연습|학습|복습|실습|관습|모습|풍습|예습)$/.test(words)) return true
  if (SUBJECT.test(words) && !NO_SUBJECT.test(words)) return true
  if (OPEN_TAIL.test(words) || AUXILIARY.test(words) || MANNER.test(words) || WHEN.test(words)) return true
  if (LIKE_NOUNS.some(([open, noun]) => open.test(words) && !noun.test(words))) return true
  return (OPEN_WORD.test(words) || OPEN_ENDING.test(words)) && !CLOSED_NOUN.test(words)
}
