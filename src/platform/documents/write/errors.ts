import { errorsOf } from '../../errors.ts'

/** What can go wrong while a file is made. The text it was to be made of is not touched. */
export const exportErrors = errorsOf('exports', {
  /** `details.characters` lists them, each once. */
  missingCharacters: [
    422,
    {
      ko: 'PDF 글꼴에 없는 글자(한자나 이모지)가 있어서 만들지 못했어요. 글은 그대로 있어요. 그 글자를 바꾸거나 DOCX로 받아 주세요.',
      en: 'The PDF fonts lack some characters of this text (such as emoji or Chinese characters). Your text is unchanged. Replace them, or download it as DOCX.',
    },
  ],
  tooComplex: [
    422,
    {
      ko: 'PDF를 만드는 데 시간이 너무 오래 걸려서 멈췄어요. 글은 그대로 있어요. 글을 나누거나 DOCX로 받아 주세요.',
      en: 'Making the PDF took too long, so we stopped. Your text is unchanged. Split it up, or download it as DOCX.',
    },
  ],
})
