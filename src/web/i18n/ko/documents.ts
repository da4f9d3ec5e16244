/** CVs that were uploaded. */
export const documents = {
  title: '올린 이력서',
  text: 'PDF, 워드, 한글, 텍스트 파일과 사진을 10MB까지 읽어요. 파일은 이 서버에서 읽고, 글자 인식이 안 되는 사진만 연결된 AI 모델이 읽어요.',
  none: { title: '이력서를 올려 보세요', text: '한 번 올려 두면 초안을 쓸 때 경험을 옮겨 적지 않아도 돼요.' },
  upload: '파일 올리기',
  uploading: '읽고 있어요',
  uploaded: (name: string) => `${name} 파일을 읽었어요.`,
  pages: (pages: number, characters: number) => `${pages}쪽 · ${characters.toLocaleString('ko-KR')}자`,
  ocr: '그림에서 읽은 글이라 틀린 글자가 있을 수 있어요',
  /** Pages by their numbers, and how many more there are. */
  pagesOf: (named: string, others: number) => (others > 0 ? `${named}쪽 외 ${others}쪽` : `${named}쪽`),
  notes: {
    'damaged-pages': (pages: string) => `${pages}은 파일이 손상되어 읽지 못했어요.`,
    'unread-pages': (pages: string) => `${pages}에서는 글을 찾지 못했어요. 그림이라면 내용을 직접 옮겨 적어 주세요.`,
    'hidden-text': (pages: string) => `${pages}에 있던, 눈에 보이지 않는 글은 빼고 읽었어요.`,
    recognised: (pages: string) => `${pages === '' ? '그림' : `${pages}의 그림`}에서 글자를 알아본 글이에요. 읽은 글을 확인해 주세요.`,
    'read-by-model': () => 'AI 모델이 그림을 보고 읽은 글이에요. 읽은 글을 확인해 주세요.',
  },
  show: '읽은 글 보기',
  hide: '접기',
  remove: '지우기',
  removeLabel: (name: string) => `${name} 지우기`,
  removeAsk: (name: string) => `${name} 파일과 읽은 글이 지워져요. 이미 쓴 지원서는 그대로 있어요.`,
  removed: (name: string) => `${name} 파일을 지웠어요.`,
  sample: { try: '예시 이력서로 해 보기', mark: '예시' },
}
