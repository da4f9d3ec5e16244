import type { Words } from '../words.ts'

export const documents: Words['documents'] = {
  title: 'CVs',
  text: 'PDF, Word, Hangul and text files up to 10 MB. The text is taken out on this server.',
  none: { title: 'Upload your CV', text: 'Once it is here, you need not copy your experience for each draft.' },
  upload: 'Upload a file',
  uploading: 'Reading',
  uploaded: (name) => `${name} has been read.`,
  pages: (pages, characters) => `${pages === 1 ? '1 page' : `${pages} pages`} · ${characters.toLocaleString('en-GB')} characters`,
  ocr: 'Read from pictures, so some letters may be wrong',
  show: 'See the text',
  hide: 'Hide the text',
  remove: 'Delete',
  removeLabel: (name) => `Delete ${name}`,
  removeAsk: (name) => `${name} and its text are deleted. Letters already written stay as they are.`,
  removed: (name) => `${name} has been deleted.`,
  sample: { try: 'Try a sample CV', mark: 'sample' },
}
