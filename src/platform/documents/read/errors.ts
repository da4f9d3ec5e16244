import { errorsOf } from '#platform/errors.ts'

/** The largest file that is read, in bytes. */
export const maximumFileBytes = 10 * 1024 * 1024

/** The most pages that are read: a 300-page PDF was measured at 4 s and 225 MB, and no CV comes near it. */
export const maximumPages = 300

/** The most characters that are kept of a file: a CV has some thousand, a book more. What reads them afterwards takes time for each. */
export const maximumCharacters = 200_000

/** Why a file could not become text. A feature that stores documents keeps nothing of a refused file. */
export const documentErrors = errorsOf('documents', {
  tooLarge: [
    413,
    {
      ko: '파일이 10MB보다 커서 저장하지 않았어요. 10MB 이하로 줄여서 다시 올려 주세요.',
      en: 'The file is larger than 10 MB, so it was not kept. Please upload one of at most 10 MB.',
    },
  ],
  wrongType: [
    415,
    {
      ko: '파일 내용이 이름의 형식과 다르거나 읽을 수 없는 형식이라 저장하지 않았어요. PDF, DOCX, HWP, HWPX, TXT, MD 파일이나 PNG, JPG, WEBP 이미지로 올려 주세요.',
      en: 'The content does not match the file name, or the format cannot be read, so nothing was kept. Please upload a PDF, DOCX, HWP, HWPX, TXT or MD file, or a PNG, JPG or WEBP image.',
    },
  ],
  encrypted: [
    422,
    {
      ko: '암호가 걸린 파일이라 내용을 읽지 못했고 저장하지 않았어요. 암호를 푼 파일로 다시 올려 주세요.',
      en: 'The file is protected by a password, so it could not be read and was not kept. Please upload a copy without the password.',
    },
  ],
  broken: [
    422,
    {
      ko: '파일이 손상되어 내용을 읽지 못했고 저장하지 않았어요. 원본을 다시 저장하거나 내보낸 뒤 올려 주세요.',
      en: 'The file is damaged, so it could not be read and was not kept. Please save or export the original again and upload that.',
    },
  ],
  empty: [
    422,
    {
      ko: '파일에 글이 없어서 저장하지 않았어요. 내용이 들어 있는지 확인한 뒤 다시 올려 주세요.',
      en: 'The file holds no text, so it was not kept. Please check that it has content and upload it again.',
    },
  ],
  scanned: [
    422,
    {
      ko: '글자 정보가 없는 스캔본이나 이미지라 저장하지 않았어요. 이 서버에는 글자 인식(OCR) 프로그램이 없어요. 글자를 선택할 수 있는 파일로 올리거나, 서버 관리자에게 tesseract-ocr, tesseract-ocr-kor, poppler-utils 설치를 요청해 주세요.',
      en: 'The file is a scan or an image without text, so it was not kept. This server has no text recognition (OCR). Please upload a file whose text can be selected, or ask the operator to install tesseract-ocr, tesseract-ocr-kor and poppler-utils.',
    },
  ],
  unrecognised: [
    422,
    {
      ko: '스캔본이나 이미지에서 글자를 인식하지 못해 저장하지 않았어요. 더 선명하게 스캔하거나 글자를 선택할 수 있는 파일로 올려 주세요.',
      en: 'No text was recognised in the scan or image, so it was not kept. Please scan it more sharply, or upload a file whose text can be selected.',
    },
  ],
  tooComplex: [
    422,
    {
      ko: '파일이 너무 복잡하거나 압축을 풀면 지나치게 커져서 읽기를 멈췄고 저장하지 않았어요. 필요한 부분만 새 파일로 내보내서 올려 주세요.',
      en: 'The file is too complex or grows too large when unpacked, so reading was stopped and nothing was kept. Please export only the part you need to a new file and upload that.',
    },
  ],
  tooMuchText: [
    422,
    {
      ko: '글이 20만 자를 넘는 파일이라 저장하지 않았어요. 필요한 부분만 새 파일로 내보내서 올려 주세요.',
      en: 'The file has more than 200,000 characters, so it was not kept. Please export only the part you need to a new file and upload that.',
    },
  ],
  busy: [
    429,
    {
      ko: '먼저 올리신 파일들을 아직 읽고 있어서 이 파일은 저장하지 않았어요. 다 읽은 다음 다시 올려 주세요.',
      en: 'Files that you uploaded before are still being read, so this one was not kept. Please upload it again when they are done.',
    },
  ],
  crowded: [
    503,
    {
      ko: '지금 파일을 올리는 분이 많아서 이 파일은 저장하지 않았어요. 1분쯤 뒤에 다시 올려 주세요.',
      en: 'Many people are uploading files just now, so this one was not kept. Please upload it again in a minute.',
    },
  ],
  tooManyPages: [
    422,
    {
      ko: '300쪽이 넘는 파일이라 저장하지 않았어요. 필요한 쪽만 나누어 올려 주세요.',
      en: 'The file has more than 300 pages, so it was not kept. Please upload only the pages you need.',
    },
  ],
})

/** The refusals that a reader inside the child process may answer with. */
export type RefusalCode = 'wrongType' | 'encrypted' | 'broken' | 'empty' | 'tooComplex' | 'tooManyPages'

/** Thrown by the readers of single formats; the parent process turns the code into an `AppError`. */
export class Refusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, reason: string, options: ErrorOptions = {}) {
    super(`${code}: ${reason}`, options)
    this.name = 'Refusal'
    this.code = code
  }
}
