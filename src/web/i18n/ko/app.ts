/** The frame of the app: places, states that can happen anywhere. */
export const app = {
  name: '지원',
  places: { label: '주 메뉴', home: '홈', applications: '지원서', me: '내 정보' },
  skip: '본문으로 건너뛰기',
  offline: '인터넷 연결이 끊겼어요. 쓰는 글은 이 기기에 남아 있고, 연결되면 저장해요.',
  loading: '불러오고 있어요',
  notFound: {
    title: '여기에는 아무것도 없어요',
    text: '주소가 바뀌었거나 지워진 곳이에요. 다른 사람의 글이면 보이지 않아요.',
    action: '홈으로 가기',
  },
  error: {
    title: '불러오지 못했어요',
    network: '서버에 연결할 수 없어요. 쓴 글은 그대로 있으니, 연결을 확인하고 다시 해 주세요.',
    unknown: '문제가 생겨서 마치지 못했어요. 쓴 글은 그대로 있어요.',
    forbidden: '이 일을 할 권한이 없어요. 서버를 운영하는 사람에게 물어봐 주세요.',
    returnsAt: (time: string) => `${time}에 다시 쓸 수 있어요.`,
    again: '다시 해 보기',
    copy: '복사하지 못했어요. 글을 직접 선택해서 복사해 주세요.',
  },
  saving: {
    saved: (time: string) => `저장됨 ${time}`,
    busy: '저장하고 있어요',
    offline: '이 기기에만 저장됨',
    failed: '저장하지 못했어요',
    again: '다시 저장하기',
  },
  cancel: '취소',
  close: '닫기',
  save: '저장하기',
  more: '더 보기',
}
