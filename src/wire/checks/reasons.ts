// What a person is told of a finding: one sentence that says what it is and why a recruiter minds.
import type { Language } from '../language.ts'

const REASONS = {
  company: {
    ko: '지원하는 회사가 아닌 다른 회사의 이름이에요. 다른 곳에 낸 글을 고쳐 낸 것으로 보여 바로 탈락할 수 있어요.',
    en: 'This is not the company you apply to; a letter that names another one reads as a leftover and is often refused at once.',
  },
  'blind-name': {
    ko: '이름이 드러나요. 블라인드 채용에서는 이름을 짐작하게 하는 말만 있어도 감점되거나 탈락할 수 있어요.',
    en: 'This gives your name away; in blind hiring even a hint at a name can cost points or the application.',
  },
  'blind-address': {
    ko: '이메일이나 주소에 이름이 들어 있어요. 블라인드 채용에서는 계정 이름도 개인 정보로 봐요.',
    en: 'The address holds your name; blind hiring counts account names as personal details too.',
  },
  'blind-gender': {
    ko: '성별이 드러나요. 블라인드 채용에서는 성별을 알 수 있는 말을 쓰지 않아야 해요.',
    en: 'This tells your sex, which blind hiring asks you to leave out.',
  },
  'blind-age': {
    ko: '나이를 알 수 있어요. 블라인드 채용에서는 나이, 출생 연도, 학번을 쓰지 않아야 해요.',
    en: 'This tells your age; blind hiring asks you to leave out ages, years of birth and years of entry.',
  },
  'blind-region': {
    ko: '출신 지역이나 사는 곳이 드러나요. 블라인드 채용에서는 지역을 알 수 있는 말을 쓰지 않아야 해요.',
    en: 'This tells where you come from or live, which blind hiring asks you to leave out.',
  },
  'blind-school': {
    ko: '학교가 드러나요. 블라인드 채용에서는 학교 이름은 물론 약칭이나 동아리 이름도 문제가 돼요.',
    en: 'This gives your school away; blind hiring minds short names and club names as well.',
  },
  'blind-school-address': {
    ko: '이메일 주소로 학교를 알 수 있어요. 블라인드 채용에서는 학교와 관계없는 주소를 쓰는 편이 안전해요.',
    en: 'The address gives your school away; in blind hiring use one that has nothing to do with a school.',
  },
  'blind-family': {
    ko: '가족에 관한 사실이 드러나요. 블라인드 채용에서는 가족의 직업, 형편, 구성을 쓰지 않아야 해요.',
    en: 'This tells a fact about your family; blind hiring asks you to leave out their jobs, means and number.',
  },
  'blind-religion': {
    ko: '종교가 드러나요. 블라인드 채용에서는 신앙을 짐작하게 하는 말도 쓰지 않아야 해요.',
    en: 'This tells a faith, which blind hiring asks you to leave out even as a hint.',
  },
  overlap: {
    ko: '참고한 합격 자기소개서와 같은 표현이에요. 표절 검사에서 걸릴 수 있으니 겪은 일을 내 말로 바꿔 주세요.',
    en: 'These words stand in an accepted letter that was used; plagiarism checks find them, so say it in your own words.',
  },
  'overlap-own': {
    ko: '내가 쓴 다른 자기소개서와 같은 문장이에요. 같은 회사의 다른 문항에 그대로 쓰면 성의가 없어 보여요.',
    en: 'You have used the same words in another letter of yours; recruiters take a reused passage for little effort.',
  },
  'repeat-sentence': {
    ko: '앞에 쓴 문장이 거의 그대로 다시 나와요. 같은 말이 되풀이되면 할 말이 없어 보이니 하나만 남겨 주세요.',
    en: 'This repeats a sentence from above; saying a thing twice reads as having nothing more to say.',
  },
  'repeat-slip': {
    ko: '같은 말이 잇따라 두 번 적혀 있어요. 다시 읽지 않은 글로 보이기 쉬워요.',
    en: 'The same word stands twice in a row, which reads as a letter nobody proofread.',
  },
  'repeat-word': {
    ko: '이 낱말을 몇 문장 안에 네 번 넘게 썼어요. 낱말보다 그것을 보여 주는 일을 적으면 더 잘 믿어요.',
    en: 'You use this word four times or more within a few sentences; a fact that shows it convinces more.',
  },
  'repeat-opening': {
    ko: '잇따른 세 문장이 같은 말로 시작해요. 시작을 바꾸면 글이 덜 단조로워요.',
    en: 'Three sentences in a row begin alike; vary the openings so that the text does not drone.',
  },
  cliche: {
    ko: '누구나 쓰는 표현이라 읽는 사람에게 남는 것이 없어요. 실제로 한 일이나 수치로 바꿔 보세요.',
    en: 'Everyone writes this, so it tells the reader nothing; put what you did, or a figure, in its place.',
  },
  blank: {
    ko: '빈칸이 그대로 남아 있어요. 다 쓰지 않은 글로 보여 탈락하기 쉬워요.',
    en: 'A blank was left here; an unfinished letter is easily refused.',
  },
  field: {
    ko: '채워 넣어야 할 자리가 그대로 남아 있어요. 양식을 베낀 글로 보여 탈락하기 쉬워요.',
    en: 'A field of a form was left unfilled; it reads as a copied template and is easily refused.',
  },
  note: {
    ko: '나에게 남긴 메모가 지워지지 않았어요. 제출하기 전에 내용을 채우거나 지워 주세요.',
    en: 'A note to yourself was left in; fill it in or take it out before you submit.',
  },
  filler: {
    ko: '뜻 없는 글자가 남아 있어요. 성의 없는 글로 보여 탈락하기 쉬워요.',
    en: 'Meaningless characters were left in, which is enough for a letter to be refused.',
  },
  'open-number': {
    ko: '숫자가 아직 정해지지 않았어요. 실제 수치를 적거나 숫자 없이 다시 써 주세요.',
    en: 'The number is still open; put the real figure or write it without one.',
  },
  'tool-leftover': {
    ko: '글을 쓰는 도구가 남긴 흔적이에요. 직접 쓰지 않은 글로 보이니 지워 주세요.',
    en: 'This was left by a writing tool; take it out, or the letter reads as not your own.',
  },
  break: {
    ko: '문장이 중간에서 끊겼어요. 덜 쓴 글로 보이니 끝까지 맺어 주세요.',
    en: 'The sentence breaks off here; finish it, or the letter reads as half written.',
  },
  'unsupported-number': {
    ko: '내가 적은 내용에 없는 수치예요. 면접에서 근거를 물으면 답하기 어려우니 맞는지 확인해 주세요.',
    en: 'This figure stands in nothing you have told; check it, since an interviewer will ask where it comes from.',
  },
  'unsupported-date': {
    ko: '내가 적은 내용에 없는 날짜나 기간이에요. 경력 증명과 다르면 합격이 취소될 수 있으니 확인해 주세요.',
    en: 'This date or period stands in nothing you have told; one that differs from your papers can undo an offer.',
  },
  'unsupported-organisation': {
    ko: '내가 적은 내용에 없는 회사나 기관이에요. 사실과 다른 경력은 합격이 취소될 수 있으니 확인해 주세요.',
    en: 'This employer or institution stands in nothing you have told; an untrue one can undo an offer.',
  },
  'unsupported-technology': {
    ko: '내가 적은 내용에 없는 기술이에요. 면접에서 바로 물어볼 수 있으니 써 본 것만 남겨 주세요.',
    en: 'This technology stands in nothing you have told; keep only what you have used, since you will be asked.',
  },
  'unsupported-award': {
    ko: '내가 적은 내용에 없는 수상이에요. 증빙을 내야 하니 사실인지 확인해 주세요.',
    en: 'This award stands in nothing you have told; you will have to prove it.',
  },
  'unsupported-certificate': {
    ko: '내가 적은 내용에 없는 자격이에요. 증빙을 내야 하니 사실인지 확인해 주세요.',
    en: 'This certificate stands in nothing you have told; you will have to prove it.',
  },
  'long-sentence': {
    ko: '한 문장이 너무 길어요. 읽는 사람이 요점을 놓치기 쉬우니 둘이나 셋으로 나눠 보세요.',
    en: 'This sentence is very long; a reader loses the point, so cut it in two or three.',
  },
  spelling: {
    ko: '맞춤법에 맞지 않는 말이에요. 다시 읽지 않은 글로 보이기 쉬우니 고쳐 주세요.',
    en: 'This is misspelt, which reads as a letter nobody proofread.',
  },
  profanity: {
    ko: '비속어예요. 남의 말을 옮긴 것이라도 지원서에서는 바로 탈락할 수 있어요.',
    en: 'This is foul language; even as a quotation it can end an application.',
  },
} satisfies Record<string, Record<Language, string>>

/** Why something is a finding. */
export type Reason = keyof typeof REASONS

/** The sentence for a person. */
export function messageOf(reason: Reason, language: Language): string {
  return REASONS[reason][language]
}
