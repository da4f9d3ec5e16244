import type { ErrorTable } from '#wire/errors.ts'

/** What a store of files may fail with once the server has started. */
export const fileErrors = {
  unavailable: [
    503,
    {
      ko: '파일 보관소에 닿지 않아서 마치지 못했어요. 쓴 글은 그대로 있으니 잠시 뒤에 다시 해 주세요.',
      en: 'The store of files cannot be reached. What you wrote is kept; please try again in a moment.',
    },
  ],
  noBucket: [
    503,
    {
      ko: '파일 보관소가 제대로 준비되지 않았어요. 서버를 운영하는 사람에게 알려 주세요. 쓴 글은 그대로 있어요.',
      en: 'The bucket that files are kept in does not exist. Please tell the operator of this server; what you wrote is kept.',
    },
  ],
} satisfies ErrorTable
