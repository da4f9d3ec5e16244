/** CVs that were uploaded. */
export const documents = {
  title: '올린 이력서',
  text: 'PDF, 워드, 한글, 텍스트 파일을 10MB까지 읽어요. 파일은 이 서버 안에서만 읽어요.',
  none: { title: '이력서를 올려 보세요', text: '한 번 올려 두면 초안을 쓸 때 경험을 옮겨 적지 않아도 돼요.' },
  upload: '파일 올리기',
  uploading: '읽고 있어요',
  uploaded: (name: string) => `${name} 파일을 읽었어요.`,
  pages: (pages: number, characters: number) => `${pages}쪽 · ${characters.toLocaleString('ko-KR')}자`,
  ocr: '그림에서 읽은 글이라 틀린 글자가 있을 수 있어요',
  show: '읽은 글 보기',
  hide: '접기',
  remove: '지우기',
  removeLabel: (name: string) => `${name} 지우기`,
  removeAsk: (name: string) => `${name} 파일과 읽은 글이 지워져요. 이미 쓴 지원서는 그대로 있어요.`,
  removed: (name: string) => `${name} 파일을 지웠어요.`,
  sample: { try: '예시 이력서로 해 보기', mark: '예시' },
}
