import type { ErrorTable } from '#wire/errors.ts'

export const runErrors = {
  notFound: [404, { ko: '그 작업을 찾을 수 없어요.', en: 'That run was not found.' }],
  failed: [
    500,
    {
      ko: '작업을 마치지 못했어요. 입력하신 내용은 그대로 있어요. 잠시 뒤에 다시 해 주세요.',
      en: 'This could not be finished. What you entered is kept; please try again in a moment.',
    },
  ],
  timeout: [
    504,
    {
      ko: '시간이 너무 오래 걸려서 멈췄어요. 입력하신 내용은 그대로 있어요.',
      en: 'This took too long and was ended. What you entered is kept.',
    },
  ],
  stopped: [409, { ko: '작업을 그만두었어요. 그때까지 쓴 글은 남아 있어요.', en: 'This was stopped. What had been written is kept.' }],
  interrupted: [
    503,
    {
      ko: '서버가 도중에 멈춰서 끝내지 못했어요. 그때까지 쓴 글은 남아 있으니 이어서 해 주세요.',
      en: 'The server went away in the middle. What had been written is kept; you can go on from there.',
    },
  ],
  leaving: [
    503,
    { ko: '서버를 다시 시작하고 있어요. 몇 초 뒤에 다시 해 주세요.', en: 'The server is restarting. Please try again in a few seconds.' },
  ],
} satisfies ErrorTable
