// Chinese characters of a name as they are named by their meaning, one after the other: 바를 정, 빼어날 수; '아름다울 가, 집 우'.
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'

/** Meanings by which characters of names are known. */
const MEANING = oneOf(
  '밝을 어질 빼어날 지혜 빛날 바를 곧을 클 높을 맑을 착할 아름다울 고울 옥 옥돌 구슬 보배 은혜 물가 호수 하늘 별 나라 기둥 집 글 글월 편안할 즐길 기쁠 복 봄 가을 여름 겨울 쇠 불꽃 날 해 달 이룰 지킬 도울 길 믿을 참 굳셀 넓을 윤택할 불을 온전할 완전할 순할 준걸 재주 세울 창성할 번성할 일어날 영화 꽃부리 꽃 난초 연꽃 매화 향기 향기로울 동녘 서녘 남녘 북녘 거울 새벽 아침 뛰어날 호걸 용 범 봉황 기린 강 강_이름 바다 산 메 뫼 돌 주석 언덕 둥글 모일 나아갈 힘쓸 부지런할 이길 화할 화목할 성할 옳을 의로울 예도 벼리 실 펼 베풀 밝힐 비칠 비출 빛 비단 무늬 슬기 슬기로울 총명할 너그러울 벼슬 상서 상서로울 길할 경사 서울 법 법도 헤아릴 다스릴 뿌리 씨 심을 열매 솔 소나무 버들 오얏 나무 수풀 무성할 푸를 붉을 흰 검을 누를 소리 울릴 떨칠 공 세상 인간 사람 맏 버금 끝 아이 선비 스승 임금 신하 백성 군사 굳을 단단할 견고할 깊을 얻을 이을 오를 갖출 쌓을 닦을 배울 가르칠 익힐 살필 생각 생각할 뜻 마음 사랑 사랑할 어진 부드러울 온화할 따뜻할 볕 비 이슬 구름 눈 물 샘 시내 물결 윤 은 금 진주 기쁠 웃음 노래 그림 붓 책 벗 짝 예쁠 어여쁠 계집 여자 아재비 주인 두루 고을 마을 터 뜰 문 다리 배 수레 활 칼 방패 창',
)
const GLOSS = `${MEANING} ['"]?(?![쌤샘님씨군양])[가-힣]['"]?`
/** Two of them in a row, whatever stands around: nothing else is written so. */
const PAIR = pattern(
  `(?<![가-힣])(?<hit>${GLOSS}(?: ?자)?(?:,|에|·|/)? ${GLOSS})(?=[,.'"」』]|$|자|를|을|로|가|의|이라|입니다| 자|부터|까지|라고)`,
)
/** One, said to be a character of the name. */
const SINGLE = pattern(
  `(?:이름|가운데 글자|끝 글자|첫 글자|돌림자)[^.\\n]{0,12}['"「(]?(?<hit>${GLOSS})(?=['"」)]?(?:입니다|이고|이며|이라|을 (?:쓰|써)|를 (?:쓰|써)|로 (?:쓰|써)))`,
)

export function findNameGlosses({ text }: TextView): Span[] {
  const pairs = /이름|한자|글자|소개/.test(text) ? [...text.matchAll(PAIR)] : []
  return [...pairs, ...text.matchAll(SINGLE)].map(spanOf)
}
