import type { Words } from '../words.ts'

export const documents: Words['documents'] = {
  title: 'CVs',
  text: 'PDF, Word, Hangul and text files and photos up to 10 MB. They are read on this server; only photos in which it recognises no text are read by the AI model, if one is connected.',
  none: { title: 'Upload your CV', text: 'Once it is here, you need not copy your experience for each draft.' },
  upload: 'Upload a file',
  uploading: 'Reading',
  uploaded: (name) => `${name} has been read.`,
  pages: (pages, characters) => `${pages === 1 ? '1 page' : `${pages} pages`} · ${characters.toLocaleString('en-GB')} characters`,
  ocr: 'Read from pictures, so some letters may be wrong',
  pagesOf: (named, others) => (others > 0 ? `pages ${named} and ${others} more` : /,/.test(named) ? `pages ${named}` : `page ${named}`),
  notes: {
    'damaged-pages': (pages) => `Damaged in the file, and so not read: ${pages}.`,
    'unread-pages': (pages) => `No text was found on ${pages}. If there are pictures, please type what they say.`,
    'hidden-text': (pages) => `Text that people cannot see was left out, on ${pages}.`,
    recognised: (pages) => `Recognised in ${pages === '' ? 'a picture' : `pictures on ${pages}`}. Please check what was read.`,
    'read-by-model': () => 'An AI model read this from a picture. Please check what was read.',
  },
  show: 'See the text',
  hide: 'Hide the text',
  remove: 'Delete',
  removeLabel: (name) => `Delete ${name}`,
  removeAsk: (name) => `${name} and its text are deleted. Letters already written stay as they are.`,
  removed: (name) => `${name} has been deleted.`,
  sample: { try: 'Try a sample CV', mark: 'sample' },
}
