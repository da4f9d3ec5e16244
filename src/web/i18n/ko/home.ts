/** Home and the list of applications. */
export const home = {
  none: { title: '어디에 지원할까요', text: '회사와 문항을 적으면 마감일과 쓴 글을 여기에서 챙겨요.' },
  calm: { title: '급한 마감은 없어요', text: '쓰던 글을 이어 쓰거나 새 지원서를 준비해 보세요.' },
  due: (company: string, days: number) =>
    days < 0
      ? `${company} 마감이 지났어요`
      : days === 0
        ? `${company} 마감이 오늘이에요`
        : days === 1
          ? `${company} 마감이 내일이에요`
          : `${company} 마감까지 ${days}일 남았어요`,
  progress: (finished: number, total: number) =>
    finished === 0
      ? `문항 ${total}개를 준비하고 있어요.`
      : finished === total
        ? `문항 ${total}개를 모두 완성했어요. 이제 제출만 하면 돼요.`
        : `문항 ${total}개 가운데 ${finished}개를 완성했어요.`,
  continue: {
    label: '이어 쓰기',
    action: '이어 쓰기',
    start: '쓰기 시작',
    stoppedAt: (when: string) => `${when}에 멈췄어요`,
    drafting: '지금 초안을 쓰고 있어요',
    untouched: '아직 시작하지 않았어요',
    empty: '아직 빈 종이예요. 힌트에 답하면 초안을 만들 수 있어요.',
  },
  others: '다른 곳',
  dueList: '다가오는 마감',
  add: '지원서 추가',
  all: (count: number) => `지원서 ${count}개 모두 보기`,
  quotas: {
    title: '오늘 남은 횟수',
    names: { revisions: '다듬기 대화', interviews: '면접 연습' } as Record<string, string>,
    left: (count: number) => `${count}번`,
    unlimited: '제한 없음',
    label: (left: number, total: number) => `${total}번 가운데 ${left}번 남음`,
    returns: (time: string) => `${time}에 다시 채워져요.`,
  },
  suggestion: {
    title: '이렇게 해 보면 어때요',
    cv: { text: '이력서를 올려 두면 초안에 쓸 경험을 다시 적지 않아도 돼요.', action: '이력서 올리기' },
    resume: { text: '질문에 답하면 워드와 PDF 이력서가 돼요. 공고마다 앞세울 것도 골라 드려요.', action: '이력서 만들기' },
    finish: (company: string) => ({
      text: `${company} 지원서는 모두 썼어요. 제출하기 전에 점검 결과를 한 번 더 봐 주세요.`,
      action: '점검하러 가기',
    }),
    blank: (company: string, count: number) => ({
      text: `${company}에 아직 시작하지 않은 문항이 ${count}개 있어요. 힌트 하나에만 답해도 시작할 수 있어요.`,
      action: '쓰러 가기',
    }),
    interview: (company: string) => ({
      text: `${company} 면접을 미리 연습해 보세요. 자기소개서에 쓴 내용으로 질문해 드려요.`,
      action: '면접 연습하기',
    }),
    likeness: { text: '마음에 드는 글에 ‘좋아요’를 눌러 두면 다음 지원서를 쓸 때 찾기 쉬워요.', action: '지원서 보기' },
  },
  sample: {
    try: '예시로 먼저 해 보기',
    text: '지어낸 회사와 문항으로 한 번 써 볼 수 있어요. 언제든 한 번에 지울 수 있어요.',
    remove: '예시 지우기',
    mark: '예시',
  },
}
